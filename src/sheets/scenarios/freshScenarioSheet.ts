import { BRIDGE_GROUPS } from "../../analysis/bridge";
import { financialYear } from "../../model/prices/financialYear";
import { EVIDENCE_LINE } from "../../model/register/evidence";
import { PARAMETERS } from "../../model/register/parameters";
import type { Parameter, ParameterGroup } from "../../model/register/parameters";
import { AS_PUBLISHED } from "../../model/register/presets";
import { quantityCell } from "../../model/register/quantity";
import { columnLetters } from "../../formulas/address";
import { layout } from "../frame/layout";
import { NOTE_HEADERS } from "./scenarioNotes";
import type { ScenarioPlace } from "./scenarioPlace";
import { KEY_HEADER, METADATA_HEADERS } from "./scenarioTable";
import { cellFormat } from "../frame/numberFormats";
import { wrappedRowHeights } from "../frame/rowHeights";
import { scenarioValidations } from "./scenarioValidations";
import { band, formula, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import type { StyleName } from "../frame/styles";

const HEADERS = [KEY_HEADER, ...METADATA_HEADERS] as const;
export const SCENARIO_COLUMN_WIDTH = 100;
/** The scenario that a fresh sheet offers to change, beside the published one. */
export const OWN_SCENARIO = "My scenario";
const METADATA_WIDTHS = [176, 222, 112, 142, 92, 70];
const COLUMN_WIDTHS = [...METADATA_WIDTHS, SCENARIO_COLUMN_WIDTH, SCENARIO_COLUMN_WIDTH];
/** Room for so many scenarios beside the published one, where a column is filled in by hand. */
export const SCENARIO_ROOM = 30;
const [PUBLISHED, FIRST_OWN, LAST_OWN] = [0, 1, SCENARIO_ROOM].map((place) => columnLetters(HEADERS.length + place));

const BASIS_EXPLAINED =
  "Basis: published is printed in the report, derived follows from it, assumed is not in it, local is your own or of another price year.";

/** The rows below the header: each group's heading, then its parameters, and a closing line to insert rows above. */
export const TABLE_ROWS: readonly (
  | { readonly heading: ParameterGroup }
  | { readonly parameter: (typeof PARAMETERS)[number] }
  | { readonly closing: string }
)[] = [
  ...BRIDGE_GROUPS.flatMap((group) => [
    { heading: group },
    ...PARAMETERS.filter((entry) => entry.group === group).map((parameter) => ({ parameter })),
  ]),
  { closing: "# End of parameters: insert new rows above" },
];

const LAYOUT = layout({
  title: "row",
  evidence: "row",
  check: "row",
  header: "row",
  table: TABLE_ROWS,
  belowTable: 1,
  notesTitle: "row",
  notesHeader: "row",
});

/** The place of the table on a fresh sheet. */
export function freshPlace(sheetName: string): ScenarioPlace {
  return {
    sheetName,
    headerRow: LAYOUT.row("header"),
    lastRow: LAYOUT.lastRow("table"),
    keyColumn: 0,
    deflator: null,
    firstScenario: HEADERS.length,
    published: HEADERS.length,
    own: HEADERS.length + 1,
    count: 2,
  };
}

/**
 * A fresh sheet of scenarios: the published values, and a copy of them to change.
 * @param masterCheck The cell that says whether all checks of the model pass, where there is a model workbook.
 */
export function freshScenarioSheet(name: string, masterCheck?: string): SheetDescription {
  const rows = LAYOUT.rows({
    title: [
      text("Scenarios", "title"),
      null,
      text(
        "Tinted cells are yours to change; rows with # are headings. A copy keeps the published values.",
        "lineLabel",
      ),
    ],
    evidence: band(text(EVIDENCE_LINE, "evidence"), COLUMN_WIDTHS.length),
    check: [masterCheck === undefined ? null : formula(masterCheck, "total"), null, text(BASIS_EXPLAINED, "lineLabel")],
    header: [
      ...HEADERS.map((header) => text(header, "tableHeader")),
      text(AS_PUBLISHED.name, "tableHeaderNumber"),
      text(OWN_SCENARIO, "tableHeaderNumber"),
    ],
    table: tableRow,
    notesTitle: [text("# Notes: who changed a value, and why", "heading")],
    notesHeader: band(text("", "tableHeader"), COLUMN_WIDTHS.length).map((cell, column) =>
      text(NOTE_HEADERS[column] ?? "", cell?.style),
    ),
  });
  return {
    name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([[0, 34], [1, 24], [LAYOUT.row("header") - 1, 26], ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: LAYOUT.row("header"), columns: 2 },
    validations: TABLE_ROWS.flatMap((entry) => {
      if (!("parameter" in entry)) return [];
      const row = LAYOUT.row("table", entry);
      return scenarioValidations(entry.parameter, `${FIRST_OWN}${row}:${LAST_OWN}${row}`);
    }),
    print: { orientation: "landscape", titleRows: LAYOUT.row("header") },
  };
}

function tableRow(content: (typeof TABLE_ROWS)[number], row: number): RowDescription {
  if ("heading" in content) return band(text(`# ${content.heading}`, "groupHeading"), COLUMN_WIDTHS.length);
  if ("closing" in content) return [text(content.closing, "note")];
  const { key, label, unit, source, priceYear } = content.parameter;
  return [
    text(key, "key"),
    text(label, "wrapped"),
    text(unit, "unit"),
    text(source, "source"),
    basisCell(content.parameter, row),
    text(priceYear === undefined ? "none" : `${financialYear(priceYear.year)} assumed`, "source"),
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
