import { codeOf, codeThrownBy, hostBehind, onBlankSheet, openTestWorkbook } from "./testWorkbook";

beforeAll(() => void openTestWorkbook());

test("a new sheet prints upright at its own size", () =>
  onBlankSheet(async (sheet, context) => {
    sheet.pageLayout.load("orientation, zoom");
    expect(codeThrownBy(() => sheet.pageLayout.zoom)).toBe("PropertyNotLoaded");
    await context.sync();
    expect(sheet.pageLayout.toJSON()).toEqual({ orientation: "Portrait", zoom: { scale: 100 } });
  }));

// Microsoft, PageLayout.zoom: "must be set as a JSON object (use x.zoom = {...})".
test("what is set is read back", () =>
  onBlankSheet(async (sheet, context) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.paperSize = "A4";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.load("orientation, paperSize, zoom");
    await context.sync();
    expect(sheet.pageLayout.toJSON()).toEqual({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
    });
  }));

// "Print page scale value can be between 10 and 400."
test.each([{ scale: 5 }, { scale: 401 }, { horizontalFitToPages: 0 }, { pages: 1 }])(
  "a zoom of %p is refused",
  async (zoom) => {
    const setting = onBlankSheet((sheet, context) => {
      sheet.pageLayout.zoom = zoom;
      return context.sync();
    });
    expect(await codeOf(setting)).toBe("InvalidArgument");
  },
);

// setPrintArea: "Sets the worksheet's print area."
test("the area that is printed is kept", async () => {
  await onBlankSheet((sheet, context) => {
    sheet.pageLayout.setPrintArea("A1:F40");
    return context.sync();
  });
  // Sheets of earlier tests have settings of their own.
  expect([...hostBehind().printSettings.values()].at(-1)).toMatchObject({
    printArea: { row: 0, column: 0, rowCount: 40, columnCount: 6 },
  });
});

// setPrintTitleRows: "The range must span the entire row to be valid."
test("print titles are whole rows", async () => {
  await onBlankSheet(async (sheet, context) => {
    const none = sheet.pageLayout.getPrintTitleRowsOrNullObject();
    sheet.pageLayout.setPrintTitleRows("$1:$4");
    const rows = sheet.pageLayout.getPrintTitleRows().load("address");
    await context.sync();
    expect([none.isNullObject, rows.address.split("!")[1]]).toEqual([true, "1:4"]);
  });
  const cells = onBlankSheet((sheet, context) => (sheet.pageLayout.setPrintTitleRows("A1:C4"), context.sync()));
  expect(await codeOf(cells)).toBe("InvalidArgument");
});

test("a sheet without print titles has none to give", async () => {
  const asking = onBlankSheet((sheet, context) => (sheet.pageLayout.getPrintTitleRows(), context.sync()));
  expect(await codeOf(asking)).toBe("ItemNotFound");
});
