import { PARAMETERS } from "./parameters";
import type { NumberKey, ParameterKey } from "./parameters";
import { quantityValue, ratio } from "./quantity";
import type { Quantity } from "./quantity";
import type { Scenario } from "./scenario";
import type { StatedUncertainty } from "./uncertainty";

/** A starting point for a scenario: the published values, with what it holds differently. */
export interface Preset {
  readonly name: string;
  readonly description: string;
  readonly overrides: Readonly<Partial<Record<ParameterKey, Quantity>>>;
  /** What it states instead of the register's uncertainty. */
  readonly uncertainty?: Readonly<Partial<Record<NumberKey, StatedUncertainty>>>;
}

export const AS_PUBLISHED: Preset = {
  name: "As published",
  description: "The inputs that reproduce every figure of Tables 6 to 9.",
  overrides: {},
};

export const PRESETS: readonly Preset[] = [
  AS_PUBLISHED,
  {
    name: "Printed rates",
    description: "The rates as printed and rounded in Tables 8 and 9, instead of the whole cases behind them.",
    overrides: {
      "programme.reReferralRate": 0.06,
      "comparator.reReferralRate": 0.067,
      "escalation.comparatorRate": 0.125,
      "escalation.programmeRate": 0.025,
    },
  },
  {
    name: "Raw counts",
    description: "Closure rates from the counts of cases, instead of the adjusted estimates.",
    overrides: { "programme.closureRate": ratio(60, 83), "comparator.closureRate": ratio(29, 45) },
  },
  {
    name: "Like for like",
    description: "Management on both sides and re-referral cost counted for all cases.",
    overrides: { "comparator.managementUplift": 0.234, "reReferral.basis": "all" },
  },
  {
    name: "Cautious",
    description:
      "Half the attainment gap is caused and earnings start eight years later. 8 of 83 programme cases escalate, and 12% of comparator cases. Re-referral cost is counted for all cases.",
    overrides: {
      "escalation.programmeRate": ratio(8, 83),
      "escalation.comparatorRate": 0.12,
      "attainment.causalShare": 0.5,
      "attainment.delayYears": 8,
      "reReferral.basis": "all",
    },
    uncertainty: { "attainment.causalShare": { distribution: "uniform", numbers: [0, 1] } },
  },
];

/** What a preset holds for each parameter, as its source states it. */
export function presetQuantities(preset: Preset): ReadonlyMap<ParameterKey, Quantity> {
  return new Map(PARAMETERS.map(({ key, published }) => [key, preset.overrides[key] ?? published]));
}

/** What a preset states of parameters' uncertainty; of the others the register's defaults hold. */
export function presetUncertainty({ uncertainty = {} }: Preset): ReadonlyMap<NumberKey, StatedUncertainty> {
  // Object.entries widens the keys to string.
  return new Map(Object.entries(uncertainty) as [NumberKey, StatedUncertainty][]);
}

/** The scenario that a preset stands for. */
export function presetScenario(preset: Preset): Scenario {
  const entries = [...presetQuantities(preset)].map(([key, quantity]) => [key, quantityValue(quantity)]);
  // The register's own values are of each key's kind, which Object.fromEntries cannot express; parseScenario.test.ts parses
  // them.
  return Object.fromEntries(entries) as Scenario;
}

/** The scenario of the report. */
export const PUBLISHED_SCENARIO: Scenario = presetScenario(AS_PUBLISHED);
