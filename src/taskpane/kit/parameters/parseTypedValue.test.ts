import fc from "fast-check";
import { parameter } from "../../../model/register/parameters";
import { formatValue } from "../../format/formatParameter";
import { parseTypedValue } from "./parseTypedValue";

const closure = parameter("programme.closureRate");
const premium = parameter("attainment.premium");
const sample = parameter("sample.programme");

describe("parseTypedValue", () => {
  it.each([
    ["72%", 0.72],
    ["72", 0.72],
    [" 72 % ", 0.72],
    ["6.02", 0.0602],
    ["7", 0.07],
    ["+.5%", 0.005],
    ["100%", 1],
    ["5/83", 5 / 83],
    ["= 5 / 83", 5 / 83],
  ])("reads %p as a share", (text, value) => {
    expect(parseTypedValue(closure, text)).toEqual({ ok: true, value });
  });

  it.each([
    ["£1,234.56", 1234.56],
    ["1234.56", 1234.56],
    ["£ 80,000", 80000],
    ["+£5", 5],
    ["2450/2", 1225],
  ])("reads %p as an amount", (text, value) => {
    expect(parseTypedValue(premium, text)).toEqual({ ok: true, value });
  });

  it.each(["", "abc", "72,5", "£72", "7 2 x", "1,23,456", "--5", "%", ".", "1e2", "5/0", "0/0", "1/2/3", "=A1"])(
    "refuses %p for a share",
    (text) => {
      expect(parseTypedValue(closure, text).ok).toBe(false);
    },
  );

  it("refuses a percent sign where no percentage is meant", () => {
    expect(parseTypedValue(sample, "83%").ok).toBe(false);
  });

  it("says what is allowed and what was typed", () => {
    expect(parseTypedValue(closure, "abc")).toEqual({
      ok: false,
      message: "Allowed: a percentage from 0% to 100%, but not 0%. You typed “abc”.",
    });
    expect(parseTypedValue(closure, " ")).toEqual({
      ok: false,
      message: "Allowed: a percentage from 0% to 100%, but not 0%. You typed nothing.",
    });
  });

  it("refuses what lies outside the domain, whichever minus sign is typed", () => {
    for (const text of ["-1", "−1", "-£1", "£-1"]) expect(parseTypedValue(premium, text).ok).toBe(false);
    expect(parseTypedValue(closure, "100.1%").ok).toBe(false);
    expect(parseTypedValue(sample, "0").ok).toBe(false);
  });

  it("reads back every percentage of the slider as it was shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseTypedValue(closure, formatValue(closure, value))).toEqual({ ok: true, value });
      }),
    );
  });

  it("reads back every whole amount as it was shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(parseTypedValue(premium, formatValue(premium, value))).toEqual({ ok: true, value });
      }),
    );
  });
});
