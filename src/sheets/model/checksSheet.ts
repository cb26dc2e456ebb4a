import { NET_MEASURES } from "../../model/appendix9/measures";
import { BODY_MEASURES } from "../../model/outcomes/ownMeasures";
import { PARAMETERS } from "../../model/register/parameters";
import { PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import { onSheet } from "../../formulas/address";
import { comparedCells } from "./appendix9Sheet";
import { AGREES, DIFFERS } from "./figureFormulas";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, SheetDescription } from "../frame/sheetDescription";
import { BRIDGE_AGREEMENT_CELL, BRIDGE_COLUMN_CELLS, bridgeEnds } from "./bridgeLayout";
import { each, ofResult, outcome, SCALE_UP_PASSES, single, tolerance } from "./checkRows";
import type { Check } from "./checkRows";
import { BASE_COLUMN_CELL } from "./compareSheet";
import { agreementVerdict } from "./controlTotals";
import { HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import { inRange } from "./inputRangeCheck";
import { analysisCheck, errorChecks, formulaCheck, ownFormulaCheck, sheetsOf } from "./integrityChecks";
import type { CheckedSheets } from "./integrityChecks";
import type { ModelContext } from "./modelSheets";
import {
  FIRST_COLUMN,
  GRID_HEAD,
  gridLetters,
  gridRange,
  HEAD_ROWS,
  linkedHead,
  NAME_ROW,
  NAMES_HEIGHT,
  NUMBER_ROW,
  SCENARIO_WIDTH,
  scenarioRanges,
} from "./scenarioGrid";
import type { ScenarioRanges } from "./scenarioGrid";
import { INPUT_ROWS, ownWorkings, workingsCell } from "./workingsSheet";

/** About refers to the first check, which therefore keeps its place as checks are added. */
const FIRST_ROWS = { ...GRID_HEAD, ownTitle: "row", ownFormulas: "row" } as const;
/** The check of this sheet's own formulas. */
export const OWN_FORMULAS_CELL = layout(FIRST_ROWS).cell("$C$", "ownFormulas");

const LABEL_WIDTHS = [250, 330, 80, 110];

/** Every check with its result, and the master check that all sheets show. */
export function checksSheet(
  context: ModelContext,
  sheets: CheckedSheets,
  assumptionsLog: SheetDescription,
): SheetDescription {
  const ranges = scenarioRanges(context.place);
  const { columns } = ranges;
  const head = linkedHead(columns, context.names.Workings, [
    "Check",
    "What is compared",
    "Result",
    "Allowed, expected",
  ]);
  const width = FIRST_COLUMN + columns;
  const checks = {
    report: [publishedFigures(sheets.appendix9)],
    scenarios: scenarioChecks(context, columns),
    sheets: [...sheetChecks(context), ...errorChecks(context, sheets)],
    inputs: PARAMETERS.map((entry) => inRange(entry, context, columns)),
    formulas: [
      ...[...sheetsOf(sheets), assumptionsLog].map((sheet) => formulaCheck(sheet, context)),
      ...context.analyses.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(analysisCheck),
    ],
  };
  const places = layout({
    ...FIRST_ROWS,
    reportTitle: "row",
    report: checks.report,
    scenariosTitle: "row",
    scenarios: checks.scenarios,
    sheetsTitle: "row",
    sheets: checks.sheets,
    inputsTitle: "row",
    inputs: checks.inputs,
    formulasTitle: "row",
    formulas: checks.formulas,
  });
  const title = (label: string, second = "", fourth = "") =>
    band(text(label, "groupHeading"), width).map((cell, column) =>
      text([label, second, "", fourth][column] ?? "", cell?.style),
    );
  const described = (check: Check, row: number) => check(row);
  const quoted = context.names.Checks.replaceAll('"', '""');
  const master = outcome(
    places.range("$C$", "ownTitle", "formulas"),
    Object.values(checks).flat().length + 1,
    "All checks pass",
    `checks fail: see the sheet ${quoted}`,
  );
  const cells = {
    head: headRows("Checks", "Each sheet shows the line below.", width, formula(master, "total")),
    numbers: [...labels(4), ...head.numbers],
    names: head.names,
    ownTitle: title("The checks"),
    reportTitle: title("The report"),
    report: described,
    scenariosTitle: title("Every scenario"),
    scenarios: described,
    sheetsTitle: title("The sheets"),
    sheets: described,
    inputsTitle: title("Inputs in range", "Lowest", "Highest"),
    inputs: described,
    formulasTitle: title("Formulas as they were written"),
    formulas: described,
  };
  // The first check guards the formulas of all others, which therefore are described before it.
  const others = places.rows({ ...cells, ownFormulas: [] });
  const ownFormulas = places.row("ownFormulas");
  const own = { ...ownSheet("Checks"), picksOutcomes: context.outcomes.length > 0 };
  const rows = places.rows({ ...cells, ownFormulas: ownFormulaCheck({ rows: others, own })(ownFormulas) });
  const columnWidths = [...LABEL_WIDTHS, ...gridLetters(columns).map(() => SCENARIO_WIDTH)];
  return {
    name: context.names.Checks,
    rows,
    columnWidths,
    rowHeights: new Map([...HEAD_HEIGHTS, [NAME_ROW - 1, NAMES_HEIGHT], ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEAD_ROWS, columns: 3 },
    print: { orientation: "landscape", titleRows: HEAD_ROWS, spareFrom: FIRST_COLUMN },
    own,
  };
}

const labels = (count: number): CellDescription[] => Array.from({ length: count }, () => text("", "lineLabel"));

function publishedFigures(appendix9: SheetDescription): Check {
  const cells = onSheet(appendix9.name, comparedCells(appendix9));
  const figures = Object.values(PUBLISHED_FIGURES).filter(({ inconsistency }) => inconsistency === null).length;
  const what = "The figures of Tables 6 to 9 that the report does not itself contradict, at the printed precision";
  const condition = (row: number) => `AND(COUNTIF(${cells},"${AGREES}")=$D${row},COUNTIF(${cells},"${DIFFERS}")=0)`;
  return single("Published figures come out", what, condition, number(figures, "published", "0"));
}

function scenarioChecks(context: ModelContext, columns: number): Check[] {
  const { names, place } = context;
  const own = ownWorkings(context);
  const { keys, values, index } = scenarioRanges(place);
  const result = (measure: Parameters<typeof workingsCell>[1], letters: string) =>
    workingsCell(names.Workings, measure, letters);
  const bodies = (letters: string) => {
    const [first, last] = [BODY_MEASURES[0], BODY_MEASURES.at(-1)].map(
      (body) => `${letters}$${own?.measure(body?.measure ?? "") ?? 0}`,
    );
    return `SUM(${onSheet(names.Workings, `${first}:${last}`)})`;
  };
  const scenario = (letters: string) => `INDEX(${values},0,${letters}$${NUMBER_ROW})`;
  const nameCells = gridRange(columns, NAME_ROW);
  const note = (words: string) => text(words, "source");
  return [
    each(
      columns,
      note(
        own === null
          ? "E13: society is the exchequer and the individual; tax is a transfer"
          : "Society is all bodies together, whose gains and losses stand on the workings",
      ),
      "Perspectives add up",
      (row, letters) => {
        const parts =
          own === null ? `${result("net.exchequer", letters)}-${result("net.individual", letters)}` : bodies(letters);
        return `ABS(${result("net.society", letters)}-${parts})<=$D${row}`;
      },
      tolerance,
    ),
    ...NET_MEASURES.map((measure) => {
      const { first, last } = INPUT_ROWS;
      const inputKeys = onSheet(names.Workings, `$A$${first}:$A$${last}`);
      // Picked by number: a column without a scenario would else have nothing to be replaced by natively.
      const inputs = (letters: string) =>
        `INDEX(${onSheet(names.Workings, gridRange(columns, first, last))},0,${letters}$${NUMBER_ROW})`;
      // The inputs of outcomes stand elsewhere on the workings.
      const whole = (letters: string) =>
        own === null
          ? `${__CBA_NAMESPACE__}.RESULT("${measure}",${inputKeys},${inputs(letters)}${index})`
          : `${__CBA_NAMESPACE__}.RESULT("${measure}",${keys},${scenario(letters)}${index})`;
      return each(
        columns,
        note(`${measure}: the workings' step by step, the function's in one`),
        "Workings agree with CBA.RESULT",
        (row, letters) => `ABS(${result(measure, letters)}-${whole(letters)})<=$D${row}`,
        tolerance,
      );
    }),
    each(
      columns,
      note("A blank is no value, and never the published one; the first is named on the right"),
      "No input is blank",
      (_, letters) => `SUMPRODUCT(${isEntry(keys, own !== null)}*(LEN(${scenario(letters)})=0))=0`,
      formula(firstBlank(scenarioRanges(place), own !== null), "calculation"),
    ),
    each(
      columns,
      note("Two scenarios of one name cannot be told apart"),
      "Names differ",
      (_, letters) => `SUMPRODUCT(--(${nameCells}=${letters}$${NAME_ROW}))=1`,
    ),
  ];
}

/** A scenario need not have an outcome; whether one that it has is whole, the functions say. */
const isEntry = (keys: string, hasOutcomes: boolean) =>
  `(LEN(${keys})>0)*(LEFT(${keys},1)<>"#")${hasOutcomes ? `*(LEFT(${keys},8)<>"outcome.")` : ""}`;

/** More than a sheet has rows, and so that the place of a cell is one number: its column, then its row. */
const ROWS = 1e7;

/** The first input that is blank, scenario by scenario, and how many more: `H14 and 2 more`. Nothing where there is none. */
function firstBlank({ keys, names, values }: ScenarioRanges, hasOutcomes: boolean): string {
  const blanks = `${isEntry(keys, hasOutcomes)}*(LEN(${names})>0)*(LEN(${values})=0)`;
  const beyond = ROWS ** 2;
  const first = `(${beyond}-SUMPRODUCT(MAX(${blanks}*(${beyond}-COLUMN(${values})*${ROWS}-ROW(${values})))))`;
  const count = `SUMPRODUCT(${blanks})`;
  const more = `IF(${count}=1,""," and "&${count}-1&" more")`;
  // With an error among the inputs, which another check finds, nothing can be counted.
  return `IFERROR(IF(${count}=0,"",ADDRESS(MOD(${first},${ROWS}),INT(${first}/${ROWS}),4)&${more}),"")`;
}

function sheetChecks({ names, place, outcomes, scaleUpCheck }: ModelContext): Check[] {
  const ranges = scenarioRanges(place);
  const found = (sheet: string, cell: string) => `${onSheet(sheet, cell)}>0`;
  const [from, to] = BRIDGE_COLUMN_CELLS;
  const [arrival, result] = bridgeEnds(outcomes).map((cell) => onSheet(names.Bridge, cell));
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
      `There are ${ranges.columns}: a scenario further right has none here until the workbook is updated (pane, page Workbook)`,
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
    ofResult(
      "The bridge agrees with CBA.BRIDGE",
      "The contributions by native formulas, and by the function; without the add-in, as long as the inputs are those it found last",
      () => agreementVerdict(onSheet(names.Bridge, BRIDGE_AGREEMENT_CELL)),
    ),
    ...(scaleUpCheck === null ? [] : [scaleUp(scaleUpCheck)]),
  ];
}

function scaleUp(check: string): Check {
  const passes = `LEFT(${check},${SCALE_UP_PASSES.length})="${SCALE_UP_PASSES}"`;
  return single("The checks of scale-up pass", "They stand on its summary", () => passes);
}
