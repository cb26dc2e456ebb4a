import { summariseInSteps } from "../../../analysis/simulation/summary";
import type { SimulationSummary, SummaryRequest } from "../../../analysis/simulation/summary";
import type { Steps } from "../../../analysis/simulation/steps";
import { uncertainScenario } from "../analysed/analysedScenario";
import type { AnalysedScenario } from "../analysed/analysedScenario";

/** A simulation to be made: plain data, which goes to another thread. */
export interface SimulationJob {
  readonly analysed: AnalysedScenario;
  readonly request: SummaryRequest;
}

/** Its steps, together as many draws as the request asks for. */
export function startJob({ analysed, request }: SimulationJob): Steps<SimulationSummary> {
  return summariseInSteps(uncertainScenario(analysed), request);
}
