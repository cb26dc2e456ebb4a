import type { GainingBody } from "./contributions";
import type { LineKey } from "./lines";

/** Who may gain besides the local authority, by which lines: together with its net they are society's. */
export interface GainLines extends Pick<GainingBody, "body" | "label"> {
  /** The lines that it gains in money whether or not there are outcomes, added or taken off. */
  readonly money: readonly { readonly line: LineKey; readonly sign: 1 | -1 }[];
  /** What it gains by the council's own outcomes, and what of that is cash; null where nobody can give it. */
  readonly outcomes: { readonly gain: LineKey; readonly cash: LineKey | null } | null;
}

const TAX_AND_EARNINGS: readonly GainLines[] = [
  {
    body: "centralGovernment",
    label: "Central government (tax)",
    money: [{ line: "tax", sign: 1 }],
    outcomes: null,
  },
  {
    body: "individuals",
    label: "Individuals and families",
    money: [
      { line: "earnings", sign: 1 },
      { line: "tax", sign: -1 },
    ],
    outcomes: { gain: "outcomes.individual", cash: "cashElsewhere.individual" },
  },
];

const BY_OUTCOMES: readonly GainLines[] = [
  byOutcomes("nhs", "NHS"),
  byOutcomes("police", "Police"),
  byOutcomes("schools", "Schools"),
  byOutcomes("otherExchequer", "Other exchequer"),
  {
    body: "society",
    label: "Society at large, and what is no money",
    money: [],
    outcomes: { gain: "outcomes.society", cash: null },
  },
];

/** In the order in which tables show them. */
export function gainingBodies(hasOutcomes: boolean): readonly GainLines[] {
  return hasOutcomes ? [...TAX_AND_EARNINGS, ...BY_OUTCOMES] : TAX_AND_EARNINGS;
}

function byOutcomes(body: "nhs" | "police" | "schools" | "otherExchequer", label: string): GainLines {
  return { body, label, money: [], outcomes: { gain: `outcomes.${body}`, cash: `cashElsewhere.${body}` } };
}
