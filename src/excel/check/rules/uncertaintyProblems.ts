import { onSheet } from "../../../formulas/address";
import { uncertaintyProblems as sheetProblems } from "../../../sheets/scenarios/scenarioSheet";
import type { SheetProblem } from "../../../sheets/frame/sheetCells";
import { nameOfState } from "../../../sheets/scenarios/findUncertaintySheet";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** What is stated of uncertainty and cannot be used: distributions that are none, and what belongs to no scenario. */
export function uncertaintyProblems({ tables, uncertainty }: CheckedWorkbook): Finding[] {
  const sheetName = nameOfState(uncertainty);
  if (sheetName === null) return [];
  const names = tables.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
  const outcomes = tables.flatMap(({ table }) => table.keys.outcomes);
  const unusable = tables.flatMap(({ scenarios }) => scenarios.flatMap((one) => one.uncertainty?.problems ?? []));
  const finding =
    (kind: Finding["kind"], title: string) =>
    (problem: SheetProblem): Finding => ({
      kind,
      title,
      message: problem.message,
      address: problem.address ?? onSheet(sheetName, "A1"),
    });
  return [
    ...unusable.filter(({ isDoubled }) => isDoubled !== true).map(finding("error", "Uncertainty cannot be read")),
    ...unusable
      .filter(({ isDoubled }) => isDoubled === true)
      .map(finding("error", "Both a correction for evidence and a distribution")),
    ...sheetProblems(names, outcomes, uncertainty).map(finding("warning", "Table of uncertainties")),
  ];
}
