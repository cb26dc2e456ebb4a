import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

const KEY = "reReferral.basis";

/** Scenarios side by side that count re-referral on different bases: their differences are not those of the inputs alone. */
export function mixedBases({ tables }: CheckedWorkbook): Finding[] {
  return tables.flatMap(({ scenarios }) => {
    const [first, ...others] = scenarios.flatMap(withBasis);
    const other = others.find(({ basis }) => basis !== first?.basis);
    if (first === undefined || other === undefined) return [];
    const message = `"${first.name}" counts re-referral for ${first.basis} cases and "${other.name}" for ${other.basis} cases. Compare only scenarios of one basis, or say so where both are shown.`;
    return [{ kind: "warning", title: "Mixed bases of re-referral", message, address: other.address }];
  });
}

function withBasis({ name, entries }: ScenarioColumn) {
  const entry = entries.get(KEY);
  return entry?.reading.ok === true ? [{ name, basis: entry.reading.value, address: entry.address }] : [];
}
