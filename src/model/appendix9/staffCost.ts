/** Table 6: what a case costs in staff time. Pounds throughout. */

export interface StaffLine {
  /** Full-time equivalents, 0 or more. */
  readonly fte: number;
  /** Pounds a year for one full-time equivalent. */
  readonly salary: number;
  /** Employer's on-cost as a share of salary. */
  readonly onCost: number;
  /** Overhead as a share of salary and on-cost. */
  readonly overhead: number;
}

/**
 * E1, weekly staff cost per case: the year's cost of all lines over the weeks of all cases held at once.
 * Null where there are no cases or no weeks to spread it over.
 */
export function weeklyStaffCost(lines: readonly StaffLine[], cases: number, weeksPerYear: number): number | null {
  if (cases === 0 || weeksPerYear === 0) return null;
  const annual = lines.reduce(
    (sum, { fte, salary, onCost, overhead }) => sum + fte * salary * (1 + onCost) * (1 + overhead),
    0,
  );
  return annual / (cases * weeksPerYear);
}

/** E2, staff cost per case: weekly cost over the weeks a case is open, and what else it costs. */
export function costPerCase(weeklyCost: number, weeksOpen: number, otherCost: number): number {
  return weeklyCost * weeksOpen + otherCost;
}

/** Cost of one closed case; null where none is closed. */
export function costPerClosure(costOfCase: number, closureRate: number): number | null {
  return closureRate === 0 ? null : costOfCase / closureRate;
}
