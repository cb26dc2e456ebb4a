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
