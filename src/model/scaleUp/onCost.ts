import type { ScaleUpKey, ScaleUpSettings } from "../register/scaleUpParameters";

/** The salaries to which an employer's on-cost is added. */
export type Salary = "staff.practitionerSalary" | "staff.consultantSalary" | "staff.socialWorkerSalary";

/**
 * S12: what an employer pays on top of a salary, as a share of it: one flat share, or National Insurance on what lies above its
 * threshold, pension and the council's own rate. £45,000 at 15% above £5,000 and a pension of 21.1%: 34.4%.
 */
export function onCostOf(settings: ScaleUpSettings, of: Salary): number {
  const flat = settings["staff.onCost"];
  if (typeof flat === "number") return flat;
  const salary = settings[of];
  const above = Math.max(0, salary - settings["staff.insuranceThreshold"]);
  const insurance = salary === 0 ? 0 : (settings["staff.insuranceRate"] * above) / salary;
  return insurance + settings["staff.pensionRate"] + settings["staff.ownOnCost"];
}

/** The same in a cell. */
export function onCostFormula(single: (key: ScaleUpKey) => string, of: Salary): string {
  const [flat, salary] = [single("staff.onCost"), single(of)];
  const above = `MAX(0,${salary}-${single("staff.insuranceThreshold")})`;
  const insurance = `IF(${salary}=0,0,${single("staff.insuranceRate")}*${above}/${salary})`;
  return `IF(ISNUMBER(${flat}),${flat},${insurance}+${single("staff.pensionRate")}+${single("staff.ownOnCost")})`;
}
