import { keptState, restoreBesideGrid } from "./keptState";
import { hostBehind, openTestWorkbook } from "./testWorkbook";

/** Everything that the grid does not keep by itself, of the sheet "Kept". */
const besideGrid = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Kept");
    sheet.load("visibility");
    sheet.charts.load("items/name,items/left,items/width");
    const validation = sheet.getRange("B2").dataValidation.load("rule,prompt");
    const page = sheet.pageLayout.load("orientation");
    const name = context.workbook.names.getItem("cases").load("formula");
    const cells = sheet.getRange("A1:D3").load("values,formulas,numberFormat");
    await context.sync();
    const { values, formulas, numberFormat } = cells;
    const charts = sheet.charts.items.map((chart) => [chart.name, chart.left, chart.width]);
    const { rule, prompt } = validation;
    return {
      charts,
      rule,
      prompt,
      print: page.orientation,
      name: name.formula as unknown,
      values,
      formulas,
      numberFormat,
    };
  });

it("brings back a workbook with what stands beside its cells, out of plain data", async () => {
  const first = openTestWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Kept");
    sheet.getRange("A1:B3").values = [
      ["", "Cost"],
      ["North", 2],
      ["South", 3],
    ];
    sheet.getRange("B2:B3").numberFormat = [["£0.00"], ["0%"]];
    sheet.getRange("C1:D1").values = [["'=1+1", "=SEQUENCE(3)"]];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "Costs";
    sheet.getRange("B2").dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: "Between" } };
    sheet.pageLayout.orientation = "Landscape";
    context.workbook.names.add("cases", sheet.getRange("B2"));
    await context.sync();
  });
  const before = await besideGrid();
  expect(before.charts).toHaveLength(1);
  // As a browser keeps it: what is no plain data would be refused.
  const { grid, ...beside } = structuredClone(keptState(hostBehind()));
  first.dispose();

  const second = openTestWorkbook(grid);
  restoreBesideGrid(hostBehind(), beside);
  expect(await besideGrid()).toEqual(before);
  second.dispose();
});
