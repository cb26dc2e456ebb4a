import { parseOutcomeUncertainty } from "../../../analysis/uncertainty/outcomeUncertainty";
import { parseUncertainty } from "../../../analysis/uncertainty/parseUncertainty";
import type { UncertaintyCells } from "../../../analysis/uncertainty/parseUncertainty";
import { statedCorrelations } from "../../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../../analysis/uncertainty/rankCorrelation";
import type { UncertainScenario } from "../../../analysis/uncertainty/uncertainScenario";
import { parseKeys } from "../../../model/register/parseScenario";
import type { Scenario } from "../../../model/register/scenario";
import type { ScenarioColumn, SheetProblem } from "../../../excel";
import type { Edits } from "../../session/parameterEdits";
import { scenarioInForce } from "../../session/scenarioInForce";
import type { ValueProblem } from "../../session/scenarioInForce";

/** A scenario and what its sheet says of how sure we are: plain data, to be compared and to be sent to another thread. */
export interface AnalysedScenario {
  readonly scenario: Scenario;
  /** Inputs with an uncertainty of their own, and beside them its cells; defaults hold for the others. */
  readonly keys: readonly string[];
  readonly rows: readonly UncertaintyCells[];
  /** What goes together. */
  readonly correlations: readonly RankCorrelation[];
}

export type Analysed =
  | { readonly ok: true; readonly analysed: AnalysedScenario }
  | { readonly ok: false; readonly problems: readonly ValueProblem[] };

/** A scenario of the sheet as the pane shows it, values on their way to the sheet included; or what prevents it. */
export function analysedScenario(column: ScenarioColumn, edits: Edits): Analysed {
  const inForce = scenarioInForce(column, edits);
  if (!inForce.ok) return inForce;
  const { scenario } = inForce;
  const { uncertainty } = column;
  if (uncertainty === null) return { ok: true, analysed: { scenario, keys: [], rows: [], correlations: [] } };
  if (uncertainty.problems.length > 0) {
    const atHome = ({ message, address }: SheetProblem) => ({ message, address: address ?? column.headerAddress });
    return { ok: false, problems: uncertainty.problems.map(atHome) };
  }
  const ofOutcomes = uncertainty.outcomes.flatMap(({ entries }) => entries);
  const stated = uncertainty.rows.flatMap((cells, index) => {
    const key = uncertainty.keys[index]?.key ?? ofOutcomes.find((entry) => entry.index === index)?.key;
    return key === undefined || isBlankRow(cells) ? [] : [{ key, cells }];
  });
  return {
    ok: true,
    analysed: {
      scenario,
      keys: stated.map(({ key }) => key),
      rows: stated.map(({ cells }) => cells),
      correlations: statedCorrelations(uncertainty),
    },
  };
}

/** The distributions that the data stand for; the data have been checked where they come from. */
export function uncertainScenario({ scenario, keys, rows, correlations }: AnalysedScenario): UncertainScenario {
  const { entries, outcomes } = parseKeys(keys);
  const reading = parseUncertainty(entries, rows, scenario);
  const { distributions: own } = parseOutcomeUncertainty(outcomes, rows, scenario);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join(" "));
  return { scenario, distributions: reading.distributions, own, correlations };
}

function isBlankRow([distribution]: UncertaintyCells): boolean {
  return typeof distribution !== "string" || distribution.trim() === "";
}
