import type { NumberKey } from "../../model/register/parameters";
import type { OutcomeInputKey } from "../../model/register/outcomes/outcomeInputs";
import type { Scenario } from "../../model/register/scenario";
import type { Distribution } from "../distributions/distribution";
import type { OutcomeDistributions } from "./outcomeUncertainty";
import type { RankCorrelation } from "./rankCorrelation";

/** What may be uncertain: a number of the register, or of one of the scenario's own outcomes. */
export type UncertainKey = NumberKey | OutcomeInputKey;

/** A scenario and how sure we are of it. Parameters vary independently of each other, apart from pairs that go together. */
export interface UncertainScenario {
  readonly scenario: Scenario;
  /** A parameter without a distribution is certain. */
  readonly distributions: ReadonlyMap<NumberKey, Distribution>;
  /** The same of the inputs of its own outcomes, which vary independently of all. */
  readonly own?: OutcomeDistributions;
  /**
   * What raises one of a pair (a mild winter, a new rule for closing) raises the other too, or lowers it. Each pair once, and
   * none against the others (`contradiction`); pairs that are not here are independent.
   */
  readonly correlations: readonly RankCorrelation[];
}
