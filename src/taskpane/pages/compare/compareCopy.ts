import type { Measure } from "../../../model/appendix9/measures";
import type { TableCopy, TableRow } from "../../kit/figures/tableCopy";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { PER_CASE } from "../../../model/appendix9/measures";
import type { BridgeSteps } from "./bridgeSteps";
import type { ComparedScenario } from "./candidates";
import { COMPARE_ROWS } from "./compareRows";

/** The comparison for another document; with differences, each in a row beneath its figures. */
export function comparisonCopy(
  scenarios: readonly ComparedScenario[],
  base: ComparedScenario,
  hasDifferences: boolean,
): TableCopy {
  const rows = COMPARE_ROWS.flatMap(({ label, measure }): TableRow[] => {
    const amounts = scenarios.map(({ results }) => results[measure]);
    const differences = scenarios.map(({ results }) => difference(results[measure], base.results[measure]));
    const values = { label, amounts };
    return hasDifferences ? [values, { label: `${label}, less that of ${base.name}`, amounts: differences }] : [values];
  });
  return {
    title: "Comparison of scenarios",
    notes: EXPORT_NOTES,
    header: [PER_CASE, ...scenarios.map(({ name }) => name)],
    rows,
  };
}

/** The bridge for another document. */
export function bridgeCopy({ base, target, steps }: BridgeSteps, measureLabel: string): TableCopy {
  return {
    title: `${measureLabel}: from “${base.name}” to “${target.name}”`,
    notes: EXPORT_NOTES,
    header: [PER_CASE, "Contribution", "Sum"],
    rows: [
      { label: base.name, amounts: ["", base.result] },
      ...steps.map(({ label, amount, to }) => ({ label, amounts: [amount, to] })),
      { label: target.name, amounts: [target.result - base.result, target.result] },
    ],
  };
}

type Result = ComparedScenario["results"][Measure];

function difference(value: Result, base: Result): number | null {
  return value === null || base === null ? null : value - base;
}
