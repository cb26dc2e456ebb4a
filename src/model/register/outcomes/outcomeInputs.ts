import type { Domain } from "../domain";
import type { Notation } from "../notation";
import type { Scenario } from "../scenario";
import { ATTRIBUTION, RATE, WORTH } from "./outcomeDomains";
import type { OwnOutcome } from "./ownOutcome";

/** The numbers of an outcome that may be uncertain, or varied to see what they do. */

export type InputField = "programmeRate" | "comparatorRate" | "unitValue" | "attribution";
export type OutcomeInputKey = `outcome.${string}.${InputField}`;

export interface OutcomeInput {
  readonly key: OutcomeInputKey;
  readonly field: InputField;
  readonly label: string;
  readonly value: number;
  readonly domain: Domain;
  /** How its values are shown. */
  readonly notation: Notation;
}

const INPUTS: readonly {
  readonly field: InputField;
  readonly title: string;
  readonly domain: Domain;
  readonly notation: Notation;
}[] = [
  { field: "programmeRate", title: "rate, programme", domain: RATE, notation: "plain" },
  { field: "comparatorRate", title: "rate, comparator", domain: RATE, notation: "plain" },
  { field: "unitValue", title: "value of one event", domain: WORTH, notation: "pounds" },
  { field: "attribution", title: "share caused", domain: ATTRIBUTION, notation: "percent" },
];

/** How many each outcome has. */
export const INPUTS_OF_OUTCOME = INPUTS.length;

/** Whether a field is such a number. */
export function isInputField(field: string): field is InputField {
  return INPUTS.some((input) => input.field === field);
}

/** The inputs of one outcome, in their order. */
export function inputsOf(outcome: OwnOutcome): OutcomeInput[] {
  return INPUTS.map(({ field, title, ...shown }) => ({
    key: `outcome.${outcome.name}.${field}` as const,
    field,
    label: `Outcome ${outcome.name}: ${title}`,
    value: outcome[field],
    ...shown,
  }));
}

/** Those of all outcomes of a scenario. */
export function outcomeInputs({ outcomes = [] }: Scenario): OutcomeInput[] {
  return outcomes.flatMap(inputsOf);
}

/** The input of this key, whatever its case and the blanks round it; undefined where the scenario has none. */
export function findOutcomeInput(scenario: Scenario, key: string): OutcomeInput | undefined {
  const wanted = key.trim().toLowerCase();
  return outcomeInputs(scenario).find((input) => input.key.toLowerCase() === wanted);
}

/** A scenario with one of its outcomes' inputs at another value. */
export function withOutcomeInput<Of extends Scenario>(scenario: Of, key: OutcomeInputKey, value: number): Of {
  const outcomes = (scenario.outcomes ?? []).map((outcome) => {
    const place = inputsOf(outcome).findIndex((input) => input.key === key);
    const field = INPUTS[place]?.field;
    return field === undefined ? outcome : { ...outcome, [field]: value };
  });
  return { ...scenario, outcomes };
}
