import { evidenceCorrection } from "../../model/outcomes/outcomeValue";
import { inputsOf } from "../../model/register/outcomes/outcomeInputs";
import type { OutcomeInput, OutcomeInputKey } from "../../model/register/outcomes/outcomeInputs";
import type { OutcomeKeys } from "../../model/register/outcomes/parseOutcomes";
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
}

/** The ends of a default, as multiples of the value: assumed, as nobody has said how sure they are. */
const [LOWEST, HIGHEST] = [0.7, 1.3];

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
    const outcome = scenario.outcomes?.find((one) => one.name === name);
    const inputs = outcome === undefined ? [] : inputsOf(outcome);
    for (const { index, key, field } of entries) {
      const cells = rows[index];
      if (cells === undefined || cells.every((cell) => cell === 0 || cell === "")) continue;
      const refuse = (column: number, message: string) => problems.push({ key, index, column, message });
      const input = inputs.find((one) => one.key.endsWith(`.${field.field}`));
      if (outcome === undefined) refuse(0, `${key}: this scenario does not have the outcome; clear its distribution.`);
      else if (input === undefined) refuse(0, `${key} takes no distribution; clear its cells.`);
      else {
        const reading = readStatedDistribution(key, input.domain, cells);
        if (!reading.ok) refuse(reading.column, reading.message);
        else if (reading.distribution !== null && isCorrected(outcome)) {
          const share = `−${Math.round(evidenceCorrection(outcome) * 100)}%`;
          const by = outcome.correction === null ? `grade ${outcome.grade}` : "a correction for its evidence";
          refuse(0, `${key}: a distribution and ${by} (${share}) would count caution twice; use one of them.`);
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

function defaultOf(outcome: OwnOutcome, { key, value }: OutcomeInput): Distribution | null {
  // Below a millionth of a pound or of an event there is nothing to be unsure of.
  const isForecast = key.endsWith(".programmeRate") || key.endsWith(".unitValue");
  if (isCorrected(outcome) || !isForecast || Math.abs(value) < 1e-6) return null;
  const [minimum, maximum] = value > 0 ? [LOWEST * value, HIGHEST * value] : [HIGHEST * value, LOWEST * value];
  return pertDistribution(minimum, value, maximum);
}

function isCorrected(outcome: OwnOutcome): boolean {
  return evidenceCorrection(outcome) > 0;
}
