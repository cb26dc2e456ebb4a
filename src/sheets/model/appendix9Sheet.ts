import { EVIDENCE_LINE, REPORT_NOTES } from "../../model/register/evidence";
import { measureDefinition, NET_MEASURES } from "../../model/appendix9/measures";
import { PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import type { FigureName } from "../../model/appendix9/publishedFigures";
import { REPORT_TABLES } from "../../model/appendix9/reportTables";
import { AGREES, DIFFERS, NOT_COMPUTED } from "./figureFormulas";
import { reportTableBlock } from "./reportTableBlock";
import type { FigureTable } from "./reportTableBlock";
import { layout } from "../frame/layout";
import { MONEY } from "../frame/numberFormats";
import { formulasTypedOver } from "../frame/typedOver";
import { wrappedRowHeights } from "../frame/rowHeights";
import { ownCell } from "../frame/head";
import type { ScenarioPlace, ScenarioReferences } from "../scenarios/scenarioPlace";
import { scenarioReferences } from "../scenarios/scenarioPlace";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";

const COLUMN_WIDTHS = [182, 138, 142, 145, 160, 263];
const COLUMNS = COLUMN_WIDTHS.length;
const HEAD = layout({ title: "row", evidence: "row", reproduced: "row", check: "row" });
const HEAD_ROWS = HEAD.lastRow("check");
/** The first row below the head. */
export const FIRST_TABLE_ROW = HEAD_ROWS + 1;

/** The cells, on this sheet, in which figures are compared with the printed ones. */
export function comparedCells({ rows }: SheetDescription): string {
  return `$C$${FIRST_TABLE_ROW}:$E$${rows.length}`;
}

/**
 * Tables 6 to 9 as the report lays them out, each figure beside what the functions compute from the sheet of scenarios.
 * @param masterCheck The cell that says whether all checks of the model pass, where there is a model workbook.
 */
export function appendix9Sheet(name: string, place: ScenarioPlace, masterCheck?: string): SheetDescription {
  const asPublished = scenarioReferences(place, place.published);
  const ownScenario = scenarioReferences(place, place.own);
  const printed = new Map<FigureName, string>();
  const body: RowDescription[] = [];
  for (const table of [...REPORT_TABLES.map(titled), proseTable()]) {
    body.push(...reportTableBlock(table, { above: HEAD_ROWS + body.length, asPublished, ownScenario, printed }));
  }
  const below = [...body, ...netRows([asPublished, ownScenario]), ...noteRows()];
  const rows = [...headRows(body.length, below, masterCheck), ...below];
  return {
    name,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([[0, 34], [1, 24], [2, 24], ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: HEAD_ROWS, columns: 0 },
    print: { orientation: "landscape", titleRows: HEAD.row("evidence") },
    own: { kind: "Appendix 9", markCell: HEAD.cell("D", "check"), inputs: [] },
  };
}

/** @param figures How many of the rows below hold figures. */
function headRows(
  figures: number,
  below: readonly RowDescription[],
  masterCheck: string | undefined,
): RowDescription[] {
  const checked = `$C$${FIRST_TABLE_ROW}:$E$${HEAD_ROWS + figures}`;
  const count = (word: string) => `COUNTIF(${checked},"${word}")`;
  const blank = Array.from({ length: HEAD_ROWS }, (): RowDescription => []);
  const overtyped = formulasTypedOver({ rows: [...blank, ...below] }, null);
  const rest = `IF(${overtyped}=0,"","; formulas typed over: "&${overtyped})`;
  const compared = [AGREES, DIFFERS, NOT_COMPUTED].map(count).join("+");
  const missing = `IF(${count(NOT_COMPUTED)}=0,"","; "&${count(NOT_COMPUTED)}&" cannot be computed")`;
  const total = `"Published figures reproduced: "&${count(AGREES)}&" of "&(${compared})&${missing}&${rest}`;
  const explained = Object.values(PUBLISHED_FIGURES).filter(({ inconsistency }) => inconsistency !== null).length;
  const others = text(
    `${explained} more contradict other figures of the report: see the notes below them.`,
    "lineLabel",
  );
  return HEAD.rows({
    title: [text("Appendix 9: cost-benefit analysis of Project Crewe", "title")],
    evidence: band(text(EVIDENCE_LINE, "evidence"), COLUMNS),
    reproduced: [formula(total, "total"), null, null, others],
    check: [masterCheck === undefined ? null : formula(masterCheck, "total"), null, null, ownCell()],
  });
}

function titled({ number, title, header, rows }: (typeof REPORT_TABLES)[number]): FigureTable {
  return { title: `Table ${number}. ${title}`, header, rows };
}

/** The figures that stand in the text round the tables, each a column. */
function proseTable(): FigureTable {
  // Object.keys widens the names to string.
  const figures = (Object.keys(PUBLISHED_FIGURES) as FigureName[]).filter(
    (figure) => PUBLISHED_FIGURES[figure].where === "Prose",
  );
  return {
    title: "Figures in the prose",
    header: ["Where", ...figures.map((figure) => PUBLISHED_FIGURES[figure].label)],
    rows: [{ label: "Appendix 9, text", cells: figures.map((figure) => ({ figure })) }],
  };
}

/** Who pays and who gains, per case: the report prints none of it. */
function netRows(scenarios: readonly ScenarioReferences[]): RowDescription[] {
  return [
    [text("Who pays and who gains: our computation, not in the report", "heading")],
    [
      text("Perspective", "tableHeader"),
      text("", "tableHeader"),
      ...scenarios.map((scenario) => formula(scenario.name, "tableHeaderNumber")),
      text("Unit", "tableHeader"),
    ],
    ...NET_MEASURES.map((measure) => [
      text(measureDefinition(measure).label, "rowLabel"),
      null,
      ...scenarios.map((scenario) => formula(scenario.result(measure), "live", MONEY)),
      text("£ per case, programme against comparator", "unit"),
    ]),
    [],
  ];
}

function noteRows(): RowDescription[] {
  const notes = REPORT_NOTES.map((note) => [text(note.topic, "rowLabel"), text(note.text, "text")]);
  return [[text("What the report leaves inconsistent", "heading")], ...notes];
}
