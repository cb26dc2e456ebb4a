import { EVIDENCE_LINE } from "../../model/evidence";
import type { Parameter } from "../../model/parameters";
import { AS_PUBLISHED } from "../../model/presets";
import { quantityCell } from "../../model/quantity";
import { unitFormat } from "./numberFormats";
import { HEADERS, SCENARIO_COLUMN_WIDTH, TABLE_ROWS } from "./scenarioSheetLayout";
import { wrappedRowHeights } from "./rowHeights";
import { band, text } from "./sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "./sheetDescription";
import type { StyleName } from "./styles";

/** The scenario that a fresh sheet offers to change, beside the published one. */
const OWN_SCENARIO = "My scenario";

const METADATA_WIDTHS = [170, 254, 138, 190, 66];
const COLUMN_WIDTHS = [...METADATA_WIDTHS, SCENARIO_COLUMN_WIDTH, SCENARIO_COLUMN_WIDTH];

/** A fresh sheet of scenarios: the published values, and a copy of them to change. */
export function freshScenarioSheet(name: string): SheetDescription {
  const title = [
    text("Scenarios", "title"),
    null,
    text("Tinted cells are yours to change. A copy keeps the published values beside them.", "lineLabel"),
  ];
  const rows: RowDescription[] = [
    title,
    band(text(EVIDENCE_LINE, "evidence"), COLUMN_WIDTHS.length),
    [],
    [
      ...HEADERS.map((header) => text(header, "tableHeader")),
      text(AS_PUBLISHED.name, "tableHeaderNumber"),
      text(OWN_SCENARIO, "tableHeaderNumber"),
    ],
    ...TABLE_ROWS.map((row) => tableRow(row)),
  ];
  return {
    name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([[0, 34], [1, 24], [3, 26], ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: 4, columns: 2 },
  };
}

function tableRow(row: (typeof TABLE_ROWS)[number]): RowDescription {
  if ("heading" in row) return band(text(`# ${row.heading}`, "groupHeading"), COLUMN_WIDTHS.length);
  if ("closing" in row) return [text(row.closing, "note")];
  const { key, label, unit, source, basis } = row.parameter;
  return [
    text(key, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    text(source, "source"),
    text(basis, basis === "assumed" ? "basisAssumed" : "basis"),
    valueCell(row.parameter, "reference"),
    valueCell(row.parameter, "input"),
  ];
}

/** The published value as its source states it: 5/83 is a formula, not sixteen digits. */
function valueCell({ published, unit }: Parameter, style: StyleName): CellDescription {
  const entered = quantityCell(published);
  const format = unitFormat(unit);
  return typeof published === "object"
    ? { formula: String(entered), style, format }
    : { value: entered, style, format };
}
