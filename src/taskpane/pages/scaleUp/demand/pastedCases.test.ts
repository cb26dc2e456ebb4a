import * as fc from "fast-check";
import type { TypedValue } from "../../../kit/parameters/parseTypedValue";
import { isSeveralCells, pasteCases } from "./pastedCases";

const parse = (text: string): TypedValue => {
  const value = Number(text.trim().replaceAll(",", ""));
  return text.trim() !== "" && value >= 0 ? { ok: true, value } : { ok: false, message: `You typed “${text}”.` };
};
const paste = (cases: readonly number[], from: number, text: string) => pasteCases(cases, from, text, parse, 30);

test("a copied row goes into the years from the one in focus on, and the others stay", () => {
  expect(paste([1, 2, 3, 4], 1, "200\t1,300\r\n")).toEqual({ ok: true, cases: [1, 200, 1300, 4], left: 0 });
});

test("a copied column does as well, and years are added for what is beyond the last", () => {
  expect(paste([1, 2], 1, "5\n6\n7\n")).toEqual({ ok: true, cases: [1, 5, 6, 7], left: 0 });
});

test("one cell that is no number leaves all years as they are and says which it was", () => {
  expect(paste([1, 2], 0, "5\t\t7")).toEqual({ ok: false, message: "Pasted cell 2 of 3: You typed “”." });
  expect(paste([1, 2], 0, "5\t-6")).toEqual({ ok: false, message: "Pasted cell 2 of 2: You typed “-6”." });
});

test("a single cell is pasted into its field as text", () => {
  expect(isSeveralCells("200\r\n")).toBe(false);
  expect(isSeveralCells("200\t")).toBe(true);
});

test("never more than thirty years, and it says how many numbers found none", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      fc.array(fc.nat(), { minLength: 2, maxLength: 60 }),
      (cases, place, pasted) => {
        const from = Math.min(place, cases.length - 1);
        const result = paste(cases, from, pasted.join("\t"));
        if (!result.ok) throw new Error(result.message);
        expect(result.cases.slice(from, from + pasted.length)).toEqual(pasted.slice(0, pasted.length - result.left));
        expect(result.cases).toHaveLength(Math.min(30, Math.max(cases.length, from + pasted.length)));
      },
    ),
  );
});
