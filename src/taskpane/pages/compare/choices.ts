import { DEFAULT_MEASURE } from "../../../model/appendix9/measures";
import type { Measure, NetMeasure } from "../../../model/appendix9/measures";
import type { ComparedScenario } from "./candidates";

/** What the person chose to compare; scenarios by their marks. */
export interface CompareChoices {
  /** Scenarios that were ticked or unticked; the others are in, as long as there is room. */
  readonly ticks: ReadonlyMap<string, boolean>;
  readonly base: string | null;
  readonly hasDifferences: boolean;
  /** Where the bridge leads. */
  readonly target: string | null;
  readonly measure: Measure;
  /** By which result one would decide among the scenarios, and what one more closed case is worth. */
  readonly decideBy: NetMeasure;
  readonly worth: number;
  /** The option that the paper looks at closely. */
  readonly paperOn: string | null;
}

export const FIRST_CHOICES: CompareChoices = {
  ticks: new Map(),
  base: null,
  hasDifferences: false,
  target: null,
  measure: DEFAULT_MEASURE,
  decideBy: DEFAULT_MEASURE,
  worth: 0,
  paperOn: null,
};

export const FEWEST_COMPARED = 2;
/** As many as a table or a chart of ours can show and still be read. */
export const MOST_COMPARED = 30;

/** The scenarios that are to be compared. */
export function pickedAmong(
  computed: readonly ComparedScenario[],
  ticks: CompareChoices["ticks"],
): readonly ComparedScenario[] {
  return computed.filter(({ mark }, place) => ticks.get(mark) ?? place < MOST_COMPARED).slice(0, MOST_COMPARED);
}

/** The scenario that was chosen, else the first of those to fall back on that is still there. */
export function chosenAmong<Scenario extends { readonly mark: string }>(
  scenarios: readonly Scenario[],
  ...marks: readonly (string | null)[]
): Scenario | undefined {
  const found = marks.map((wanted) => scenarios.find(({ mark }) => mark === wanted));
  return found.find((scenario) => scenario !== undefined) ?? scenarios[0];
}
