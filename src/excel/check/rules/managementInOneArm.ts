import { PRESETS } from "../../../model/register/presets";
import type { ParameterKey } from "../../../model/register/parameters";
import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";
import { isPublishedValue } from "./publishedColumn";

/**
 * Management counted in one arm only. The published weekly cost includes it for the programme and not for the comparator:
 * an uplift on the comparator makes them alike, one on the programme alone takes them further apart.
 */
export function managementInOneArm({ tables }: CheckedWorkbook): Finding[] {
  return tables.flatMap(({ scenarios }) => {
    const arms = scenarios.flatMap(withUplifts);
    const unequal = arms.filter(({ programme, comparator }) => programme > 0 && comparator === 0);
    // Of a scenario that says what the report says, that is no news.
    const own = scenarios.filter(differsFromReport).flatMap(withUplifts);
    const asPublished = own.filter(({ programme, comparator }) => programme === 0 && comparator === 0);
    return [...unequal.map(warning), ...note(asPublished)];
  });
}

function differsFromReport({ entries }: ScenarioColumn): boolean {
  return [...entries.values()].some(({ key, reading }) => {
    return reading.ok && !isPublishedValue(key, reading.value);
  });
}

interface Uplifts {
  readonly name: string;
  readonly programme: number;
  readonly comparator: number;
  readonly programmeAddress: string;
  readonly comparatorAddress: string;
}

function withUplifts({ name, entries }: ScenarioColumn): Uplifts[] {
  const read = (key: ParameterKey) => {
    const entry = entries.get(key);
    const value = entry?.reading.ok === true ? entry.reading.value : undefined;
    return typeof value === "number" && entry !== undefined ? { value, address: entry.address } : undefined;
  };
  const [programme, comparator] = [read("programme.managementUplift"), read("comparator.managementUplift")];
  if (programme === undefined || comparator === undefined) return [];
  return [
    {
      name,
      programme: programme.value,
      comparator: comparator.value,
      programmeAddress: programme.address,
      comparatorAddress: comparator.address,
    },
  ];
}

function warning({ name, programmeAddress }: Uplifts): Finding {
  const message = `"${name}" adds management to the programme, whose published weekly cost includes it, and none to the comparator. Check that it is not counted twice.`;
  return { kind: "warning", title: "Management in one arm only", message, address: programmeAddress };
}

const preset = PRESETS.find(({ overrides }) => "comparator.managementUplift" in overrides);
const LIKE_FOR_LIKE = `The preset "${preset?.name ?? ""}" has an uplift on the comparator that makes them alike.`;

function note(scenarios: readonly Uplifts[]): Finding[] {
  const [first] = scenarios;
  if (first === undefined) return [];
  const names = scenarios.map(({ name }) => `"${name}"`).join(", ");
  const message = `${names}: the published weekly cost includes management for the programme and not for the comparator. ${LIKE_FOR_LIKE}`;
  return [{ kind: "note", title: "Management in one arm only", message, address: first.comparatorAddress }];
}
