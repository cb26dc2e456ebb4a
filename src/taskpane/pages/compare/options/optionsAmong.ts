import { otherComparator, otherwiseDrawn } from "../../../../analysis/options/commonComparator";
import { findParameter } from "../../../../model/register/parameters";
import type { ScenarioColumn } from "../../../../excel";
import { analysedScenario, uncertainScenario } from "../../../kit/analysed/analysedScenario";
import type { AnalysedScenario } from "../../../kit/analysed/analysedScenario";
import type { Edits } from "../../../session/parameterEdits";
import { markOf } from "../candidates";
import type { ComparedScenario } from "../candidates";

/** A scenario as an option of one decision. */
export interface Option {
  readonly name: string;
  readonly column: ScenarioColumn;
  readonly analysed: AnalysedScenario;
}

/** The scenarios that can be options of one decision, and of the others why they cannot. */
export interface Options {
  readonly options: readonly Option[];
  readonly leftOut: readonly string[];
}

/** The first of the scenarios says what the comparator is. */
export function optionsAmong(
  picked: readonly Pick<ComparedScenario, "mark" | "name">[],
  columns: readonly ScenarioColumn[],
  edits: Edits,
): Options {
  const options: Option[] = [];
  const leftOut: string[] = [];
  for (const { mark, name } of picked) {
    const column = columns.find((one) => markOf(one, columns) === mark);
    if (column === undefined) continue;
    const reading = analysedScenario(column, edits);
    if (!reading.ok) {
      leftOut.push(`“${name}” cannot be simulated: ${reading.problems[0]?.message ?? ""}`);
      continue;
    }
    const { analysed } = reading;
    const why = whyNot(analysed, options);
    if (why === null) options.push({ name, column, analysed });
    else leftOut.push(`“${name}” ${why}`);
  }
  return { options, leftOut };
}

function whyNot(analysed: AnalysedScenario, options: readonly Option[]): string | null {
  const [first] = options;
  if (first === undefined) return null;
  const other = otherComparator(analysed.scenario, first.analysed.scenario);
  if (other !== null) {
    const label = findParameter(other.key)?.label ?? other.key;
    return `has another comparator than “${first.name}”: ${label}. Options of one decision have one.`;
  }
  const drawn = otherwiseDrawn(uncertainScenario(analysed), uncertainScenario(first.analysed));
  if (drawn !== null) {
    const label = findParameter(drawn)?.label ?? drawn;
    return `is otherwise sure of the comparator than “${first.name}” (sheet Uncertainty): ${label}. Options of one decision have one.`;
  }
  // Plain data: the same text, the same option. Of two that are the same neither would ever be the better.
  const same = options.find((option) => JSON.stringify(option.analysed) === JSON.stringify(analysed));
  return same === undefined ? null : `is the same as “${same.name}”, uncertainty included.`;
}
