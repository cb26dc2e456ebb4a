import type { NumberKey } from "../../model/register/parameters";
import type { Arm } from "../../model/register/definition";
import { betaSize } from "../distributions/beta";
import type { Distribution } from "../distributions/distribution";
import { independentChildren } from "../independentChildren";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { countedMeans, signalledMeans } from "./posteriorMeans";
import type { PosteriorMeans } from "./posteriorMeans";
import type { Study } from "./settings";

/** An uncertain input that a study observes. */
export interface ObservedInput {
  readonly key: NumberKey;
  readonly arm: Arm;
  readonly distribution: Distribution;
  /** How many cases of a study weigh as much as what is known already: the prior's effective size. */
  readonly priorSize: number;
  /** Counted as a rate. */
  readonly isRate: boolean;
}

/** What a study may observe: the setting that says whether it does, each arm's input, and of a mean how it varies between cases. */
interface StudyOutcome {
  readonly setting: keyof Study;
  readonly programme: NumberKey;
  readonly comparator: NumberKey;
  readonly variation: keyof Study | null;
}

const OUTCOMES: readonly StudyOutcome[] = [
  {
    setting: "closure",
    programme: "programme.closureRate",
    comparator: "comparator.closureRate",
    variation: null,
  },
  {
    setting: "reReferral",
    programme: "programme.reReferralRate",
    comparator: "comparator.reReferralRate",
    variation: null,
  },
  {
    setting: "escalation",
    programme: "escalation.programmeRate",
    comparator: "escalation.comparatorRate",
    variation: null,
  },
  {
    setting: "weeksOpen",
    programme: "programme.weeksOpen",
    comparator: "comparator.weeksOpen",
    variation: "weeksOpenVariation",
  },
  {
    setting: "weeklyCost",
    programme: "programme.weeklyCost",
    comparator: "comparator.weeklyCost",
    variation: "weeklyCostVariation",
  },
];

/** The inputs that a study observes, of those that are uncertain. */
export function observedInputs({ distributions }: UncertainScenario, study: Study): ObservedInput[] {
  return OUTCOMES.flatMap((outcome) =>
    (["programme", "comparator"] as const).flatMap((arm): ObservedInput[] => {
      const key = outcome[arm];
      const distribution = distributions.get(key);
      if (study[outcome.setting] === 0 || distribution === undefined) return [];
      const { variation } = outcome;
      const priorSize = variation === null ? rateSize(distribution) : meanSize(distribution, study[variation]);
      return [{ key, arm, distribution, priorSize, isRate: variation === null }];
    }),
  );
}

/** α + β of the beta with this mean and spread. */
function rateSize({ mean, standardDeviation }: Distribution): number {
  return betaSize(mean, standardDeviation);
}

/** The cases whose mean is known as well, where they differ by this share of it. */
function meanSize({ mean, standardDeviation }: Distribution, variation: number): number {
  return ((variation * mean) / standardDeviation) ** 2;
}

/** Independent cases that an arm of a study observes, with so many families that have the programme. */
export function casesObserved(study: Study, families: number, arm: Arm): number {
  return families * (arm === "comparator" ? study.ratio : 1) * independentChildren(study) * study.followUp;
}

/** Counts of more cases than these are as good as normal. */
const MOST_COUNTED = 10_000;

/** How an input's mean is distributed if so many cases are observed; infinitely many tell it all. */
export function meansAfter({ distribution, priorSize, isRate }: ObservedInput, cases: number): PosteriorMeans {
  const { counts } = distribution;
  if (isRate && counts !== undefined && cases <= MOST_COUNTED) return countedMeans(counts, cases);
  return signalledMeans(distribution, cases / Math.max(priorSize, Number.MIN_VALUE));
}
