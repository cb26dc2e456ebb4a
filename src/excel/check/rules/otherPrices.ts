import { signatureOf } from "../../../functions/signatures";
import { readFinancialYear } from "../../../model/prices/financialYear";
import { otherRelease } from "../../../model/prices/otherRelease";
import { PARAMETERS, REPORT_PRICES } from "../../../model/register/parameters";
import { BY_DEFLATOR } from "../../../model/register/scaleUpParameters";
import { MODEL_SHEETS, SCALE_UP_INPUTS } from "../../../sheets/model/modelSheets";
import { SCALE_UP_SHEETS } from "../../../sheets/scaleUp/scaleUpSheets";
import { DEFLATOR_CELLS } from "../../../sheets/scenarios/sheetDeflator";
import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";
import type { CbaCall } from "../../../formulas/parse";
import { findMark } from "../../sheets/ownMark";
import { fullAddress, valueAt } from "../../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../../snapshot/workbookSnapshot";
import type { CallingCell, CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";
import { priceYearOf } from "./priceYearOf";
import { rightOf } from "./scaleUpInputs";

const INDEX = "index";
/** Once built, these are built again by the same button. */
const BUILT_AGAIN: readonly string[] = [...MODEL_SHEETS, ...SCALE_UP_SHEETS];

/** Calls that go by the release that we bring, where the sheet of prices has another and they are not given it. How far the two differ is said. */
export function otherPrices(workbook: CheckedWorkbook): Finding[] {
  const { deflator, callers, tables, sheets } = workbook;
  if (deflator.sheetName === null) return [];
  const { index } = deflator;
  const columns = tables.flatMap(({ scenarios }) => scenarios);
  const words = (moves: readonly ScenarioColumn[]) =>
    moves.flatMap((column) => otherRelease(REPORT_PRICES.year, readFinancialYear(priceYearOf(column)), index) ?? [])[0];
  const [ofScenarios, ofLeftOut] = [words(columns), words(columns.filter(movesWithin))];
  const ofBudget = sheets.flatMap((sheet) =>
    budgetYears(sheet).flatMap(([from, to]) => otherRelease(from, to, index) ?? []),
  )[0];
  const differs = ({ sheet }: CallingCell, { name }: CbaCall): string | undefined => {
    if (name === "UPRATE") return builtKind(sheet) === null ? undefined : (ofScenarios ?? ofBudget);
    if (name === "BRIDGE") return ofScenarios;
    return name === "SCALEUP" ? (ofBudget ?? ofLeftOut) : ofLeftOut;
  };
  const told = new Set<SheetSnapshot>();
  return callers.flatMap((caller): Finding[] => {
    const call = caller.calls.find((one) => isWithoutIndex(one) && differs(caller, one) !== undefined);
    if (call === undefined || told.has(caller.sheet)) return [];
    told.add(caller.sheet);
    const { sheet, row, column } = caller;
    const way =
      builtKind(sheet) === null
        ? `Give it ${DEFLATOR_CELLS} as its ${INDEX}.`
        : "The sheet was built before the sheet of prices: build it again.";
    const message = `${call.name} goes by the release that we bring, not by the sheet's: ${differs(caller, call)}. ${way}`;
    return [{ kind: "warning", title: "Another release of prices", message, address: fullAddress(sheet, row, column) }];
  });
}

function isWithoutIndex({ name, args }: CbaCall): boolean {
  const place = signatureOf(name)?.findIndex((parameter) => parameter.name === INDEX) ?? -1;
  return place !== -1 && (args[place]?.kind ?? "omitted") === "omitted";
}

/** What a sheet is that its button builds again; null of any other. */
function builtKind(sheet: SheetSnapshot): string | null {
  const kind = findMark(sheet)?.kind;
  return kind !== undefined && BUILT_AGAIN.includes(kind) ? kind : null;
}

/** Whether a function brings amounts of a scenario to its year: those that its keys leave out, and its own outcomes'. */
function movesWithin({ entries, own }: ScenarioColumn): boolean {
  const leavesOut = PARAMETERS.some(({ key, priceYear }) => priceYear !== undefined && !entries.has(key));
  return leavesOut || own.outcomes.some(({ priceYear }) => priceYear !== null);
}

/** Between which years the deflator brings the budget of a plan; none where it has a factor of its own. */
function budgetYears(sheet: SheetSnapshot): [from: number | null, to: number | null][] {
  if (findMark(sheet)?.kind !== SCALE_UP_INPUTS) return [];
  const held = (key: string) => {
    const at = rightOf(sheet, key);
    return at === null ? null : valueAt(sheet, at.row, at.column);
  };
  const isByDeflator = String(held("scaleUp.firstYearPrices")).trim().toLowerCase() === BY_DEFLATOR.toLowerCase();
  if (!isByDeflator) return [];
  return [[readFinancialYear(held("prices.year")), readFinancialYear(held("scaleUp.startYear"))]];
}
