import { openTestWorkbook } from "./testWorkbook";

/** Formulas that name cells, join them, compute them, leave them open-ended, spill, compare and stand on another sheet. */
const RATES: unknown[][] = [
  [1, 2, 3, "=SUM(A1:C1)", "=SUM(A:A)", "=10-SUM(A1:INDEX(A1:C1,1,2))"],
  [4, 5, 6, "=SUM(A2:C2)", '=COUNTIF(H1:H600,">3")', "=SUMPRODUCT(10-A1:C2)"],
  ["x", "", true, "=SUM(D1:D2)", "=MATCH(5,H1:H600,0)", "=SUMPRODUCT(--ISERROR(A1:C6))"],
  ["=TRANSPOSE(A1:C1)", "", "", "=SUM(A5:A6)", '=SUMIF(A1:C2,">2")', "=A1-B1"],
  ["", "", "", "=A6*2", "=COUNTIF(A1:C6,A1)", "=SUM(Totals!A1:A3)"],
  ["", "", "=1-A3", "=D5+1", "=COUNTIF(H1:H600,D6)", "=E6+F5"],
];
const TOTALS: unknown[][] = [
  ["=Rates!D3", "=A1*2"],
  ["=SUM(Rates!A1:C2)", "=Uplift-A1"],
  ["=OFFSET(Rates!A1,1,1)", "=SUM(A1:B2)"],
];
/** Longer than what the engine compares cell by cell, with formulas among the numbers. */
const LONG_COLUMN = Array.from({ length: 600 }, (_, row) => [row % 100 === 50 ? `=A$1+${row % 7}` : row % 9]);

type Edit = (rates: Excel.Worksheet, totals: Excel.Worksheet) => unknown;
const EDITS: readonly (readonly [string, Edit])[] = [
  ["a number", (rates) => (rates.getRange("A1").values = [[20]])],
  ["a formula in the place of another", (rates) => (rates.getRange("D1").formulas = [["=PRODUCT(B1:C2)"]])],
  ["a number in the long column", (rates) => (rates.getRange("H300").values = [[5]])],
  ["rows that come", (rates) => rates.getRange("2:3").insert("Down")],
  ["a row that goes", (rates) => rates.getRange("2:2").delete("Up")],
  ["another name for the sheet", (rates) => (rates.name = "The rates")],
  [
    "formulas cleared, and others in their place",
    (rates, totals) => {
      rates.getRange("D1:D4").clear();
      rates.getRange("D1:D3").formulas = [["=D2+1"], ["=D3+1"], ["=SUM(A1:C1)"]];
      totals.getRange("B1").formulas = [["=A3&A1"]];
    },
  ],
  ["a cell in the way of a formula that spills", (rates) => (rates.getRange("C5").values = [[9]])],
  ["and out of its way again", (rates) => rates.getRange("C5").clear()],
  ["a name for other cells", (rates) => (rates.context.workbook.names.getItem("Uplift").formula = "=Rates!$B$2")],
  ["a formula below all others", (rates) => (rates.getRange("A700").formulas = [["=SUM(A1:A20)"]])],
];

/** What both sheets show, at once or after all has been computed anew. */
function shown(computed: "so far" | "anew"): Promise<unknown[][][]> {
  return Excel.run(async (context) => {
    if (computed === "anew") context.application.calculate("Full");
    await context.sync();
    const { worksheets } = context.workbook;
    const ranges = [worksheets.getFirst().getRange("A1:H700"), worksheets.getLast().getRange("A1:B8")];
    ranges.forEach((range) => range.load("values"));
    await context.sync();
    return ranges.map((range) => range.values);
  });
}

it("leaves after each edit what is there when all is computed anew", async () => {
  const grid = openTestWorkbook();
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getFirst().name = "Rates";
    workbook.names.add("Uplift", "=Rates!$A$2");
    workbook.worksheets.add("Totals").getRange("A1:B3").formulas = TOTALS;
    workbook.worksheets.getFirst().getRange("A1:F6").formulas = RATES;
    workbook.worksheets.getFirst().getRange("H1:H600").formulas = LONG_COLUMN;
    await workbook.context.sync();
  });
  for (const [what, edit] of EDITS) {
    await Excel.run(async ({ workbook }) => {
      edit(workbook.worksheets.getFirst(), workbook.worksheets.getLast());
      await workbook.context.sync();
    });
    const found = await shown("so far");
    expect({ what, found }).toEqual({ what, found: await shown("anew") });
  }
  const [rates = []] = await shown("so far");
  const long = rates.map((row) => row[7]);
  const above3 = long.filter((cell) => typeof cell === "number" && cell > 3).length;
  expect([rates[2]?.[4], rates[3]?.[4]]).toEqual([above3, long.indexOf(5) + 1]);
  grid.dispose();
});
