import type { NetMeasure } from "../../model/appendix9/measures";
import type { DrawSettings } from "../simulation/drawPlan";
import type { Steps } from "../simulation/steps";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { bestSize } from "./bestSize";
import type { BestSize } from "./bestSize";
import { familiesInAll } from "./population";
import type { StudyPlan } from "./settings";
import { studyValue } from "./studyValue";
import type { StudyOfSize } from "./studyValue";

/** Studies of one design along their size, with the best one. Plain data, to be sent between threads. */
export interface StudyCurve {
  readonly measure: NetMeasure;
  readonly plan: StudyPlan;
  readonly settings: DrawSettings;
  readonly expectedNet: number;
  /** What it would be worth to know all that the study observes, £ per case. */
  readonly limit: number;
  /** Null where a study is not worth its cost at any size. */
  readonly best: BestSize | null;
  readonly points: readonly StudyOfSize[];
}

const POINTS = 24;
/** How far the curve goes where no size is worth its cost. */
const LEAST_END = 400;

/** How many steps a curve takes. */
export const CURVE_STEPS = POINTS + 2;

/** Values studies from a few families to beyond the largest that is worth its cost, in steps. */
export function* studyCurve(
  uncertain: UncertainScenario,
  measure: NetMeasure,
  plan: StudyPlan,
  settings: DrawSettings,
): Steps<StudyCurve> {
  const studies = studyValue(uncertain, measure, plan, settings);
  yield 1;
  const best = bestSize(studies);
  yield 1;
  const points: StudyOfSize[] = [];
  for (const families of curveSizes(plan, best)) {
    points.push(studies.ofSize(families));
    yield 1;
  }
  const { expectedNet, limit } = studies;
  return { measure, plan, settings, expectedNet, limit, best, points };
}

/** Even steps, of which the best size is one. */
function curveSizes({ study, population }: StudyPlan, best: BestSize | null): number[] {
  const inTime = ((population.years - study.followUpYears) * study.familiesAYear) / familiesInAll(study, 1);
  const end = best === null ? Math.max(10, Math.min(LEAST_END, inTime)) : Math.max(1.2 * best.largest, 10);
  const even = Array.from({ length: POINTS - 1 }, (_, step) =>
    Math.max(1, Math.round((end * (step + 1)) / (POINTS - 1))),
  );
  const sizes = new Set([...even, ...(best === null ? [] : [best.best.families])]);
  return [...sizes].sort((a, b) => a - b);
}
