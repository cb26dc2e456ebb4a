import type { ScenarioColumn } from "../../../excel";
import { DiscountRateRow } from "./DiscountRateRow";
import { NumberRow } from "./NumberRow";
import type { BlockRow } from "./parameterLayout";
import { useParameter } from "./useParameter";
import { WordRow } from "./WordRow";

/** One parameter of the selected scenario, as its kind of value asks. */
export function ParameterRow({ row: { parameter, arm }, column }: { row: BlockRow; column: ScenarioColumn }) {
  const view = useParameter(column, parameter);
  if (!("slider" in parameter)) return <WordRow view={view} choices={parameter.choices} />;
  if ("choices" in parameter)
    return <DiscountRateRow view={view} schedule={parameter.choices} slider={parameter.slider} />;
  return <NumberRow view={view} slider={parameter.slider} arm={arm} />;
}
