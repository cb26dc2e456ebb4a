/** The results of the model by name: what RESULT accepts, with a label and a unit for each. */

export type MeasureUnit = "£ per case" | "£ per closed case" | "share of children" | "percentage points";

/** The quantities that both arms have, and so a difference (programme − comparator). */
export const COMPARED = {
  costPerCase: { label: "Cost per case", unit: "£ per case" },
  attainment: { label: "Expected attainment (good GCSEs)", unit: "share of children" },
  lifetimeEarnings: { label: "Lifetime earnings", unit: "£ per case" },
  lifetimeTax: { label: "Lifetime tax", unit: "£ per case" },
  employment: { label: "Likelihood of employment", unit: "percentage points" },
  reReferralCost: { label: "Re-referral cost", unit: "£ per case" },
} as const satisfies Record<string, { label: string; unit: MeasureUnit }>;

export type ComparedQuantity = keyof typeof COMPARED;
export type Arm = "programme" | "comparator";
export type ComparedMeasure = `${ComparedQuantity}.${Arm | "difference"}`;
export type RatioMeasure = `costPerClosure.${Arm}` | "costPerExtraClosure";
export type NetMeasure = "net.localAuthority" | "net.exchequer" | "net.individual" | "net.society";
export type Measure = ComparedMeasure | RatioMeasure | "reReferralSaving" | "escalationSaving" | NetMeasure;

export interface MeasureDefinition {
  readonly measure: Measure;
  readonly label: string;
  readonly unit: MeasureUnit;
}

const compared = Object.entries(COMPARED).flatMap(([quantity, { label, unit }]) =>
  (["programme", "comparator", "difference"] as const).map((part) => ({
    // Object.entries widens the keys of COMPARED to string.
    measure: `${quantity as ComparedQuantity}.${part}` as const,
    label: `${label}, ${part}`,
    unit,
  })),
);

/** Every measure, in the order of the report's tables and then of the perspectives. */
export const MEASURES: readonly MeasureDefinition[] = [
  ...compared,
  { measure: "costPerClosure.programme", label: "Cost per closed case, programme", unit: "£ per closed case" },
  { measure: "costPerClosure.comparator", label: "Cost per closed case, comparator", unit: "£ per closed case" },
  { measure: "costPerExtraClosure", label: "Cost per extra closed case", unit: "£ per closed case" },
  { measure: "reReferralSaving", label: "Re-referral saving of the programme", unit: "£ per case" },
  { measure: "escalationSaving", label: "Escalation saving of the programme", unit: "£ per case" },
  { measure: "net.localAuthority", label: "Net, local authority", unit: "£ per case" },
  { measure: "net.exchequer", label: "Net, exchequer", unit: "£ per case" },
  { measure: "net.individual", label: "Net, individual", unit: "£ per case" },
  { measure: "net.society", label: "Net, society", unit: "£ per case" },
];

/** The four perspectives: who pays, who gains. */
export const NET_MEASURES: readonly NetMeasure[] = MEASURES.flatMap(({ measure }) =>
  isNetMeasure(measure) ? [measure] : [],
);

/** Whether a measure is the net result of a perspective, by which one would decide. */
export function isNetMeasure(measure: Measure): measure is NetMeasure {
  return measure.startsWith("net.");
}

const BY_NAME: ReadonlyMap<string, MeasureDefinition> = new Map(
  MEASURES.map((definition) => [definition.measure.toLowerCase(), definition]),
);

/** The measure of this name, whatever its case and the blanks round it; undefined where there is none. */
export function findMeasure(name: string): MeasureDefinition | undefined {
  return BY_NAME.get(name.trim().toLowerCase());
}
