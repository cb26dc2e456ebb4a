/** E10 to E13: who pays and who gains, in pounds per case, programme against comparator. */
export interface Perspectives {
  /** E10: savings less the extra cost. */
  readonly localAuthority: number;
  /** E11: the local authority and the tax gained. */
  readonly exchequer: number;
  /** E12: earnings less the tax on them. */
  readonly individual: number;
  /** E13: the local authority and the gross earnings. Tax is a transfer and cancels. */
  readonly society: number;
}

export interface Differences {
  readonly costPerCase: number;
  readonly lifetimeEarnings: number;
  readonly lifetimeTax: number;
  readonly reReferralSaving: number;
  readonly escalationSaving: number;
}

/** Nets the differences between the arms (programme − comparator) for each perspective. */
export function perspectives(differences: Differences): Perspectives {
  const { lifetimeEarnings, lifetimeTax } = differences;
  const localAuthority = -differences.costPerCase + differences.escalationSaving + differences.reReferralSaving;
  return {
    localAuthority,
    exchequer: localAuthority + lifetimeTax,
    individual: lifetimeEarnings - lifetimeTax,
    society: localAuthority + lifetimeEarnings,
  };
}
