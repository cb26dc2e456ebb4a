/** Table 7: what closing a case may be worth to a child later in life. */

/**
 * E3, attainment weight: the share of children expected to reach good GCSEs. All start from the share among open cases;
 * the closed ones move towards the share among all pupils, by as much as closing is taken to cause.
 */
export function attainmentWeight(closureRate: number, closed: number, open: number, causalShare: number): number {
  return open + causalShare * closureRate * (closed - open);
}

/** E4, lifetime earnings per case: the premium is a net present value, so only a delay before it begins is discounted. */
export function lifetimeEarnings(
  premium: number,
  weight: number,
  childrenPerCase: number,
  factorOfDelay: number,
): number {
  return premium * weight * childrenPerCase * factorOfDelay;
}

/** E5, lifetime tax per case: a flat share of the earnings. */
export function lifetimeTax(earnings: number, incomeTax: number, nationalInsurance: number): number {
  return (incomeTax + nationalInsurance) * earnings;
}

/** E6, employment in percentage points: for display only, since it overlaps the earnings. */
export function employment(employmentPremium: number, weight: number): number {
  return employmentPremium * weight;
}
