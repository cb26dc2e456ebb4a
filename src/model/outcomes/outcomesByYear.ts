import { GAINERS, isPublicBody } from "../register/outcomes/ownOutcome";
import type { OutcomeBody, OwnOutcome } from "../register/outcomes/ownOutcome";
import type { Scenario } from "../register/scenario";
import { eachYearFelt, outcomeInFirstYear } from "./outcomeValue";

/** £ that a case brings in the year in which it starts (0) and in those after, in the scenario's prices, not discounted. */
type ByBody = Readonly<Record<OutcomeBody, readonly number[]>>;

/** What a case brings by the council's own outcomes, year by year. */
export interface OutcomesByYear {
  readonly value: ByBody;
  /** What of it is cash. */
  readonly cash: ByBody;
}

export function outcomesByYear(scenario: Scenario): OutcomesByYear {
  const [value, cash] = [noAmounts(), noAmounts()];
  for (const outcome of scenario.outcomes ?? []) {
    const body = countedFor(outcome);
    const first = outcomeInFirstYear(outcome, scenario);
    const share = shareInCash(outcome, first);
    eachYearFelt(outcome, (year, left) => {
      addTo(value[body], year, first * left);
      addTo(cash[body], year, first * left * share);
    });
  }
  return { value, cash };
}

/** In whose line an outcome stands: what a public body gains that is no money is in no budget, and in society's net alone. */
export function countedFor({ gainer, kind }: Pick<OwnOutcome, "gainer" | "kind">): OutcomeBody {
  if (isPublicBody(gainer) && kind !== "fiscal") return "society";
  return GAINERS.find((one) => one.gainer === gainer)?.body ?? "society";
}

/** The share of an outcome's amounts that is cash. A public body pays a loss in full, and society at large has no bank. */
function shareInCash(outcome: OwnOutcome, amount: number): number {
  const body = countedFor(outcome);
  if (body === "society") return 0;
  return amount < 0 && body !== "individual" ? 1 : outcome.cashableShare;
}

/** The last year in which any of these outcomes may be felt, counted from that of the case; 0 without any. */
export function lastYearFelt({ outcomes = [] }: Scenario): number {
  return outcomes.reduce((last, { startYear, years }) => Math.max(last, startYear + years - 1), 0);
}

function noAmounts(): Record<OutcomeBody, number[]> {
  return { localAuthority: [], nhs: [], police: [], schools: [], otherExchequer: [], individual: [], society: [] };
}

function addTo(amounts: number[], year: number, amount: number): void {
  while (amounts.length <= year) amounts.push(0);
  amounts[year] = (amounts[year] ?? 0) + amount;
}
