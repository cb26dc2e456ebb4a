import { isBlank } from "../../model/register/cell";
import { evidenceCorrection } from "../../model/outcomes/outcomeValue";
import { inputsOf, isInputField } from "../../model/register/outcomes/outcomeInputs";
import type { InputField, OutcomeInput, OutcomeInputKey } from "../../model/register/outcomes/outcomeInputs";
import type { OutcomeField } from "../../model/register/outcomes/outcomeFields";
import type { OutcomeKeys } from "../../model/register/outcomes/parseOutcomes";
import { outcomeNamed } from "../../model/register/outcomes/ownOutcome";
import type { OwnOutcome } from "../../model/register/outcomes/ownOutcome";
import type { Scenario } from "../../model/register/scenario";
import { pertDistribution } from "../distributions/beta";
import type { Distribution } from "../distributions/distribution";
import { readStatedDistribution } from "./parseUncertainty";
import type { UncertaintyCells } from "./parseUncertainty";

/** How sure a scenario is of its own outcomes' inputs. One that is not here is certain. */
export type OutcomeDistributions = ReadonlyMap<OutcomeInputKey, Distribution>;

/** What is wrong with what is stated of an outcome's input. */
export interface OutcomeUncertaintyProblem {
  readonly key: string;
  readonly index: number;
  readonly column: number;
  readonly message: string;
  /** The distribution would do, but for a correction that takes the same risk off the gain once more. */
  readonly isDoubled: boolean;
}

/** The ends of a default, as multiples of the value: assumed, as nobody has said how sure they are. */
const [LOWEST, HIGHEST] = [0.7, 1.3];

/** The default of a field in words, with what it rests on; that of a field that takes no distribution too. */
export function describeOutcomeDefault(field: OutcomeField): string {
  if (!isInputField(field)) return "Takes no distribution: certain";
  return isForecast(field)
    ? `PERT, ${LOWEST} to ${HIGHEST} times the value; certain where its evidence is corrected (assumed)`
    : "Fixed (assumed)";
}

/**
 * The uncertainty of outcomes of which nothing is stated: PERT from 0.7 to 1.3 times the programme's rate and the value of an event
 * (assumed), whose mean is the value itself. The comparator's rate, which is mostly the council's own count, and the share caused are certain
 * unless something is stated, and so is all of an outcome that a grade corrects: both would count caution twice.
 */
export function defaultOutcomeUncertainty(scenario: Scenario): OutcomeDistributions {
  return distributionsOf(scenario, new Map());
}

/** Reads what stands beside the keys of outcomes. Every problem is reported, not the first alone. */
export function parseOutcomeUncertainty(
  keys: readonly OutcomeKeys[],
  rows: readonly UncertaintyCells[],
  scenario: Scenario,
): { readonly distributions: OutcomeDistributions; readonly problems: readonly OutcomeUncertaintyProblem[] } {
  const problems: OutcomeUncertaintyProblem[] = [];
  const stated = new Map<OutcomeInputKey, Distribution | null>();
  for (const { name, entries } of keys) {
    const outcome = outcomeNamed(scenario.outcomes ?? [], name);
    const inputs = outcome === undefined ? [] : inputsOf(outcome);
    for (const { index, key, field } of entries) {
      const cells = rows[index];
      if (cells === undefined || cells.every((cell) => cell === 0 || isBlank(cell))) continue;
      const refuse = (column: number, message: string, isDoubled = false) =>
        problems.push({ key, index, column, message, isDoubled });
      const input = inputs.find((one) => one.field === field.field);
      if (outcome === undefined) refuse(0, `${key}: this scenario does not have the outcome; clear its distribution.`);
      else if (input === undefined) refuse(0, `${key} takes no distribution; clear its cells.`);
      else {
        const reading = readStatedDistribution(key, input.domain, cells);
        if (!reading.ok) refuse(reading.column, reading.message);
        else if (reading.distribution !== null && isCorrected(outcome)) {
          const share = `−${Math.round(evidenceCorrection(outcome) * 100)}%`;
          const by = outcome.correction === null ? `grade ${outcome.grade}` : "a correction for its evidence";
          refuse(0, `${key}: a distribution and ${by} (${share}) would count caution twice; use one of them.`, true);
        } else stated.set(input.key, reading.distribution);
      }
    }
  }
  return { distributions: distributionsOf(scenario, stated), problems };
}

function distributionsOf(
  { outcomes = [] }: Scenario,
  stated: ReadonlyMap<OutcomeInputKey, Distribution | null>,
): OutcomeDistributions {
  const found = outcomes.flatMap((outcome) =>
    inputsOf(outcome).flatMap((input): [OutcomeInputKey, Distribution][] => {
      const given = stated.get(input.key);
      const distribution = given === undefined ? defaultOf(outcome, input) : given;
      return distribution === null ? [] : [[input.key, distribution]];
    }),
  );
  return new Map(found);
}

function defaultOf(outcome: OwnOutcome, { field, value }: OutcomeInput): Distribution | null {
  // Below a millionth of a pound or of an event there is nothing to be unsure of.
  if (isCorrected(outcome) || !isForecast(field) || Math.abs(value) < 1e-6) return null;
  const [minimum, maximum] = value > 0 ? [LOWEST * value, HIGHEST * value] : [HIGHEST * value, LOWEST * value];
  return pertDistribution(minimum, value, maximum);
}

function isForecast(field: InputField): boolean {
  return field === "programmeRate" || field === "unitValue";
}

function isCorrected(outcome: OwnOutcome): boolean {
  return evidenceCorrection(outcome) > 0;
}
