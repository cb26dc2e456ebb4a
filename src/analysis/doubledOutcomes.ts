import type { Gainer } from "../model/register/outcomes/ownOutcome";

/** What of the council's own outcomes may be counted twice, and what of them nobody else can check. */

export interface NamedOutcome {
  readonly name: string;
  /** All that is said of it: name, plain words and source. */
  readonly words: string;
  readonly source: string;
  /** Null where the outcome cannot be read. */
  readonly gainer: Gainer | null;
  readonly unitValue: number | null;
  /** Null where its value is in the scenario's prices already; undefined where that is not known. */
  readonly priceYear: number | null | undefined;
}

export interface OutcomeDoubt {
  readonly name: string;
  readonly title: string;
  readonly message: string;
}

/** What Appendix 9 values already, by the words that give it away. */
const VALUED: readonly { readonly words: RegExp; readonly what: string }[] = [
  { words: /re-?\s?referral|referred again/i, what: "re-referral, which Table 8 and E8 value" },
  {
    words: /escalat|child protection|looked.?after|into care|section 47|\bs47\b/i,
    what: "escalation to child protection, which Table 9 and E9 value",
  },
  {
    words: /\btax(es)?\b|national insurance|earnings|\bgcse/i,
    what: "lifetime earnings and the tax on them, which Table 7 values",
  },
];

const TWICE = "May count twice";

export function doubledOutcomes(outcomes: readonly NamedOutcome[]): OutcomeDoubt[] {
  return outcomes.flatMap((outcome, index) => {
    const { name, words, source, gainer, unitValue, priceYear } = outcome;
    const valued = VALUED.filter((one) => one.words.test(words)).map(({ what }) => ({
      name,
      title: TWICE,
      message: `Outcome ${name} seems to be about ${what} already. Leave out what is the same.`,
    }));
    const same = outcomes
      .slice(0, index)
      .find(
        (other) => gainer !== null && other.gainer === gainer && unitValue !== null && other.unitValue === unitValue,
      );
    const twice =
      same === undefined
        ? []
        : [
            {
              name,
              title: TWICE,
              message: `Outcomes ${same.name} and ${name} have one unit value, £${unitValue}, and one body gains by both: ${gainer}. If it is the same event, keep one.`,
            },
          ];
    const unsourced =
      unitValue !== null && (source === "" || priceYear === null)
        ? [
            {
              name,
              title: "Unit value without its origin",
              message: `The value of one event of ${name} has ${[source === "" ? "no source" : "", priceYear === null ? "no price year" : ""].filter(Boolean).join(" and ")}: nobody else can check it, nor bring it to another year.`,
            },
          ]
        : [];
    return [...valued, ...twice, ...unsourced];
  });
}
