import { normalProbability } from "../distributions/normalProbability";
import { normalQuantile } from "../distributions/normalQuantile";
import { BLOCK } from "../simulation/drawPlan";
import { createInputSampler } from "../simulation/inputSampler";
import { CLOSURE_PAIR } from "../uncertainty/rankCorrelation";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { casesObserved } from "./observedInputs";
import type { Study } from "./settings";

/** The chances that a study finds the programme to close more cases, by the two-sided arcsine test. */
export interface Detection {
  /** If the closure rates are what the scenario says. */
  readonly power: number;
  /** Averaged over all that they may be: what power is without pretending to know the effect. */
  readonly assurance: number;
}

/**
 * Prepares power and assurance for studies of any size; null where closures are not counted.
 *
 * Source: O'Hagan, Stevens and Campbell (2005), Assurance in clinical trial design, Pharmaceutical Statistics 4; the test is
 * that of Appendix 6 (Cohen's h).
 */
export function detection(
  uncertain: UncertainScenario,
  study: Study,
  seed: number,
): ((families: number) => Detection) | null {
  if (study.closure === 0) return null;
  const [programme, comparator] = CLOSURE_PAIR;
  const { scenario } = uncertain;
  const sampler = createInputSampler(uncertain, { seed, scramble: 0 }, CLOSURE_PAIR);
  sampler.fill(0);
  const angles = (key: typeof programme | typeof comparator) =>
    (sampler.draws.get(key) ?? new Float64Array(BLOCK).fill(scenario[key])).map(angle);
  const others = angles(comparator);
  const effects = angles(programme).map((one, draw) => one - (others[draw] ?? NaN));
  const effect = angle(scenario[programme]) - angle(scenario[comparator]);
  const critical = normalQuantile((1 + study.confidence) / 2);
  return (families) => {
    const [ofProgramme, ofComparator] = (["programme", "comparator"] as const).map((arm) =>
      casesObserved(study, families, arm),
    );
    const error = Math.sqrt(1 / (ofProgramme ?? NaN) + 1 / (ofComparator ?? NaN));
    const chance = (of: number) => normalProbability(of / error - critical, "lower");
    return { power: chance(effect), assurance: effects.reduce((sum, one) => sum + chance(one), 0) / BLOCK };
  };
}

/** On this scale a rate's sampling error depends on its size alone. */
function angle(rate: number): number {
  return 2 * Math.asin(Math.sqrt(rate));
}
