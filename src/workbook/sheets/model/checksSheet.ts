import type { NetMeasure } from "../../../model/measures";
import { PARAMETERS } from "../../../model/parameters";
import type { Parameter } from "../../../model/parameters";
import { PUBLISHED_FIGURES } from "../../../model/publishedFigures";
import { columnLetters, onSheet } from "../../address";
import { comparedCells } from "../appendix9Sheet";
import { AGREES, DIFFERS } from "../figureFormulas";
import { unitFormat } from "../numberFormats";
import { wrappedRowHeights } from "../rowHeights";
import { band, formula, number, text } from "../sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "../sheetDescription";
import { BRIDGE_COLUMN_CELLS, BRIDGE_ENDS, STEPS_HEADER_ROW } from "./bridgeSheet";
import { BASE_COLUMN_CELL } from "./compareSheet";
import { HEAD_HEIGHTS, headRows, ownSheet } from "./head";
import type { ModelContext } from "./modelSheets";
import {
  alongRow,
  FIRST_COLUMN,
  gridLetters,
  gridRange,
  HEAD_ROWS,
  linkedHead,
  NAME_ROW,
  NUMBER_ROW,
  SCENARIO_WIDTH,
  scenarioRanges,
} from "./scenarioGrid";
import { INPUT_ROWS, workingsCell, workingsRow } from "./workingsSheet";

const LABEL_WIDTHS = [250, 330, 80, 110];
const PASS = "pass";
const FAIL = "fail";
/** £ by which two ways to one figure may differ: far less than a penny, far more than rounding in the fifteenth digit. */
const TOLERANCE = 0.000001;
const NETS: readonly NetMeasure[] = ["net.localAuthority", "net.exchequer", "net.individual", "net.society"];

/** The sheets that are checked, as they were just described. */
export interface CheckedSheets {
  readonly appendix9: SheetDescription;
  readonly workings: SheetDescription;
  readonly compare: SheetDescription;
  readonly bridge: SheetDescription;
}

/** One check: what stands in its row, from column A on. The row's number decides its formulas. */
type Check = (row: number) => RowDescription;

const verdict = (condition: string) => `IFERROR(IF(${condition},"${PASS}","${FAIL}"),"${FAIL}")`;

/** Every check with its result, and the master check that all sheets show. */
export function checksSheet(context: ModelContext, sheets: CheckedSheets): SheetDescription {
  const ranges = scenarioRanges(context.place);
  const { columns } = ranges;
  const head = linkedHead(columns, context.names.Workings, [
    "Check",
    "What is compared",
    "Result",
    "Allowed, expected",
  ]);
  const rows: RowDescription[] = [[], [], [], [...labels(4), ...head.numbers], head.names];
  const add = (title: string, checks: readonly Check[], second = "", fourth = "") => {
    const cells = band(text(title, "groupHeading"), FIRST_COLUMN + columns);
    rows.push(cells.map((cell, column) => text([title, second, "", fourth][column] ?? "", cell?.style)));
    for (const check of checks) rows.push(check(rows.length + 1));
  };
  add("The report", [publishedFigures(sheets.appendix9)]);
  add("Every scenario", scenarioChecks(context, columns));
  add("The sheets", [...sheetChecks(context), ...errorChecks(context, sheets)]);
  add(
    "Inputs in range",
    PARAMETERS.map((entry) => inRange(entry, context, columns)),
    "Lowest",
    "Highest",
  );
  add("Formulas as they were written", formulaChecks(sheets, rows));
  const master = formula(masterBody(rows.length, context.names.Checks), "total");
  const [title = [], evidence = [], line = []] = headRows(
    "Checks",
    "Each sheet shows the line below.",
    FIRST_COLUMN + columns,
    master,
  );
  rows.splice(0, 3, title, evidence, line);
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => SCENARIO_WIDTH)];
  return {
    name: context.names.Checks,
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, [NAME_ROW - 1, 44], ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 3 },
    print: { orientation: "landscape", titleRows: HEAD_ROWS },
    own: ownSheet("Checks"),
  };
}

/** A result that is neither pass nor fail, because somebody has typed over it, is a failure too. */
function masterBody(lastRow: number, name: string): string {
  const results = `$C$${HEAD_ROWS + 1}:$C$${lastRow}`;
  const failures = `(COUNTA(${results})-COUNTIF(${results},"${PASS}"))`;
  return `IF(${failures}=0,"All checks pass",${failures}&" of "&COUNTA(${results})&" checks fail: see the sheet ${name.replaceAll('"', '""')}")`;
}

const labels = (count: number): CellDescription[] => Array.from({ length: count }, () => text("", "lineLabel"));

/** A check with one result. */
function single(
  label: string,
  what: string,
  condition: (row: number) => string,
  allowed: CellDescription | null = null,
): Check {
  return (row) => [
    text(label, "wrapped"),
    text(what, "source"),
    formula(verdict(condition(row)), "calculation"),
    allowed,
  ];
}

/** A check of each scenario, which passes where none of them fails. */
function each(
  columns: number,
  second: CellDescription,
  label: string,
  condition: (row: number, letters: string) => string,
  allowed: CellDescription | null = null,
): Check {
  return (row) => {
    const [first, last] = ["E", columnLetters(FIRST_COLUMN + columns - 1)];
    return [
      text(label, "wrapped"),
      second,
      formula(verdict(`COUNTIF(${first}${row}:${last}${row},"${FAIL}")=0`), "calculation"),
      allowed,
      ...alongRow(columns, "calculation", (letters) => verdict(condition(row, letters))),
    ];
  };
}

const tolerance = number(TOLERANCE, "published", "0.000000");

function publishedFigures(appendix9: SheetDescription): Check {
  const cells = onSheet(appendix9.name, comparedCells(appendix9));
  const figures = Object.values(PUBLISHED_FIGURES).filter(({ inconsistency }) => inconsistency === null).length;
  const what = "The figures of Tables 6 to 9 that the report does not itself contradict, at the printed precision";
  const condition = (row: number) => `AND(COUNTIF(${cells},"${AGREES}")=$D${row},COUNTIF(${cells},"${DIFFERS}")=0)`;
  return single("Published figures come out", what, condition, number(figures, "published", "0"));
}

function scenarioChecks(context: ModelContext, columns: number): Check[] {
  const { names, place } = context;
  const { keys, values } = scenarioRanges(place);
  const result = (measure: Parameters<typeof workingsCell>[1], letters: string) =>
    workingsCell(names.Workings, measure, letters);
  const scenario = (letters: string) => `INDEX(${values},0,${letters}$${NUMBER_ROW})`;
  const nameCells = `$E$${NAME_ROW}:$${columnLetters(FIRST_COLUMN + columns - 1)}$${NAME_ROW}`;
  const note = (words: string) => text(words, "source");
  return [
    each(
      columns,
      note("E13: society is the exchequer and the individual; tax is a transfer"),
      "Perspectives add up",
      (row, letters) =>
        `ABS(${result("net.society", letters)}-${result("net.exchequer", letters)}-${result("net.individual", letters)})<=$D${row}`,
      tolerance,
    ),
    ...NETS.map((measure) => {
      const { first, last } = INPUT_ROWS;
      const inputKeys = onSheet(names.Workings, `$A$${first}:$A$${last}`);
      // Picked by number: a column without a scenario would else have nothing to be replaced by natively.
      const inputs = (letters: string) =>
        `INDEX(${onSheet(names.Workings, gridRange(columns, first, last))},0,${letters}$${NUMBER_ROW})`;
      const whole = (letters: string) => `${__CBA_NAMESPACE__}.RESULT("${measure}",${inputKeys},${inputs(letters)})`;
      return each(
        columns,
        note(`${measure}: the workings' step by step, the function's in one`),
        "Workings agree with CBA.RESULT",
        (row, letters) => `ABS(${result(measure, letters)}-${whole(letters)})<=$D${row}`,
        tolerance,
      );
    }),
    each(columns, note("A blank is no value, and never the published one"), "No input is blank", (_, letters) => {
      const isEntry = `(LEN(${keys})>0)*(LEFT(${keys},1)<>"#")`;
      return `SUMPRODUCT(${isEntry}*(LEN(${scenario(letters)})=0))=0`;
    }),
    each(
      columns,
      note("Two scenarios of one name cannot be told apart"),
      "Names differ",
      (_, letters) => `SUMPRODUCT(--(${nameCells}=${letters}$${NAME_ROW}))=1`,
    ),
  ];
}

function sheetChecks({ names, place }: ModelContext): Check[] {
  const ranges = scenarioRanges(place);
  const found = (sheet: string, cell: string) => `${onSheet(sheet, cell)}>0`;
  const [from, to] = BRIDGE_COLUMN_CELLS;
  const [arrival, result] = BRIDGE_ENDS.map((cell) => onSheet(names.Bridge, cell));
  const { first, last } = INPUT_ROWS;
  return [
    single(
      "Every parameter has a row",
      "A key that is missing on the sheet of the scenarios has no value here",
      () =>
        `COUNT(${onSheet(names.Workings, `$D$${first}:$D$${last}`)})=ROWS(${onSheet(names.Workings, `$D$${first}:$D$${last}`)})`,
    ),
    single(
      "There is a column for every scenario",
      `Scenarios beyond the ${ranges.columns}th have none here until the workbook is updated (pane, page Workbook)`,
      () => `COUNTA(${ranges.allNames})=COUNTA(${ranges.names})`,
    ),
    single("The base of the comparison is found", "Its name is that of a scenario", () =>
      found(names.Compare, BASE_COLUMN_CELL),
    ),
    single(
      "The ends of the bridge are found",
      "Their names are those of scenarios",
      () => `AND(${found(names.Bridge, from)},${found(names.Bridge, to)})`,
    ),
    single(
      "The bridge adds up",
      "Start and contributions give the result that it leads to",
      (row) => `ABS(${arrival}-${result})<=$D${row}`,
      tolerance,
    ),
  ];
}

function errorChecks(context: ModelContext, sheets: CheckedSheets): Check[] {
  const { keys, values } = scenarioRanges(context.place);
  const ranges = [
    ["Scenarios", values],
    ...Object.values(sheets).map((sheet: SheetDescription) => [sheet.name, onSheet(sheet.name, checkedCells(sheet))]),
  ] as const;
  const errors = (name: string, range: string) =>
    single(
      `No error in a cell: ${name}`,
      "#VALUE!, #N/A and the like; select the cell to see why",
      (row) => `SUMPRODUCT(--ISERROR(${range}))=$D${row}`,
      number(0, "published", "0"),
    );
  return [...ranges.map(([name = "", range = keys]) => errors(name, range))];
}

/** The limits are those of the model, which are wider than a slider's. */
function inRange(entry: Parameter, { names }: ModelContext, columns: number): Check {
  const value = (letters: string) => onSheet(names.Workings, `${letters}$${workingsRow(entry.key)}`);
  const format = unitFormat(entry.unit);
  const limit = (amount: number) =>
    amount === Infinity ? text("no limit", "published") : number(amount, "published", format);
  if (!("domain" in entry)) {
    const [one = "", other = ""] = entry.choices;
    const isChoice = (row: number, letters: string) => `OR(${value(letters)}=$B${row},${value(letters)}=$D${row})`;
    return each(columns, text(one, "published"), entry.label, isChoice, text(other, "published"));
  }
  const { minimum, maximum } = entry.domain;
  if ("choices" in entry) {
    const [word = ""] = entry.choices;
    const isRate = (row: number, letters: string) =>
      `OR(${value(letters)}=$B${row},AND(ISNUMBER(${value(letters)}),${value(letters)}>=${minimum},${value(letters)}<=$D${row}))`;
    return each(columns, text(word, "published"), entry.label, isRate, limit(maximum));
  }
  const isWithin = (row: number, letters: string) =>
    `AND(ISNUMBER(${value(letters)}),${value(letters)}>=$B${row},OR(ISTEXT($D${row}),${value(letters)}<=$D${row}))`;
  return each(columns, limit(minimum), entry.label, isWithin, limit(maximum));
}

/** @param ownRows The rows of this sheet above the block. */
function formulaChecks(sheets: CheckedSheets, ownRows: readonly RowDescription[]): Check[] {
  const what = "The formulas that stand there, and as many as were written; fewer where a number was typed over one";
  const count = (name: string, range: string, formulas: number) =>
    single(
      `No formula typed over: ${name}`,
      what,
      (row) => `SUMPRODUCT(--ISFORMULA(${range}))>=$D${row}`,
      number(formulas, "published", "#,##0"),
    );
  const others = Object.values(sheets).map((sheet: SheetDescription) =>
    count(sheet.name, onSheet(sheet.name, checkedCells(sheet)), formulasIn(sheet.rows.slice(firstChecked(sheet) - 1))),
  );
  const own: Check = (row) => {
    const width = Math.max(...ownRows.map((cells) => cells.length));
    const range = `$A$${HEAD_ROWS + 1}:$${columnLetters(width - 1)}$${row - 1}`;
    // This block's own formulas stand in the rows above this one as well.
    return count("this sheet", range, formulasIn(ownRows.slice(HEAD_ROWS)))(row);
  };
  return [...others, own];
}

/** The head says what the checks say, so that to check it as well would go in a circle. A spilled table is no formula each. */
function firstChecked({ own }: SheetDescription): number {
  if (own?.kind === "Bridge") return STEPS_HEADER_ROW;
  return own?.kind === "Appendix 9" ? HEAD_ROWS : NUMBER_ROW;
}

function checkedCells(sheet: SheetDescription): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return `$A$${firstChecked(sheet)}:$${columnLetters(width - 1)}$${sheet.rows.length}`;
}

function formulasIn(rows: readonly RowDescription[]): number {
  return rows.flat().filter((cell) => cell !== null && "formula" in cell).length;
}
