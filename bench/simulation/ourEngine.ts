/** What the engine does for the workload, as the functions of the sheet call it. */
import { acceptability } from "../../src/analysis/simulation/acceptability";
import { drawOutcomes } from "../../src/analysis/simulation/drawOutcomes";
import { informationValue } from "../../src/analysis/simulation/informationValue";
import { quantiles } from "../../src/analysis/simulation/quantiles";
import { expectedLoss, mean, probabilityAbove, standardDeviation } from "../../src/analysis/simulation/statistics";
import type { UncertainScenario } from "../../src/analysis/uncertainty/uncertainScenario";
import { WORTHS } from "./workload";

/** Mean, standard deviation, P(> 0), EVPI, five exact quantiles and the acceptability curve. */
export function simulate(uncertain: UncertainScenario, draws: number, seed = 1): number[] {
  const outcomes = drawOutcomes(uncertain, ["net.exchequer", "net.localAuthority", "extraClosure"], { draws, seed });
  const net = outcomes["net.exchequer"];
  return [
    ...[mean(net), standardDeviation(net), probabilityAbove(net, 0), expectedLoss(net)],
    ...quantiles(net, [0.025, 0.25, 0.5, 0.75, 0.975]),
    ...acceptability(outcomes["net.localAuthority"], outcomes.extraClosure, WORTHS).map(
      ({ probability }) => probability,
    ),
  ];
}

/** The same, and what each input and group is worth finding out. */
export function simulateWithInformation(uncertain: UncertainScenario, draws: number, seed = 1): number[] {
  const found = informationValue(uncertain, "net.exchequer", { draws, seed });
  return [...simulate(uncertain, draws, seed), ...found.parameters.values()];
}
