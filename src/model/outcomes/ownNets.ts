import type { Perspectives } from "../appendix9/equations";
import type { Perspective } from "../appendix9/measures";
import { isPublicBody } from "../register/outcomes/ownOutcome";
import type { OwnOutcome } from "../register/outcomes/ownOutcome";
import type { Scenario } from "../register/scenario";
import { outcomeValue } from "./outcomeValue";

/**
 * What a scenario's own outcomes add to its net results. Society has all of it, so that it is no longer exchequer and
 * individual together where others gain, or what is no money.
 */
export function ownNets(scenario: Scenario): Perspectives<number> {
  const own = { localAuthority: 0, exchequer: 0, individual: 0, society: 0 };
  for (const outcome of scenario.outcomes ?? []) {
    const value = outcomeValue(outcome, scenario);
    if (countsIn("localAuthority", outcome)) own.localAuthority += value;
    if (countsIn("exchequer", outcome)) own.exchequer += value;
    if (countsIn("individual", outcome)) own.individual += value;
    own.society += value;
  }
  return own;
}

/**
 * Whether an outcome is in the net of a perspective. A fiscal value is money: that of the local authority is in its net, and
 * that of any public body in the exchequer's. What the individual gains is in theirs.
 */
export function countsIn(perspective: Perspective, { gainer, kind }: OwnOutcome): boolean {
  switch (perspective) {
    case "localAuthority":
      return kind === "fiscal" && gainer === "local authority";
    case "exchequer":
      return kind === "fiscal" && isPublicBody(gainer);
    case "individual":
      return gainer === "individual";
    case "society":
      return true;
  }
}
