import { codeOf, onBlankSheet, openTestWorkbook } from "./testWorkbook";

const grid = openTestWorkbook();
afterAll(() => grid.dispose());

describe("getCellProperties", () => {
  test("gives each cell what was asked for, and nothing else", async () => {
    const properties = await onBlankSheet(async (sheet, context) => {
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B1").format.fill.color = "#FFEEAA";
      const asked = { format: { font: { bold: true }, fill: { color: true } } };
      const result = sheet.getRange("A1:B1").getCellProperties(asked);
      await context.sync();
      return result;
    });
    expect(properties.value).toEqual([
      [
        { format: { font: { bold: false }, fill: { color: "#FFFFFF" } } },
        { format: { font: { bold: true }, fill: { color: "#FFEEAA" } } },
      ],
    ]);
  });

  test("asks of every edge what is asked of borders", async () => {
    const properties = await onBlankSheet(async (sheet, context) => {
      const edge = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      edge.style = "Dash";
      edge.color = "#112233";
      const result = sheet.getRange("A1").getCellProperties({ format: { borders: { style: true, color: true } } });
      await context.sync();
      return result;
    });
    expect(properties.value[0]?.[0]?.format?.borders).toMatchObject({
      bottom: { style: "Dash", color: "#112233" },
      top: { style: "None" },
      left: { style: "None" },
      right: { style: "None" },
    });
  });

  test("refuses what this host does not know, and a range without end", async () => {
    const asking = (address: string, options: Excel.CellPropertiesLoadOptions) =>
      codeOf(
        onBlankSheet(async (sheet, context) => {
          sheet.getRange(address).getCellProperties(options);
          await context.sync();
        }),
      );
    expect(await asking("A1", { hyperlink: true })).toBe("NotImplemented");
    expect(await asking("A:A", { format: { wrapText: true } })).toBe("InvalidArgument");
  });
});

test("getColumnProperties and getRowProperties give the sizes of each column and row", async () => {
  const { columns, rows } = await onBlankSheet(async (sheet, context) => {
    sheet.getRange("B1").format.columnWidth = 150;
    sheet.getRange("A2").format.rowHeight = 30;
    const sizes = {
      columns: sheet.getRange("A1:B1").getColumnProperties({ format: { columnWidth: true } }),
      rows: sheet.getRange("A1:A2").getRowProperties({ format: { rowHeight: true } }),
    };
    await context.sync();
    return sizes;
  });
  expect(columns.value).toEqual([
    { format: { columnWidth: expect.any(Number) as number } },
    { format: { columnWidth: 150 } },
  ]);
  expect(rows.value).toEqual([{ format: { rowHeight: expect.any(Number) as number } }, { format: { rowHeight: 30 } }]);
});
