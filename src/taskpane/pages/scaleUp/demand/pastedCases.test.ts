import * as fc from "fast-check";
import type { TypedValue } from "../../../kit/parameters/parseTypedValue";
import { isSeveralCells, readPastedCases } from "./pastedCases";

const parse = (text: string): TypedValue => {
  const value = Number(text.trim().replaceAll(",", ""));
  return text.trim() !== "" && value >= 0 ? { ok: true, value } : { ok: false, message: `You typed “${text}”.` };
};
const paste = (text: string, mostYears = 30) => readPastedCases(text, parse, mostYears);

test("a copied row or column is read, commas and the line break at its end included", () => {
  expect(paste("200\t1,300\r\n")).toEqual({ ok: true, cases: [200, 1300], left: 0 });
  expect(paste("5\n6\n7\n")).toEqual({ ok: true, cases: [5, 6, 7], left: 0 });
});

test("one cell that is no number leaves all years as they are and says which it was", () => {
  expect(paste("5\t\t7")).toEqual({ ok: false, message: "Pasted cell 2 of 3: You typed “”." });
  expect(paste("5\t-6")).toEqual({ ok: false, message: "Pasted cell 2 of 2: You typed “-6”." });
});

test("a single cell is pasted into its field as text", () => {
  expect(isSeveralCells("200\r\n")).toBe(false);
  expect(isSeveralCells("200\t")).toBe(true);
});

test("never more than the years that are left, and it says how many numbers found none", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.nat(), { minLength: 2, maxLength: 60 }),
      (most, pasted) => {
        const left = Math.max(0, pasted.length - most);
        expect(paste(pasted.join("\t"), most)).toEqual({ ok: true, cases: pasted.slice(0, most), left });
      },
    ),
  );
});
