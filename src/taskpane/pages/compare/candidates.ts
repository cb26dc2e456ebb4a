import { evaluate } from "../../../model/appendix9/evaluate";
import type { Results } from "../../../model/appendix9/evaluate";
import { AS_PUBLISHED, PUBLISHED_SCENARIO } from "../../../model/register/presets";
import type { Scenario } from "../../../model/register/scenario";
import type { ScenarioColumn } from "../../../excel";
import type { Edits } from "../../session/parameterEdits";
import { scenarioInForce } from "../../session/scenarioInForce";
import type { ValueProblem } from "../../session/scenarioInForce";

/** A scenario with its results. */
export interface ComparedScenario {
  /** What it is recognised by from one reading of the sheet to the next. */
  readonly mark: string;
  readonly name: string;
  readonly isReference: boolean;
  readonly scenario: Scenario;
  readonly results: Results;
  /** Where it stands on the sheet, unless it is the report's own. */
  readonly column?: ScenarioColumn;
}

/** A scenario that cannot be computed, and why. */
export interface LeftOut {
  readonly mark: string;
  readonly name: string;
  readonly problems: readonly ValueProblem[];
}

export interface Candidates {
  /** The reference first, the others as they stand in the sheet. */
  readonly computed: readonly ComparedScenario[];
  readonly leftOut: readonly LeftOut[];
}

/** All scenarios of the sheet as the pane shows them, values on their way to the sheet included. */
export function candidatesIn(columns: readonly ScenarioColumn[], edits: Edits): Candidates {
  const computed: ComparedScenario[] = [];
  const leftOut: LeftOut[] = [];
  for (const column of columns) {
    const { name, isReference } = column;
    const mark = markOf(column, columns);
    const inForce = scenarioInForce(column, edits);
    if (inForce.ok) {
      const { scenario } = inForce;
      computed.push({ mark, name, isReference, scenario, results: evaluate(scenario), column });
    } else {
      leftOut.push({ mark, name, problems: inForce.problems.length > 0 ? inForce.problems : [keysToMend(column)] });
    }
  }
  return { computed: computed.sort((one, other) => Number(other.isReference) - Number(one.isReference)), leftOut };
}

/** Scenarios move in the sheet, so the name counts; of two with one name, the order in which they stand. */
export function markOf(column: ScenarioColumn, columns: readonly ScenarioColumn[]): string {
  const namesakes = columns.filter(({ name }) => name === column.name);
  return `${column.name}\n${namesakes.indexOf(column)}`;
}

/** What others can be compared with: any computed scenario; the report's own where the sheet has no such column. */
export function basesAmong(computed: readonly ComparedScenario[]): readonly [ComparedScenario, ...ComparedScenario[]] {
  const [first, ...others] = computed;
  return first?.isReference === true ? [first, ...others] : [REPORT, ...computed];
}

const REPORT: ComparedScenario = {
  mark: "",
  name: `${AS_PUBLISHED.name} (in the report)`,
  isReference: true,
  scenario: PUBLISHED_SCENARIO,
  results: evaluate(PUBLISHED_SCENARIO),
};

function keysToMend({ headerAddress }: ScenarioColumn): ValueProblem {
  return { message: "The keys of the sheet need mending first; the page Scenario lists them.", address: headerAddress };
}
