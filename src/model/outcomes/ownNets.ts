import type { Perspectives } from "../appendix9/equations";
import { isPublicBody } from "../register/outcomes/ownOutcome";
import type { OwnOutcome } from "../register/outcomes/ownOutcome";
import type { Scenario } from "../register/scenario";
import { outcomeValue } from "./outcomeValue";

/**
 * What a scenario's own outcomes add to its net results. A fiscal value is money: that of the local authority is in its net,
 * and that of any public body in the exchequer's. What the individual gains is in theirs. Society has all of it, so that it
 * is no longer exchequer and individual together where others gain, or what is no money.
 */
export function ownNets(scenario: Scenario): Perspectives<number> {
  const own = { localAuthority: 0, exchequer: 0, individual: 0, society: 0 };
  for (const outcome of scenario.outcomes ?? []) {
    const value = outcomeValue(outcome, scenario);
    if (isInLocalAuthority(outcome)) own.localAuthority += value;
    if (isInExchequer(outcome)) own.exchequer += value;
    if (outcome.gainer === "individual") own.individual += value;
    own.society += value;
  }
  return own;
}

function isInLocalAuthority({ gainer, kind }: OwnOutcome): boolean {
  return kind === "fiscal" && gainer === "local authority";
}

function isInExchequer({ gainer, kind }: OwnOutcome): boolean {
  return kind === "fiscal" && isPublicBody(gainer);
}
