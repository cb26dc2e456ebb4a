import { EVIDENCE_LINE } from "../../model/register/evidence";
import type { Parameter } from "../../model/register/parameters";
import { AS_PUBLISHED } from "../../model/register/presets";
import { quantityCell } from "../../model/register/quantity";
import { columnLetters } from "../../formulas/address";
import { NOTE_HEADERS } from "./scenarioNotes";
import { cellFormat } from "../frame/numberFormats";
import { HEADERS, HEADER_ROW, OWN_SCENARIO, SCENARIO_COLUMN_WIDTH, TABLE_ROWS } from "./scenarioSheetLayout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { scenarioValidations } from "./scenarioValidations";
import { band, formula, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import type { StyleName } from "../frame/styles";

const METADATA_WIDTHS = [176, 222, 112, 142, 92, 70];
const COLUMN_WIDTHS = [...METADATA_WIDTHS, SCENARIO_COLUMN_WIDTH, SCENARIO_COLUMN_WIDTH];
/** Room for so many scenarios beside the published one, where a column is filled in by hand. */
const ROOM = 30;
const [PUBLISHED, FIRST_OWN, LAST_OWN] = [0, 1, ROOM].map((place) => columnLetters(HEADERS.length + place));

/**
 * A fresh sheet of scenarios: the published values, and a copy of them to change.
 * @param masterCheck The cell that says whether all checks of the model pass, where there is a model workbook.
 */
export function freshScenarioSheet(name: string, masterCheck?: string): SheetDescription {
  const title = [
    text("Scenarios", "title"),
    null,
    text("Tinted cells are yours to change. A copy keeps the published values beside them.", "lineLabel"),
  ];
  const rows: RowDescription[] = [
    title,
    band(text(EVIDENCE_LINE, "evidence"), COLUMN_WIDTHS.length),
    masterCheck === undefined ? [] : [formula(masterCheck, "total")],
    [
      ...HEADERS.map((header) => text(header, "tableHeader")),
      text(AS_PUBLISHED.name, "tableHeaderNumber"),
      text(OWN_SCENARIO, "tableHeaderNumber"),
    ],
    ...TABLE_ROWS.map((row, index) => tableRow(row, HEADER_ROW + 1 + index)),
    [],
    [text("# Notes: who changed a value, and why", "heading")],
    band(text("", "tableHeader"), COLUMN_WIDTHS.length).map((cell, column) =>
      text(NOTE_HEADERS[column] ?? "", cell?.style),
    ),
  ];
  return {
    name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([[0, 34], [1, 24], [3, 26], ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: HEADER_ROW, columns: 2 },
    validations: TABLE_ROWS.flatMap((row, index) =>
      "parameter" in row
        ? scenarioValidations(
            row.parameter,
            `${FIRST_OWN}${HEADER_ROW + 1 + index}:${LAST_OWN}${HEADER_ROW + 1 + index}`,
          )
        : [],
    ),
    print: { orientation: "landscape", titleRows: HEADER_ROW },
  };
}

/** @param row From 1, as in addresses. */
function tableRow(content: (typeof TABLE_ROWS)[number], row: number): RowDescription {
  if ("heading" in content) return band(text(`# ${content.heading}`, "groupHeading"), COLUMN_WIDTHS.length);
  if ("closing" in content) return [text(content.closing, "note")];
  const { key, label, unit, source, notation } = content.parameter;
  return [
    text(key, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    text(source, "source"),
    basisCell(content.parameter, row),
    // The report says of none of its amounts in which year's prices they are.
    text(notation === "pounds" ? "not stated" : "none", "basis"),
    valueCell(content.parameter, "reference"),
    valueCell(content.parameter, "input"),
  ];
}

/** The basis of the published value, and whether some scenario has a value of its own. */
function basisCell({ basis }: Parameter, row: number): CellDescription {
  const own = `$${FIRST_OWN}${row}:$${LAST_OWN}${row}`;
  const differing = `SUMPRODUCT((${own}<>"")*(${own}<>$${PUBLISHED}${row}))`;
  return formula(`"${basis}"&IF(${differing}=0,"",", local")`, basis === "assumed" ? "basisAssumed" : "basis");
}

/** The published value as its source states it: 5/83 is a formula, not sixteen digits. */
function valueCell(parameter: Parameter, style: StyleName): CellDescription {
  const { published } = parameter;
  const entered = quantityCell(published);
  const format = cellFormat(parameter);
  return typeof published === "object"
    ? { formula: String(entered), style, format }
    : { value: entered, style, format };
}
