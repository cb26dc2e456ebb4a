import { ownNets } from "../outcomes/ownNets";
import type { Scenario } from "../register/scenario";
import { NUMBERS } from "./numbers";
import type { Results } from "./results";

export type { Results } from "./results";

/** Scenario → results: the one entry to the model for everything that shows or varies a whole scenario. */
export function evaluate(scenario: Scenario): Results {
  const results = NUMBERS.measures(scenario);
  if (scenario.outcomes === undefined) return results;
  const own = ownNets(scenario);
  return {
    ...results,
    "net.localAuthority": results["net.localAuthority"] + own.localAuthority,
    "net.exchequer": results["net.exchequer"] + own.exchequer,
    "net.individual": results["net.individual"] + own.individual,
    "net.society": results["net.society"] + own.society,
    own,
  };
}
