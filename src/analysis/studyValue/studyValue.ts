import { evaluate } from "../../model/appendix9/evaluate";
import type { NetMeasure } from "../../model/appendix9/measures";
import type { DrawSettings } from "../simulation/drawPlan";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { detection } from "./assurance";
import type { Detection } from "./assurance";
import { meansOf } from "./netAtMeans";
import { discountedCases, familiesInAll, yearsToReport } from "./population";
import { sampleInformation } from "./sampleInformation";
import type { StudyPlan } from "./settings";

/** What a study of one size is worth and costs. */
export interface StudyOfSize {
  /** Families with the programme. */
  readonly families: number;
  /** Expected value of sample information (EVSI), £ per case. */
  readonly perCase: number;
  /** The same for all cases to which the decision applies once the study reports, discounted, £. */
  readonly forPopulation: number;
  /** £, with what is lost by waiting for the report where nothing is done until then. */
  readonly cost: number;
  /** Expected net benefit of sampling (ENBS), £: what it is worth less what it costs. */
  readonly net: number;
  /** Null where the study counts no closures. */
  readonly detection: Detection | null;
}

/** Studies of one design, of any size. */
export interface StudyValue {
  /** The net result that is expected without a study, £ per case: above 0 the programme is better by today's knowledge. */
  readonly expectedNet: number;
  /** What it would be worth to know all that the study observes (EVPPI), £ per case. */
  readonly limit: number;
  /** With so many families that have the programme, 1 or more. */
  ofSize(families: number): StudyOfSize;
  /** No study of more families than this is worth its cost. */
  readonly mostFamilies: number;
}

/** The largest study that is thought of. */
export const MOST_FAMILIES = 1_000_000;

/** The value of a study of a scenario's inputs. Whoever calls has checked the draws (`drawSettingsProblem`). */
export function studyValue(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  { study, population, costs }: StudyPlan,
  settings: DrawSettings,
): StudyValue {
  const { expectedNet, limit, worthOf } = sampleInformation(uncertain, measure, study, settings);
  const detected = detection(uncertain, study, settings.seed);
  const rate = uncertain.scenario["discount.rate"];
  const extraCost = Math.max(0, evaluate(meansOf(uncertain))["costPerCase.difference"]);
  const costPerFamily = costs.perFamily * (1 + study.ratio) + costs.programmeExtra * extraCost;
  const casesBetween = (from: number, to: number) =>
    discountedCases(population, rate, from, Math.min(to, population.years));
  const sizes = new Map<number, StudyOfSize>();

  function describe(families: number): StudyOfSize {
    const report = yearsToReport(study, families);
    const perCase = worthOf(families);
    const forPopulation = perCase * population.remaining * casesBetween(report, population.years);
    const waiting = population.meanwhile === 0 ? Math.max(0, expectedNet) * casesBetween(0, report) : 0;
    const cost = costs.fixed + costPerFamily * families + waiting;
    return {
      ...{ families, perCase, forPopulation, cost, net: forPopulation - cost },
      detection: detected?.(families) ?? null,
    };
  }

  const mostWorth = limit * population.remaining * casesBetween(study.followUpYears, population.years) - costs.fixed;
  const mostInTime = ((population.years - study.followUpYears) * study.familiesAYear) / familiesInAll(study, 1);
  const most = Math.min(mostWorth / costPerFamily, mostInTime, MOST_FAMILIES);
  return {
    ...{ expectedNet, limit },
    ofSize(families) {
      const found = sizes.get(families) ?? describe(families);
      sizes.set(families, found);
      return found;
    },
    // Where nothing is to be gained and nothing costs anything, 0 ÷ 0 is no number.
    mostFamilies: mostWorth > 0 ? Math.max(0, Math.floor(most)) : 0,
  };
}
