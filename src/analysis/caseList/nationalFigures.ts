/**
 * What DfE publishes that is nearest to a case list's estimates, none of which it is the same as: England, year ending March 2024.
 * Source: DfE, Children in need 2024 (Open Government Licence).
 */
export const ENDED_WITHIN = [
  { months: 3, share: 0.475 },
  { months: 6, share: 0.623 },
  { months: 12, share: 0.78 },
] as const;

/** Referrals of a year that follow an earlier referral by 12 months at most. */
export const RE_REFERRALS = 0.224;
