import { computeInGrid } from "../../formulas/testing";
import { chartedRow } from "./tornadoSheet";

/** What the bars show of results at low and at high, where the result as entered, in B7, is 100. */
async function barsOf(ends: readonly (readonly [low: number, high: number])[]): Promise<unknown[][]> {
  const blank = Array.from({ length: 7 }, (_, row) => (row === 6 ? ["", 100] : [""]));
  const rows = ends.map(([low, high], index) => {
    const charted = chartedRow(blank.length + index + 1, "0").map((cell) =>
      cell !== null && "formula" in cell ? cell.formula : "",
    );
    return ["key", "Rate", 0, 1, low, high, "", ...charted];
  });
  return (await computeInGrid([...blank, ...rows])).slice(blank.length).map((row) => row.slice(10));
}

it("draws both ends of each parameter, though they lie on one side of the result as entered", async () => {
  // To low, to high, and to low beyond high: stacked from the result as entered.
  expect(
    await barsOf([
      [80, 130],
      [110, 140],
      [140, 110],
      [90, 60],
      [60, 90],
      [100, 120],
    ]),
  ).toEqual([
    [-20, 30, 0],
    [10, 30, 0],
    [0, 10, 30],
    [-10, -30, 0],
    [0, -10, -30],
    [0, 20, 0],
  ]);
});
