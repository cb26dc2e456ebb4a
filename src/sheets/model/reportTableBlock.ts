import { PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import type { FigureName } from "../../model/appendix9/publishedFigures";
import type { ReportCell } from "../../model/appendix9/reportTables";
import { columnLetters } from "../../formulas/address";
import { agreementFormula, liveFormula } from "./figureFormulas";
import { cellFormat, liveFormat } from "../frame/numberFormats";
import type { ScenarioReferences } from "../scenarios/scenarioPlace";
import { layout } from "../frame/layout";
import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";

/** A table of the report, or figures of its prose laid out as one. */
export interface FigureTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ReportCell[] }[];
}

export interface BlockContext {
  /** How many rows of the sheet stand above. */
  readonly above: number;
  readonly asPublished: ScenarioReferences;
  readonly ownScenario: ScenarioReferences;
  /** Where printed figures stand; the block adds its own. */
  readonly printed: Map<FigureName, string>;
}

/** The line label's column stands between the row's label and its figures. */
const FIRST_FIGURE = 2;

/** Title, header, then four lines for each row of the table, and the notes on figures that contradict others. */
export function reportTableBlock(table: FigureTable, context: BlockContext): RowDescription[] {
  const notes: string[] = [];
  const rows: RowDescription[] = [[text(table.title, "heading")], headerRow(table)];
  for (const { label, cells } of table.rows) {
    rows.push(...interventionRows(label, cells, { ...context, above: context.above + rows.length }, notes));
  }
  const noteRows = notes.map((note, index) => [null, text(`${index + 1}  ${note}`, "note")]);
  return [...rows, ...noteRows, []];
}

function headerRow({ header, rows }: FigureTable): RowDescription {
  const [first = "", ...others] = header;
  const isWords = (column: number) => rows.every(({ cells }) => isProse(cells[column]));
  return [
    text(first, "tableHeader"),
    text("", "tableHeader"),
    ...others.map((title, column) => text(title, isWords(column) ? "tableHeader" : "tableHeaderNumber")),
  ];
}

/** The four lines of one intervention: published, live as published, whether they agree, live in the own scenario. */
function interventionRows(
  label: string,
  cells: readonly ReportCell[],
  { above, asPublished, ownScenario, printed }: BlockContext,
  notes: string[],
): RowDescription[] {
  const lines = layout({ published: "row", live: "row", agrees: "row", own: "row" }, above);
  const figureIn = (line: "published" | "live", column: number) =>
    lines.cell(columnLetters(FIRST_FIGURE + column), line);
  cells.forEach((cell, column) => {
    if ("figure" in cell) printed.set(cell.figure, figureIn("published", column));
  });
  const live = (scenario: ScenarioReferences, style: "live" | "scenario"): RowDescription => [
    null,
    formula(`"Live, "&${scenario.name}`, "lineLabel"),
    ...cells.map((cell) => ("figure" in cell ? liveCell(cell.figure, scenario, printed, style) : null)),
  ];
  const checks = cells.map((cell, column) => {
    if (!("figure" in cell)) return null;
    return checkCell(cell.figure, figureIn("live", column), figureIn("published", column), notes);
  });
  return lines.rows({
    published: [text(label, "rowLabel"), text("Published", "lineLabel"), ...cells.map(publishedCell)],
    live: live(asPublished, "live"),
    agrees: [null, text("Agrees as printed", "lineLabel"), ...checks],
    own: live(ownScenario, "scenario"),
  });
}

function publishedCell(cell: ReportCell): CellDescription {
  if ("text" in cell) return text(cell.text, isProse(cell) ? "details" : "published");
  const figure = PUBLISHED_FIGURES[cell.figure];
  return number(figure.value, "published", cellFormat(figure));
}

function liveCell(
  figure: FigureName,
  scenario: ScenarioReferences,
  printed: ReadonlyMap<FigureName, string>,
  style: "live" | "scenario",
): CellDescription {
  return formula(liveFormula(figure, scenario, printed), style, liveFormat(PUBLISHED_FIGURES[figure]));
}

/** A figure that the report's own other figures contradict is not checked but explained, in a note below the table. */
function checkCell(name: FigureName, live: string, printed: string, notes: string[]): CellDescription {
  const { inconsistency, rounding } = PUBLISHED_FIGURES[name];
  if (inconsistency === null) return formula(agreementFormula(live, printed, rounding), "check");
  notes.push(inconsistency);
  return text(`see note ${notes.length}`, "check");
}

/** Words, as against "/", which the report prints where a figure does not apply. */
function isProse(cell: ReportCell | undefined): boolean {
  return cell !== undefined && "text" in cell && cell.text !== "/";
}
