import { cellRuns } from "./cellRuns";

describe("cellRuns", () => {
  it("makes one run of adjacent rows, in whichever order they come", () => {
    const cells = new Map([
      [7, "c"],
      [5, "a"],
      [6, "b"],
      [9, "d"],
    ]);
    expect(cellRuns(cells)).toEqual([
      { row: 5, values: ["a", "b", "c"] },
      { row: 9, values: ["d"] },
    ]);
  });

  it("makes none of nothing", () => {
    expect(cellRuns(new Map())).toEqual([]);
  });
});
