import { createHeadlessGrid } from "./headlessGrid";

describe("createHeadlessGrid", () => {
  it("opens one workbook with one empty sheet", () => {
    const grid = createHeadlessGrid([]);
    expect(
      grid
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()),
    ).toEqual(["Sheet1"]);
    expect(grid.getActiveWorkbook()?.getActiveSheet().getLastRow()).toBeLessThanOrEqual(0);
    grid.dispose();
  });
});
