import type { Results } from "../appendix9/results";
import { NUMBERS } from "../appendix9/numbers";
import { PENCE, plain } from "../register/notation";
import type { Shown } from "../register/notation";
import { GAINERS, outcomeNamed } from "../register/outcomes/ownOutcome";
import type { Gainer } from "../register/outcomes/ownOutcome";
import type { Scenario } from "../register/scenario";
import { outcomeValue } from "./outcomeValue";

/**
 * What one asks besides the measures of Appendix 9 where a scenario has outcomes of its own: what each is worth, who gains
 * body by body, and what a pound of extra cost brings. All are of the programme against the comparator.
 */

export interface OwnMeasure extends Shown {
  /** `outcome.missing`, `body.nhs`, `ratio.financial`. */
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  /** Null where there is none. */
  readonly valueIn: (scenario: Scenario, results: Results) => number | null;
  /** Why there is none. */
  readonly without?: string;
}

const MONEY = { unit: "£ per case", ...PENCE } as const;
/** The net whose gains a ratio sets against the extra cost. */
type RatioOf = "net.exchequer" | "net.society";
const RATIO = { unit: "£ per £ of extra cost", ...plain(2) } as const;

/** What each body gains or pays, £ per case. Together they are the net of society: what is one's loss is another's gain. */
export const BODY_MEASURES: readonly OwnMeasure[] = GAINERS.map(({ gainer, body }) => ({
  measure: `body.${body}`,
  label: `Gain, ${gainer}`,
  ...MONEY,
  valueIn: (scenario, results) => gainOf(gainer, scenario, results),
}));

/**
 * The financial ratio sets what public bodies save and gain in money against the extra cost, the public-value ratio what all
 * gain, whatever its kind.
 */
export const RATIO_MEASURES: readonly (OwnMeasure & { readonly net: RatioOf })[] = [
  ratio("ratio.financial", "Financial ratio: fiscal gain per pound of extra cost", "net.exchequer"),
  ratio("ratio.publicValue", "Public-value ratio: all gain per pound of extra cost", "net.society"),
];

/** Those that every scenario has. */
export const BODIES_AND_RATIOS: readonly OwnMeasure[] = [...BODY_MEASURES, ...RATIO_MEASURES];

/** What the outcomes of these names are worth, each; nothing in a scenario that does not have it. */
export function outcomeMeasures(names: readonly string[]): readonly OwnMeasure[] {
  return names.map((name) => ({
    measure: `outcome.${name}`,
    label: `Outcome ${name}`,
    ...MONEY,
    valueIn: (scenario) => {
      const outcome = outcomeNamed(scenario.outcomes ?? [], name);
      return outcome === undefined ? 0 : outcomeValue(outcome, scenario);
    },
  }));
}

export function gainOf(gainer: Gainer, scenario: Scenario, results: Results): number {
  const own = (scenario.outcomes ?? [])
    .filter((outcome) => outcome.gainer === gainer)
    .reduce((sum, outcome) => sum + outcomeValue(outcome, scenario), 0);
  const tax = results["lifetimeTax.difference"];
  const nets = NUMBERS.perspectives({
    costPerCase: results["costPerCase.difference"],
    lifetimeEarnings: results["lifetimeEarnings.difference"],
    lifetimeTax: tax,
    reReferralSaving: results.reReferralSaving,
    escalationSaving: results.escalationSaving,
  });
  return gainInAppendix9(gainer, { ...nets, tax }, 0) + own;
}

/** What a body gains in Appendix 9: tax goes to the exchequer, and police, health and schools are not in it. */
export function gainInAppendix9<T>(
  gainer: Gainer,
  { localAuthority, individual, tax }: Readonly<Record<"localAuthority" | "individual" | "tax", T>>,
  nothing: T,
): T {
  if (gainer === "local authority") return localAuthority;
  if (gainer === "individual") return individual;
  return gainer === "other exchequer" ? tax : nothing;
}

function ratio(measure: string, label: string, net: RatioOf) {
  return {
    ...{ measure, label, ...RATIO, net },
    valueIn: (_: Scenario, results: Results) => perExtraPound(results, net),
    without: "The programme costs no more than the comparator, so there is no pound of extra cost.",
  };
}

function perExtraPound(results: Results, net: RatioOf): number | null {
  const extraCost = results["costPerCase.difference"];
  return extraCost > 0 ? (results[net] + extraCost) / extraCost : null;
}
