/** What the law has from a financial year on, until it sets it anew: oldest first, each by the year in which it begins. */
export type SetByLaw = readonly { readonly from: number; readonly value: number }[];

/**
 * The employer's National Insurance: £ a year below which none is paid (the secondary threshold, fifty-two of its weeks), and
 * the share of what lies above. Parliament sets both in pounds of the time, so no index of prices or pay moves them.
 *
 * Source: HM Revenue & Customs, rates and thresholds for employers, second-hand from accountants' and payroll institutes' tables;
 * £5,000 is held until April 2031. 2022/23 had 15.05% until 5 November and 13.8% after: seven and five months of them. Members
 * of a contracted-out pension scheme, as council staff were, cost 3.4% less on part of their pay until April 2016, which is left out.
 */
export const INSURANCE_THRESHOLD: SetByLaw = [
  { from: 2013, value: 7696 },
  { from: 2014, value: 7956 },
  { from: 2015, value: 8112 },
  { from: 2017, value: 8164 },
  { from: 2018, value: 8424 },
  { from: 2019, value: 8632 },
  { from: 2020, value: 8788 },
  { from: 2021, value: 8840 },
  { from: 2022, value: 9100 },
  { from: 2025, value: 5000 },
];

export const INSURANCE_RATE: SetByLaw = [
  { from: 2013, value: 0.138 },
  { from: 2022, value: 0.1453 },
  { from: 2023, value: 0.138 },
  { from: 2025, value: 0.15 },
];

/** What the law has, or had, in a financial year; undefined before the first that is known. */
export function inLaw(setByLaw: SetByLaw, year: number): number | undefined {
  return setByLaw.findLast(({ from }) => from <= year)?.value;
}
