import * as fc from "fast-check";
import { costPerCase, costPerClosure } from "./staffCost";
import { lifetimeEarnings } from "./lifetimeOutcomes";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

describe("arguments of several cells", () => {
  it("compute one cell against anything", () => {
    expect(
      costPerCase(
        [[10]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toEqual([
      [10, 20],
      [30, 40],
    ]);
  });

  it("compute a row against a column as a grid", () => {
    expect(costPerCase([[10, 20, 30]], [[1], [2]])).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ]);
  });

  it("compute equal shapes cell by cell", () => {
    expect(costPerCase([[10], [20]], [[1], [2]], [[5], [6]])).toEqual([[15], [46]]);
  });

  it("give #N/A only where an operand is too short", () => {
    const result = shown(costPerCase([[10], [20], [30]], [[1], [2]]));
    expect(result).toEqual([[10], [40], [expect.stringMatching(/^#N\/A weeksOpen .*2 × 1/)]]);
  });

  it("broadcast a row over a taller block, as Excel does, and stop where it ends", () => {
    const result = shown(
      costPerCase(
        [[1, 2]],
        [
          [1, 1, 1],
          [2, 2, 2],
        ],
      ),
    );
    expect(result).toEqual([
      [1, 2, expect.stringMatching(/^#N\/A/)],
      [2, 4, expect.stringMatching(/^#N\/A/)],
    ]);
  });

  it("have the shape that Excel's array arithmetic gives, whatever their own", () => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(size, size, size, size, (r1, c1, r2, c2) => {
        const block = (rows: number, columns: number) =>
          Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * 10 + c + 1));
        const [a, b] = [block(r1, c1), block(r2, c2)];
        const result = costPerCase(a, b);
        expect(result).toHaveLength(Math.max(r1, r2));
        result.forEach((row, r) => {
          expect(row).toHaveLength(Math.max(c1, c2));
          row.forEach((cell, c) => {
            const left = a[r1 === 1 ? 0 : r]?.[c1 === 1 ? 0 : c];
            const right = b[r2 === 1 ? 0 : r]?.[c2 === 1 ? 0 : c];
            if (left === undefined || right === undefined) expect(shown(cell)).toMatch(/^#N\/A/);
            else expect(cell).toBe(left * right);
          });
        });
      }),
    );
  });
});

describe("a bad cell", () => {
  const BAD: [string, unknown, RegExp][] = [
    ["text", "abc", /^#VALUE! closureRate holds the text "abc"; allowed: a share from 0 to 1/],
    ["a number as text", "0.72", /^#VALUE! closureRate holds the text "0.72"/],
    ["a boolean", true, /^#VALUE! closureRate holds TRUE/],
    ["a rate above 1", 64, /^#VALUE! closureRate holds 64; .*64% is 0.64/],
    ["a negative rate", -0.1, /^#VALUE! closureRate holds -0.1/],
    ["an enormous number", 1e308, /^#VALUE! closureRate/],
    ["infinity", Infinity, /^#VALUE! closureRate/],
    ["an error as text", "#DIV/0!", /^#DIV\/0! closureRate holds #DIV\/0!/],
    ["an error as an object", { code: "#N/A" }, /^#N\/A closureRate/],
    ["an error as a rich value", { type: "Error", basicValue: "#REF!" }, /^#REF! closureRate/],
  ];

  it.each(BAD)("that holds %s spoils its own cell and no other", (_, bad, message) => {
    expect(shown(lifetimeEarnings([[0.72], [bad], [0.64]]))).toEqual([
      [34464],
      [expect.stringMatching(message)],
      [31968],
    ]);
  });

  it.each(BAD)("that holds %s spoils all where it stands for all", (_, bad) => {
    const result = shown(lifetimeEarnings([[bad]], [[80000], [90000]]));
    expect(result).toEqual([[expect.stringMatching(/^#/)], [expect.stringMatching(/^#/)]]);
  });

  it("that is blank counts as zero, as in Excel's own arithmetic", () => {
    expect(lifetimeEarnings([[0.72], [null]])).toEqual([[34464], [12000]]);
    expect(lifetimeEarnings([[0.72]], [[null]])).toEqual([[0]]);
  });

  it("that holds a formatted number counts as that number", () => {
    expect(lifetimeEarnings([[{ type: "FormattedNumber", basicValue: 0.72 }]])).toEqual([[34464]]);
  });
});

describe("an argument", () => {
  it("left out takes the published value, as null or as undefined", () => {
    const omitted = null as unknown as undefined; // Excel hands null for an omitted argument; the type cannot say so.
    expect(lifetimeEarnings([[0.72]], omitted, omitted, [[0.15]])).toEqual([[34464]]);
    expect(lifetimeEarnings([[0.72]], undefined, [[0.54]])).toEqual([[34464]]);
  });

  it("that is required and missing says so", () => {
    expect(shownBy(() => costPerCase(null as unknown as unknown[][], [[1]]))).toBe("#VALUE! weeklyCost is missing."); // As above.
  });

  it("that is an empty range says so", () => {
    expect(shownBy(() => costPerCase([], [[1]]))).toBe("#VALUE! weeklyCost is an empty range.");
    expect(shownBy(() => costPerCase([[]], [[1]]))).toBe("#VALUE! weeklyCost is an empty range.");
  });
});

describe("a result", () => {
  it("that overflows is #NUM!", () => {
    expect(shown(costPerCase([[1e200]], [[1e200]]))).toEqual([["#NUM!"]]);
  });

  it("that has no denominator is #DIV/0!", () => {
    expect(shown(costPerClosure([[2450], [2450]], [[0], [0.5]]))).toEqual([["#DIV/0!"], [4900]]);
  });

  it("is never NaN or Infinity, and nothing but a CustomFunctions.Error is ever thrown", () => {
    const anything = fc.oneof(
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constantFrom(null, undefined, "", "#N/A", "=1+1", {}, [], { code: "#REF!" }, 1e308, -1e308),
    );
    const range = fc.array(fc.array(anything, { maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(range, range, fc.option(range), (a, b, c) => {
        const cells = [shownBy(() => costPerCase(a, b, c ?? undefined))].flat(2);
        for (const cell of cells)
          expect(typeof cell === "number" ? Number.isFinite(cell) : typeof cell === "string").toBe(true);
      }),
    );
  });
});
