/** What ten of a council's own outcomes, with five years each, cost beside the same scenario without: one evaluation, and a simulation. */
import { drawOutcomes } from "../src/analysis/simulation/drawOutcomes";
import { returnMemory } from "../src/analysis/simulation/drawMemory";
import { defaultOutcomeUncertainty } from "../src/analysis/uncertainty/outcomeUncertainty";
import { defaultUncertainty } from "../src/analysis/uncertainty/parseUncertainty";
import type { UncertainScenario } from "../src/analysis/uncertainty/uncertainScenario";
import { evaluate } from "../src/model/appendix9/evaluate";
import { NET_MEASURES } from "../src/model/appendix9/measures";
import type { OwnOutcome } from "../src/model/register/outcomes/ownOutcome";
import { PUBLISHED_SCENARIO } from "../src/model/register/presets";
import type { Scenario } from "../src/model/register/scenario";
import { median, medians, report } from "./measure";

const EVALUATIONS = 5000;
const DRAWS = 262_144;
const ROUNDS = 27;

const outcomes = Array.from({ length: 10 }, (_, index): OwnOutcome => ({
  name: `outcome${index}`,
  place: index,
  programmeRate: 0.1 + index / 100,
  comparatorRate: 0.2,
  unitValue: -1000 - index,
  gainer: "police",
  kind: "fiscal",
  cashableShare: 0,
  attribution: 0.5,
  startYear: 1,
  years: 5,
  dropOff: 0.1,
  priceYear: 2012,
  grade: 0,
  correction: null,
}));
const withOutcomes: Scenario = { ...PUBLISHED_SCENARIO, outcomes };

function evaluateOften(scenario: Scenario): number {
  let sum = 0;
  for (let i = 0; i < EVALUATIONS; i++) {
    sum += evaluate({ ...scenario, "programme.closureRate": (i % 1000) / 1000 })["net.society"];
  }
  return sum;
}

function uncertain(scenario: Scenario): UncertainScenario {
  return {
    scenario,
    distributions: defaultUncertainty(scenario),
    own: defaultOutcomeUncertainty(scenario),
    correlations: [],
  };
}

function simulate(scenario: UncertainScenario): void {
  const drawn = drawOutcomes(scenario, NET_MEASURES, { draws: DRAWS, seed: 1 });
  for (const net of NET_MEASURES) returnMemory(drawn[net]);
}

const [plain, own] = [uncertain(PUBLISHED_SCENARIO), uncertain(withOutcomes)];
const times = medians([{ name: "evaluate", run: () => evaluateOften(withOutcomes) }], 9);
report("evaluate, one scenario with 10 outcomes", ((times.get("evaluate") ?? NaN) * 1e3) / EVALUATIONS, "µs", 40, 2);

/** In turn, so that what else the machine does meets both alike. */
const rounds = Array.from({ length: ROUNDS }, () => [processorTime(plain), processorTime(own)] as const).slice(2);
const without = median(rounds.map(([one]) => one));
report("a simulation of 262,144 draws without outcomes", without, "ms", null);
report("the same with 10 outcomes, 20 inputs of them uncertain", median(rounds.map(([, one]) => one)), "ms", null);
report("ratio of the two", median(rounds.map(([one, other]) => other / one)), "×", 2.5, 2);

/** Milliseconds of the processor that a simulation takes. */
function processorTime(scenario: UncertainScenario): number {
  const start = process.cpuUsage();
  simulate(scenario);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
