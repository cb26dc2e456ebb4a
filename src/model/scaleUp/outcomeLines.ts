import { GAINERS } from "../register/outcomes/ownOutcome";
import type { OutcomeBody } from "../register/outcomes/ownOutcome";
import type { Line, Lines } from "./line";

/**
 * S29b: what the council's own outcomes bring in one year, a line for whoever gains, so that each enters a net whole. Only plans
 * whose scenario has outcomes show these lines.
 */
export type OutcomeLine = `outcomes.${OutcomeBody}`;

export const OUTCOME_LINES: Lines<OutcomeLine> = {
  "outcomes.localAuthority": outcomeLine("localAuthority", "localAuthority"),
  "outcomes.nhs": outcomeLine("nhs", "exchequer"),
  "outcomes.police": outcomeLine("police", "exchequer"),
  "outcomes.schools": outcomeLine("schools", "exchequer"),
  "outcomes.otherExchequer": outcomeLine("otherExchequer", "exchequer"),
  "outcomes.individual": outcomeLine("individual", "individual"),
  "outcomes.society": {
    ...outcomeLine("society", "society"),
    label: "Own outcomes: society at large, and what is no public body's money",
  },
};

function outcomeLine(body: OutcomeBody, perspective: Line<never>["perspective"]): Line<never> {
  const gainer = GAINERS.find((one) => one.body === body)?.gainer ?? body;
  return {
    ...{ view: "economic", perspective, unit: "£", kind: "flow", isResult: false, isOfOutcomes: true },
    equation: "S29b",
    label: `Own outcomes: ${gainer}`,
    number: ({ carriedOver, outcomes }) => carriedOver(outcomes.value[body]),
    formula: ({ outcomes }) => outcomes("value", body),
  };
}
