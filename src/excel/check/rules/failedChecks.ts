import { FAIL, NOT_COMPARED, PASS } from "../../../sheets/model/checkRows";
import { NAME_ROW } from "../../../sheets/model/scenarioGrid";
import { findMark } from "../../sheets/ownMark";
import { formulaCells, fullAddress, valueAt } from "../../snapshot/workbookSnapshot";
import type { FormulaCell, SheetSnapshot } from "../../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Where what is compared is said, beside the check's name in column A, on the sheets that have checks. */
const WHAT_COLUMNS: ReadonlyMap<string, number> = new Map([
  ["Checks", 1],
  ["Scale-up summary", 2],
]);

/** What the checks on our sheets say, each where it says so. */
export function failedChecks({ sheets }: CheckedWorkbook): Finding[] {
  return sheets.flatMap((sheet) => {
    const what = WHAT_COLUMNS.get(findMark(sheet)?.kind ?? "");
    if (what === undefined) return [];
    const results = new Map<number, FormulaCell[]>();
    for (const cell of formulaCells(sheet).filter(isResult)) {
      results.set(cell.row, [...(results.get(cell.row) ?? []), cell]);
    }
    return [...results.values()].flatMap((row) => failure(sheet, row, what));
  });
}

/** The master check reads results and is none. */
function isResult({ formula }: FormulaCell): boolean {
  return formula.includes(`"${FAIL}"`) && formula.includes(`"${PASS}"`);
}

/** The first result of a row is the check's; those of each scenario stand beside it. */
function failure(sheet: SheetSnapshot, [result, ...scenarios]: readonly FormulaCell[], what: number): Finding[] {
  if (result === undefined || result.value === PASS || result.value === NOT_COMPARED) return [];
  const names = scenarios
    .filter(({ value }) => value === FAIL)
    .map(({ column }) => `"${String(valueAt(sheet, NAME_ROW - 1, column))}"`);
  const where = names.length === 0 ? "" : ` (${names.join(", ")})`;
  const [label, compared] = [0, what].map((column) => String(valueAt(sheet, result.row, column)));
  return [
    {
      kind: "error",
      title: "A check fails",
      message: `${label ?? ""}${where}. ${compared ?? ""}`,
      address: fullAddress(sheet, result.row, result.column),
    },
  ];
}
