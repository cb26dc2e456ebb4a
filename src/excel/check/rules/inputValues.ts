import { allowedValues } from "../../../model/register/parameterValue";
import { parameter } from "../../../model/register/parameters";
import type { Parameter } from "../../../model/register/parameters";
import type { ScenarioColumn, ScenarioEntry } from "../../../sheets/scenarios/scenarioSheet";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** Inputs that no parameter may have, and inputs that are possible but look like another unit. */
export function inputValues({ tables }: CheckedWorkbook): Finding[] {
  return tables.flatMap(({ scenarios }) =>
    scenarios.flatMap((scenario) => [...scenario.entries.values()].flatMap((entry) => entryFindings(scenario, entry))),
  );
}

function entryFindings({ name }: ScenarioColumn, { key, address, value, reading }: ScenarioEntry): Finding[] {
  const definition = parameter(key);
  const what = `${definition.label} (${name})`;
  if (!reading.ok) {
    const hint = unitHint(definition, value);
    const message = `${what} holds ${reading.came}; allowed: ${allowedValues(definition)}.${hint}`;
    return [{ kind: "error", title: "Input out of range", message, address }];
  }
  if (typeof reading.value !== "number" || !("slider" in definition)) return [];
  const { minimum, maximum } = definition.slider;
  if (reading.value >= minimum && reading.value <= maximum) return [];
  const hint = unitHint(definition, value);
  const message = `${what} is ${reading.value} ${definition.unit}; usual is ${minimum} to ${maximum}.${hint}`;
  return [{ kind: "warning", title: "Unusual input", message, address }];
}

const DAYS_PER_WEEK = 7;

/** What a number would be if it were meant in another unit. */
function unitHint(definition: Parameter, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "" && "domain" in definition && Number.isFinite(Number(value))) {
    return " It is a text that looks like a number: type it again.";
  }
  if (typeof value !== "number" || !("domain" in definition)) return "";
  if (definition.domain.maximum === 1 && value > 1 && value <= 100) {
    return ` ${value}% is ${Number((value / 100).toPrecision(12))}.`;
  }
  const weeks = value / DAYS_PER_WEEK;
  const { minimum, maximum } = definition.slider;
  if (definition.unit === "weeks" && weeks >= minimum && weeks <= maximum) {
    return ` ${value} days are ${weeks.toFixed(1)} weeks.`;
  }
  return "";
}
