import type { NumberKey } from "../model/register/parameters";
import type { InputField } from "../model/register/outcomes/outcomeInputs";
import type { OwnOutcome } from "../model/register/outcomes/ownOutcome";
import type { Scenario } from "../model/register/scenario";
import type { ScaleUpPerspective } from "../model/scaleUp/lines";
import { financialYear } from "../model/prices/financialYear";
import { paybackYear } from "../model/scaleUp/money";
import { lineRows } from "../model/scaleUp/lineRows";
import { withoutHaircut } from "../model/scaleUp/haircut";
import { yearsAfter } from "../model/scaleUp/plan";
import type { ScaleUpYear } from "../model/scaleUp/scaleUp";
import type { ScaleUpSettings } from "../model/register/scaleUpParameters";
import { drawBlocks } from "./simulation/drawPlan";
import type { DrawSettings } from "./simulation/drawPlan";
import { createInputSampler } from "./simulation/inputSampler";
import { createOutcomeInputSampler } from "./simulation/outcomeInputSampler";
import { quantiles } from "./simulation/quantiles";
import { mean } from "./simulation/statistics";
import type { Steps } from "./simulation/steps";
import type { UncertainScenario } from "./uncertainty/uncertainScenario";

/** The cumulative net at the end of one year, and whether it has been paid back by then. */
export interface FanYear extends ScaleUpYear {
  /** 10% of the draws are below it, and 90% above. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly mean: number;
  /** The share of draws whose payback year is this one or an earlier. */
  readonly paidBack: number;
}

export interface UncertainPlan {
  readonly uncertain: UncertainScenario;
  /** Certain. Their optimism bias is left out, as the distributions already are the caution (`doubledCaution`). */
  readonly settings: ScaleUpSettings;
  readonly cases: readonly number[];
}

/** An outcome whose inputs each draw sets. */
type Drawable = Record<InputField, number> & Omit<OwnOutcome, InputField>;

const PROBABILITIES = [0.1, 0.5, 0.9];

/**
 * The fan of a plan's cumulative net in steps, from the draws of the simulation: the same seed gives the same bits everywhere. Whole
 * posts follow each draw's own caseload. The years are those of the plan at its point values.
 *
 * Whoever calls has checked the plan (`planProblem`) and the settings of the draws (`drawSettingsProblem`).
 */
export function* scaleUpFan(
  { uncertain, settings, cases }: UncertainPlan,
  perspective: ScaleUpPerspective,
  { draws, seed }: DrawSettings,
): Steps<FanYear[]> {
  const count = cases.length + yearsAfter({ scenario: uncertain.scenario, settings, cases });
  const balances = Array.from({ length: count }, () => new Float64Array(draws));
  const paidBackIn = new Array<number>(count).fill(0);
  const sampler = createInputSampler(uncertain, { seed, scramble: 0 });
  const own = createOutcomeInputSampler(uncertain, { seed, scramble: 0 });
  const outcomes = uncertain.scenario.outcomes?.map((outcome): Drawable => ({ ...outcome }));
  const scenario: Record<NumberKey, number> & Scenario = {
    ...uncertain.scenario,
    ...(outcomes === undefined ? {} : { outcomes }),
  };
  const plan = { scenario, settings: withoutHaircut(settings), cases };
  for (const block of drawBlocks(draws)) {
    sampler.fill(block.first);
    own.fill(block.first);
    for (let i = 0; i < block.count; i++) {
      for (const [key, drawn] of sampler.draws) scenario[key] = drawn[i] ?? NaN;
      for (const { at, field, draws: drawn } of own.drawn) {
        const outcome = outcomes?.[at];
        if (outcome !== undefined) outcome[field] = drawn[i] ?? NaN;
      }
      const nets = lineRows(plan, count)(`net.${perspective}`);
      let balance = 0;
      nets.forEach((net, year) => {
        balance += net;
        const column = balances[year];
        if (column !== undefined) column[block.first + i] = balance;
      });
      const paidBack = paybackYear(nets);
      if (paidBack !== null) paidBackIn[paidBack] = (paidBackIn[paidBack] ?? 0) + 1;
    }
    yield block.count;
  }
  let paidBack = 0;
  return balances.map((column, year) => {
    const [low = NaN, middle = NaN, high = NaN] = quantiles(column, PROBABILITIES);
    paidBack += paidBackIn[year] ?? 0;
    return {
      label: financialYear(settings["scaleUp.startYear"] + year),
      isPlanned: year < cases.length,
      ...{ low, middle, high, mean: mean(column), paidBack: paidBack / draws },
    };
  });
}
