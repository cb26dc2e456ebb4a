import type { NumberKey } from "../../model/register/parameters";
import type { Scenario } from "../../model/register/scenario";
import type { Distribution } from "../distributions/distribution";

/**
 * A scenario and how sure we are of it. The parameters vary independently of each other, apart from the two arms' closure
 * rates, which may go together: what raises one (a mild winter, a new rule for closing) may raise both.
 */
export interface UncertainScenario {
  readonly scenario: Scenario;
  /** A parameter without a distribution is certain. */
  readonly distributions: ReadonlyMap<NumberKey, Distribution>;
  /** Spearman's rank correlation of the programme's and the comparator's closure rate, −1 to 1. */
  readonly closureCorrelation: number;
}
