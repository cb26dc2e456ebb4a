import type { ScenarioColumn } from "../../../excel";
import { DiscountRateRow } from "./DiscountRateRow";
import { NumberRow } from "./NumberRow";
import type { BlockRow } from "./parameterLayout";
import { ReReferralBasisRow } from "./ReReferralBasisRow";
import { useParameter } from "./useParameter";

/** One parameter of the selected scenario, as its kind of value asks. */
export function ParameterRow({ row: { parameter, arm }, column }: { row: BlockRow; column: ScenarioColumn }) {
  const view = useParameter(column, parameter);
  if (!("slider" in parameter)) return <ReReferralBasisRow view={view} />;
  if ("choices" in parameter) return <DiscountRateRow view={view} slider={parameter.slider} />;
  return <NumberRow view={view} slider={parameter.slider} arm={arm} />;
}
