import { lastYearFelt } from "../outcomes/outcomesByYear";
import { financialYear } from "../prices/financialYear";
import { GDP_DEFLATOR } from "../prices/gdpDeflator";
import { hasYear, yearsInWords } from "../prices/priceIndex";
import { AS_PUBLISHED_PRICES } from "../prices/priceYears";
import { WEEKS_PER_YEAR } from "../register/parameters";
import type { Scenario } from "../register/scenario";
import { allowedNumbers, isWithin } from "../register/domain";
import { BY_DEFLATOR, CASES_A_YEAR } from "../register/scaleUpParameters";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import { yearsCarriedOver } from "./demand";

/**
 * What is scaled up: a scenario of Appendix 9, the settings of scale-up (both come from `parseScenario` of one column of
 * keys) and the cases that start in each of 1 to 30 years (`casesByYear(settings)` makes them from the first year, growth
 * and ramp-up).
 */
export interface ScaleUpPlan {
  readonly scenario: Scenario;
  readonly settings: ScaleUpSettings;
  /** Cases that start in each year, spread evenly over it. */
  readonly cases: readonly number[];
}

export const MOST_YEARS = 30;
/** Effects later than this after the plan are slips of the hand. */
const MOST_YEARS_AFTER = 100;
/** The longest that a case may be open: so long that its plan just ends in time. */
export const MOST_WEEKS_OPEN = MOST_YEARS_AFTER * WEEKS_PER_YEAR;

/** Says what keeps a plan from being computed; null where nothing does. */
export function planProblem(plan: ScaleUpPlan): string | null {
  const { cases } = plan;
  if (cases.length < 1 || cases.length > MOST_YEARS) {
    return `cases holds ${cases.length} years; allowed: 1 to ${MOST_YEARS}.`;
  }
  const wrong = cases.find((count) => !isWithin(count, CASES_A_YEAR));
  if (wrong !== undefined) return `cases holds ${wrong}; allowed: ${allowedNumbers(CASES_A_YEAR)}.`;
  const { scenario, settings } = plan;
  const isByDeflator =
    settings["scaleUp.firstYearPrices"] === BY_DEFLATOR && scenario["prices.year"] !== AS_PUBLISHED_PRICES;
  const { deflator = GDP_DEFLATOR } = scenario;
  if (isByDeflator && !hasYear(deflator, settings["scaleUp.startYear"])) {
    return `The first year, ${financialYear(settings["scaleUp.startYear"])}, has no price index, which goes from ${yearsInWords(deflator)}; choose a first year among these, prices "${AS_PUBLISHED_PRICES}", or a factor of your own (scaleUp.firstYearPrices).`;
  }
  const after = yearsAfter(plan);
  if (after <= MOST_YEARS_AFTER) return null;
  const outcomes = scenario.outcomes === undefined ? "" : ", or one of the council's own outcomes,";
  return `The time open or the lag${outcomes} reaches ${after} years beyond the plan; allowed: ${MOST_YEARS_AFTER}.`;
}

/** The years from the beginning of the plan until its last effect has come, working lives included. */
export function effectsReach(plan: ScaleUpPlan): number {
  const { scenario, settings, cases } = plan;
  const lives = workBegins(scenario) + settings["scaleUp.workingYears"] - 1;
  return cases.length + Math.max(yearsAfter(plan), lives);
}

/** S28: the years after a case in which working life begins, the next at the earliest. */
export function workBegins(scenario: Scenario): number {
  return Math.max(1, Math.floor(scenario["attainment.delayYears"]));
}

/** The years after the plan until the last case is closed and its last effect has come, but for what working lives bring. */
export function yearsAfter({ scenario, settings }: ScaleUpPlan): number {
  return Math.max(
    yearsCarriedOver(scenario["programme.weeksOpen"]),
    yearsCarriedOver(scenario["comparator.weeksOpen"]),
    settings["scaleUp.savingsLag"] + settings["scaleUp.effectYears"] - 1,
    lastYearFelt(scenario),
  );
}
