import { MOST_YEARS } from "../../model/scaleUp/plan";
import { findScaleUpParameter } from "../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../model/register/scaleUpParameters";
import { isBlank } from "../../model/register/cell";
import { readA1 } from "../../formulas/a1";
import { HEAD } from "../../sheets/frame/head";
import { NAME_ROW } from "../../sheets/model/scenarioGrid";
import { cellAddress, onSheet } from "../../formulas/address";
import { findOwnSheets, openOwnSheets } from "../sheets/ownSheets";
import type { OwnSheet } from "../sheets/ownSheets";
import { readSpills } from "../snapshot/readWorkbookSnapshot";
import { addressOn } from "../../sheets/frame/sheetCells";
import type { SheetCells } from "../../sheets/frame/sheetCells";
import { isCasesByGrowth } from "../../sheets/scaleUp/casesByGrowth";
import { CASES_KEY, SCENARIO_LABEL } from "../../sheets/scaleUp/inputCells";
import type { ScaleUpSheet } from "../../sheets/scaleUp/scaleUpSheets";

/** One cell of the sheet: where, and what it holds. */
export interface FoundCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly value: unknown;
  readonly formula: unknown;
}

/** The newest sheet of scale-up's inputs, open in a batch, with the cells that people fill in. */
export interface OpenScaleUpInputs {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly cells: SheetCells;
  readonly scenario: FoundCell;
  readonly settings: ReadonlyMap<ScaleUpKey, FoundCell>;
  /** A cell for each year that there may be. */
  readonly cases: readonly FoundCell[];
  /** How many years the sheet names: those of the plan, and those in which amounts follow. */
  readonly namedYears: number;
}

const KIND: ScaleUpSheet = "Scale-up inputs";
/** So many rows below the line by which the sheet is known, its years have names. */
const NAMES_BELOW_MARK = NAME_ROW - HEAD.length;

/** Finds the sheet by its mark, and its cells by the keys left of them, since rows may have been inserted; null without one. */
export async function findScaleUpInputs(context: Excel.RequestContext): Promise<OpenScaleUpInputs | null> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const requests = openOwnSheets(worksheets.items, [KIND]);
  await context.sync();
  const open = openInputsAmong(findOwnSheets(requests));
  if (open === null) return null;
  const [spills = []] = await readSpills(context, [open.sheet], [{ ...open.cells, formulas: entered(open) }]);
  return { ...open, cells: { ...open.cells, spills } };
}

/** What people have entered into their cells; the sheet's other formulas are ours and give one value each. */
function entered({ cells, scenario, settings, cases }: OpenScaleUpInputs): SheetCells["formulas"] {
  const own = new Map([scenario, ...settings.values(), ...cases].map((cell) => [cell.address, cell.formula]));
  return cells.formulas.map((formulas, row) =>
    formulas.map((_, column) => {
      const formula = own.get(addressOn(cells, row, column)) ?? "";
      return typeof formula === "string" && isCasesByGrowth(formula) ? "" : formula;
    }),
  );
}

/** The same among the sheets of ours that are open already; how far formulas spill there is not asked. */
export function openInputsAmong(owned: readonly OwnSheet[]): OpenScaleUpInputs | null {
  const own = owned.findLast(({ mark }) => mark.kind === KIND);
  if (own === undefined) return null;
  const { sheet, name, used } = own;
  const values: unknown[][] = used.values;
  const formulas: unknown[][] = used.formulas;
  const cellAt = (row: number, column: number): FoundCell => ({
    row: used.rowIndex + row,
    column: used.columnIndex + column,
    address: onSheet(name, cellAddress(used.rowIndex + row, used.columnIndex + column)),
    value: values[row]?.[column] ?? "",
    formula: formulas[row]?.[column] ?? "",
  });
  const places = values.flatMap((cells, row) => cells.map((content, column) => ({ content, row, column })));
  const settings = new Map<ScaleUpKey, FoundCell>();
  for (const { content, row, column } of places) {
    const key = typeof content === "string" ? findScaleUpParameter(content)?.key : undefined;
    if (key !== undefined && !settings.has(key)) settings.set(key, cellAt(row, column + 1));
  }
  const scenario = places.find(({ content }) => content === SCENARIO_LABEL);
  // The unit left of the key is called the same.
  const cases = places.find(
    ({ content, row, column }) => content === CASES_KEY && values[row]?.[column - 1] === CASES_KEY,
  );
  if (scenario === undefined || cases === undefined) return null;
  const mark = readA1(own.mark.cell)?.row ?? 0;
  const named = (values[mark + NAMES_BELOW_MARK - used.rowIndex] ?? []).slice(cases.column + 1);
  return {
    sheet,
    sheetName: name,
    cells: { sheetName: name, top: used.rowIndex, left: used.columnIndex, values, formulas, spills: [] },
    scenario: cellAt(scenario.row, scenario.column + 1),
    settings,
    cases: Array.from({ length: MOST_YEARS }, (_, year) => cellAt(cases.row, cases.column + 1 + year)),
    namedYears: named.filter((name) => !isBlank(name)).length,
  };
}
