import type { Arm } from "../register/definition";
import { finder } from "../register/names";
import { PENCE, percent, plain } from "../register/notation";
import type { Shown } from "../register/notation";

/** The results of the model by name: what RESULT accepts, with what is said of each; and whose the net results are. */

/** The four perspectives: who pays, who gains. */
export const PERSPECTIVES = [
  {
    perspective: "localAuthority",
    measure: "net.localAuthority",
    label: "Local authority",
    counts: "Savings less the extra cost of a case",
  },
  {
    perspective: "exchequer",
    measure: "net.exchequer",
    label: "Exchequer",
    counts: "The local authority and the gain in tax",
  },
  {
    perspective: "individual",
    measure: "net.individual",
    label: "Individual",
    counts: "Gain in lifetime earnings less the tax on it",
  },
  {
    perspective: "society",
    measure: "net.society",
    label: "Society",
    counts: "The local authority and the gross earnings; tax is a transfer",
  },
] as const;

export type Perspective = (typeof PERSPECTIVES)[number]["perspective"];
export type NetMeasure = `net.${Perspective}`;

/** The net results, in the order of the perspectives. */
export const NET_MEASURES: readonly NetMeasure[] = PERSPECTIVES.map(({ measure }) => measure);

/** The perspectives with one of them first. */
export function perspectivesFrom(first: Perspective): (typeof PERSPECTIVES)[number][] {
  const isFirst = ({ perspective }: (typeof PERSPECTIVES)[number]) => Number(perspective === first);
  return [...PERSPECTIVES].sort((one, other) => isFirst(other) - isFirst(one));
}

/** What is looked at where nobody says which: by this one would decide. */
export const DEFAULT_PERSPECTIVE = "exchequer" satisfies Perspective;
export const DEFAULT_MEASURE = `net.${DEFAULT_PERSPECTIVE}` as const;

/** In which unit costs, savings and net results are. */
export const PER_CASE = "£ per case";
const PER_CLOSED_CASE = "£ per closed case";

export type MeasureUnit = typeof PER_CASE | typeof PER_CLOSED_CASE | "share of children" | "percentage points";

const MONEY = { unit: PER_CASE, ...PENCE } as const;
const RATIO = { unit: PER_CLOSED_CASE, ...PENCE } as const;

/** The quantities that both arms have, and so a difference (programme − comparator). */
export const COMPARED = {
  costPerCase: { label: "Cost per case", ...MONEY },
  attainment: { label: "Expected attainment (good GCSEs)", unit: "share of children", ...percent(2) },
  lifetimeEarnings: { label: "Lifetime earnings", ...MONEY },
  lifetimeTax: { label: "Lifetime tax", ...MONEY },
  employment: { label: "Likelihood of employment", unit: "percentage points", ...plain(2) },
  reReferralCost: { label: "Re-referral cost", ...MONEY },
} as const satisfies Record<string, Shown & { label: string; unit: MeasureUnit }>;

export type ComparedQuantity = keyof typeof COMPARED;
type ComparedMeasure = `${ComparedQuantity}.${Arm | "difference"}`;
export type RatioMeasure = `costPerClosure.${Arm}` | "costPerExtraClosure";
export type Measure = ComparedMeasure | RatioMeasure | "reReferralSaving" | "escalationSaving" | NetMeasure;

export interface MeasureDefinition extends Shown {
  readonly measure: Measure;
  readonly label: string;
  readonly unit: MeasureUnit;
  /** What it is of, where both arms and their difference have it. */
  readonly quantity: ComparedQuantity | null;
  /** Whose it is, where each arm has its own, or the difference between the two; null where there are no such three. */
  readonly part: Arm | "difference" | null;
  /** Sets the programme against the comparator, so that above zero says something else than below. */
  readonly isSigned: boolean;
  /** Whose net result it is. */
  readonly perspective: Perspective | null;
}

const ARMS = ["programme", "comparator"] as const satisfies readonly Arm[];
/** What no arm has of its own. */
const WHOLE = { quantity: null, part: null, perspective: null } as const;

const compared = Object.entries(COMPARED).flatMap(([name, { label, ...shown }]) => {
  const quantity = name as ComparedQuantity; // Object.entries widens the keys to string.
  return ([...ARMS, "difference"] as const).map((part) => ({
    measure: `${quantity}.${part}` as const,
    label: `${label}, ${part}`,
    ...shown,
    ...{ quantity, part, isSigned: part === "difference", perspective: null },
  }));
});

const perClosure = ARMS.map((part) => ({
  measure: `costPerClosure.${part}` as const,
  label: `Cost per closed case, ${part}`,
  ...RATIO,
  ...{ quantity: null, part, isSigned: false, perspective: null },
}));

const nets = PERSPECTIVES.map(({ measure, label, perspective }) => ({
  measure,
  label: `Net, ${label.toLowerCase()}`,
  ...MONEY,
  ...{ ...WHOLE, isSigned: true, perspective },
}));

/** Every measure, in the order of the report's tables and then of the perspectives. */
export const MEASURES: readonly MeasureDefinition[] = [
  ...compared,
  ...perClosure,
  { measure: "costPerExtraClosure", label: "Cost per extra closed case", ...RATIO, ...WHOLE, isSigned: false },
  { measure: "reReferralSaving", label: "Re-referral saving of the programme", ...MONEY, ...WHOLE, isSigned: true },
  { measure: "escalationSaving", label: "Escalation saving of the programme", ...MONEY, ...WHOLE, isSigned: true },
  ...nets,
];

/** The measure of this name, whatever its case and the blanks round it; undefined where there is none. */
export const findMeasure = finder(MEASURES, ({ measure }) => measure);

/** What is said of a measure that is known to exist. */
export function measureDefinition(measure: Measure): MeasureDefinition {
  const found = findMeasure(measure);
  if (found === undefined) throw new Error(`There is no measure ${measure}`);
  return found;
}

/** Whether a measure is the net result of a perspective, by which one would decide. */
export function isNetMeasure(measure: Measure): measure is NetMeasure {
  return measureDefinition(measure).perspective !== null;
}
