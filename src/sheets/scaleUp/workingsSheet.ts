import { HEAD_HEIGHTS, headRows } from "../frame/head";
import { HEAD_ROWS } from "../model/scenarioGrid";
import { workingFormulas } from "../model/workingFormulas";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { SCENARIO_CELL } from "./inputCells";
import { ownScaleUpSheet, scaleUpCheck } from "./scaleUpHead";
import type { ScaleUpContext } from "./scaleUpSheets";
import { singleCells, WORKINGS_BODY } from "./workingCells";
import { onSheet } from "../../formulas/address";
import { print } from "../../formulas/expression";

const COLUMN_WIDTHS = [190, 400, 130, 90, 130];

/** What is worked out once, before any year: Appendix 9 per case of the scenario, and what S1 to S66 need beside it. */
export function scaleUpWorkingsSheet(context: ScaleUpContext): SheetDescription {
  const { names } = context;
  const cell = singleCells(names["Scale-up inputs"], names["Scale-up workings"]);
  const formulas = workingFormulas(cell);
  const rows: RowDescription[] = [
    ...headRows("Scale-up workings", "Nothing is entered here.", COLUMN_WIDTHS.length, scaleUpCheck(context)),
    [],
    [
      ...["Key", "Quantity", "Unit", "Equation"].map((title) => text(title, "tableHeader")),
      formula(onSheet(names["Scale-up inputs"], SCENARIO_CELL), "linkHeader"),
    ],
    ...WORKINGS_BODY.map((entry): RowDescription => {
      if ("heading" in entry) return band(text(entry.heading, "groupHeading"), COLUMN_WIDTHS.length);
      const { id, label, unit, equation, format } = entry.row;
      return [
        text(id, "key"),
        text(label, "wrapped"),
        text(unit, "unit"),
        text(equation, "number"),
        formula("body" in entry.row ? entry.row.body(cell) : print(formulas[entry.row.id]), "calculation", format),
      ];
    }),
  ];
  return {
    name: names["Scale-up workings"],
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    print: { orientation: "portrait", titleRows: HEAD_ROWS },
    own: ownScaleUpSheet("Scale-up workings"),
  };
}
