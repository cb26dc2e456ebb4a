import { ownNets } from "../../model/outcomes/ownNets";
import type { Scenario } from "../../model/register/scenario";
import { BLOCK } from "./drawPlan";
import type { OwnColumns } from "./netBlock";

/** The columns of a scenario's own outcomes, which are certain: the same in every draw. Null where it has none. */
export function ownColumns(scenario: Scenario): OwnColumns | null {
  if (scenario.outcomes === undefined) return null;
  const own = ownNets(scenario);
  const column = (value: number) => new Float64Array(BLOCK).fill(value);
  return {
    localAuthority: column(own.localAuthority),
    exchequer: column(own.exchequer),
    individual: column(own.individual),
    society: column(own.society),
  };
}
