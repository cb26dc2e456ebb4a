import { rankOfNormal } from "../uncertainty/correlationMatrix";
import { DISTRIBUTION_FORMS } from "../uncertainty/distributionForms";
import { pairLine } from "../uncertainty/rankCorrelation";
import type { Interval } from "../jeffreysInterval";
import { clusteredShare } from "./clusteredShare";
import { NO_DAY, UNREADABLE } from "./dates";
import type { DateColumn, FollowUp } from "./followUp";
import { selectCases } from "./dayCounts";
import { curveOf, horizonProblem, incidenceBy, meanDaysOpen, openAndShareCorrelation, thinDay } from "./estimates";
import type { Families } from "./influence";
import { rateInterval } from "./intervals";

/** One parameter of the model as a list gives it. */
export interface ParameterEstimate {
  /** Of the register; a pair that goes together is `# a ~ b`; what else begins with # is for reading only. */
  readonly key: string;
  readonly value: number | string;
  readonly distribution: readonly [name: string, ...numbers: number[]];
  readonly interval: Interval | null;
  readonly cases: number | null;
  readonly events: number | null;
  readonly how: string;
}

export const ARM_NAMES = ["programme", "comparator"] as const;
export type ArmName = (typeof ARM_NAMES)[number];

/** What the estimates of an arm are made from. */
export interface ArmCases {
  readonly arm: ArmName;
  readonly followed: FollowUp;
  /** Places among the followed cases. */
  readonly places: Int32Array;
  /** Those of them that can escalate: not the ones that began under protection and count all the same. All where left out. */
  readonly canEscalate?: Int32Array;
  readonly families: Families | null;
  readonly start: DateColumn;
  readonly extract: number;
  readonly seenFrom: number | null;
  /** Days up to which the estimates look. */
  readonly horizon: number;
  /** Days on which the cases came back; null where nobody says. */
  readonly back: Int32Array | null;
  /** Days from which on a closed case could not come back, such as that of an adoption; null where nobody says. */
  readonly gone: Int32Array | null;
}

const CONFIDENCE = 0.95;
const DAYS_A_WEEK = 7;
/** Re-referral is counted within a year of closure. */
const BACK_WITHIN = 365;
const [FEW_EVENTS, FEW_CASES] = [10, 30];
const [CLOSED, ESCALATED] = ["closed", "protection"];
/** What ends the time after closure, by number. */
const [BACK, GONE] = [1, 2];
const NO_LIMIT = { minimum: 0, maximum: Infinity };
const SHARE = { minimum: 0, maximum: 1 };

/** The parameters of one arm, or why there can be none. */
export function armEstimates(
  given: ArmCases,
): { readonly estimates: ParameterEstimate[] } | { readonly problem: string } {
  const { arm, followed, places, horizon } = given;
  const cases = selectCases(followed.cases, places);
  const families = kin(given.families, places);
  const curve = curveOf(cases);
  const problem = horizonProblem(curve, horizon);
  if (problem !== null) return { problem };
  const causeOf = (name: string) => followed.names.indexOf(name) + 1;
  const by = families === null ? "cases taken as strangers" : "standard errors by families";
  const weeks = `${Number((horizon / DAYS_A_WEEK).toFixed(1))} weeks`;

  const mean = meanDaysOpen(cases, curve, families, horizon, CONFIDENCE);
  const closed = causeOf(CLOSED);
  const correlation = openAndShareCorrelation(cases, curve, families, closed, horizon);
  const n = cases.exit.length;
  const ended = cases.cause.reduce(
    (sum, why, index) => sum + Number(why > 0 && (cases.exit[index] ?? 0) <= horizon),
    0,
  );
  const inWeeks = (days: number) => days / DAYS_A_WEEK;
  const rateOf = (key: string, name: string, among = { cases, curve, families }): ParameterEstimate => {
    const rate = incidenceBy(among.cases, among.curve, among.families, causeOf(name), horizon, CONFIDENCE);
    const { exit } = among.cases;
    const isWhole = families === null && exit.every((to, index) => isKnownTo(to, among.cases, index, horizon));
    const how = `share ${name} within ${weeks}, other outcomes competing, ${by}`;
    return shareEstimate(key, rate, exit.length, isWhole, how);
  };
  const escalationRate = () => {
    const among = given.canEscalate ?? places;
    if (among.length === places.length) return rateOf(`escalation.${arm}Rate`, ESCALATED);
    const own = selectCases(followed.cases, among);
    const all = { cases: own, curve: curveOf(own), families: kin(given.families, among) };
    return rateOf(`escalation.${arm}Rate`, ESCALATED, all);
  };
  const thin = thinDay(curve, horizon);
  const thinText =
    thin === null ? "" : `; on day ${thin.day} only ${thin.atRisk} at risk, and all that follows rests on them`;
  return {
    estimates: [
      {
        key: `${arm}.weeksOpen`,
        value: inWeeks(mean.value),
        distribution: weeksDistribution(inWeeks(mean.value), inWeeks(mean.standardError)),
        interval: mean.interval && { low: inWeeks(mean.interval.low), high: inWeeks(mean.interval.high) },
        cases: n,
        events: ended,
        how: `mean weeks open up to ${weeks}, ${by}; its estimate and the closure rate's correlate ${correlation.toFixed(2)}${thinText}${fewText(ended, n)}`,
      },
      rateOf(`${arm}.closureRate`, CLOSED),
      {
        ...forReading(
          pairLine([`${arm}.weeksOpen`, `${arm}.closureRate`]),
          "rank correlation of these two estimates, from the cases' influence on both; a simulation takes it from column a",
        ),
        distribution: ["", rankOfNormal(correlation)],
      },
      ...(given.back === null ? [] : backEstimates(given, given.back, closed)),
      ...(causeOf(ESCALATED) > 0 ? [escalationRate()] : []),
      {
        ...{ key: `sample.${arm}`, value: n, distribution: ["fixed"], interval: null, cases: n, events: null },
        how: "cases followed",
      },
    ],
  };
}

/** Whether it is known of a case what had become of it by the horizon, from its start on. */
function isKnownTo(to: number, { entry, cause }: FollowUp["cases"], index: number, horizon: number): boolean {
  return (entry[index] ?? -1) < 0 && (cause[index] !== 0 || to >= horizon);
}

function kin(families: Families | null, places: Int32Array): Families | null {
  return families && { count: families.count, numbers: places.map((place) => families.numbers[place] ?? 0) };
}

/**
 * Re-referral within a year of closure, what makes it impossible competing with it; and in the report's sense: closed by the horizon and not open
 * again by then.
 */
function backEstimates(given: ArmCases, back: Int32Array, closed: number): ParameterEstimate[] {
  const { arm, followed, places, start, extract } = given;
  const closures = Array.from(places).flatMap((place) => {
    const row = followed.rows[place] ?? 0;
    const day = (start.days[row] ?? 0) + (followed.cases.exit[place] ?? 0);
    const again = back[row] ?? NO_DAY;
    const isUsable = again === NO_DAY || (again > day && again <= extract);
    if (followed.cases.cause[place] !== closed || !isUsable || day >= extract) return [];
    const gone = given.gone?.[row] ?? NO_DAY;
    const isGone = gone > NO_DAY && gone <= (again === NO_DAY ? extract : again);
    const cause = isGone ? GONE : again === NO_DAY ? 0 : BACK;
    const to = isGone ? Math.max(gone, day) : again === NO_DAY ? extract : again;
    return [{ place, days: to - day, cause }];
  });
  const cases = {
    entry: new Int32Array(closures.length).fill(-1),
    exit: Int32Array.from(closures, ({ days }) => days),
    cause: Uint8Array.from(closures, ({ cause }) => cause),
    causes: 2,
  };
  const closedPlaces = Int32Array.from(closures, ({ place }) => place);
  const families = kin(given.families, closedPlaces);
  const curve = curveOf(cases);
  const problem = closures.length === 0 ? "No case closed before the extract." : horizonProblem(curve, BACK_WITHIN);
  if (problem !== null)
    return [forReading(`# no re-referral rate for ${arm}`, problem), ...stillClosed(given, back, closed)];
  const rate = incidenceBy(cases, curve, families, BACK, BACK_WITHIN, CONFIDENCE);
  const gone = closures.filter(({ cause, days }) => cause === GONE && days <= BACK_WITHIN).length;
  const isWhole = families === null && cases.exit.every((to, index) => isKnownTo(to, cases, index, BACK_WITHIN));
  const how = `share of closed cases that came back within ${BACK_WITHIN} days${goneText(gone)}; goes with re-referral cost counted for closed cases`;
  return [
    shareEstimate(`${arm}.reReferralRate`, rate, closures.length, isWhole, how),
    ...stillClosed(given, back, closed),
  ];
}

/** Said apart: these cases are closed as others are, and nobody knows whether they would have come back. */
function goneText(gone: number): string {
  return gone === 0 ? "" : `, ${gone} that could not (died, adopted, moved away or 18) counting as not back`;
}

function stillClosed(given: ArmCases, back: Int32Array, closed: number): ParameterEstimate[] {
  const { arm, followed, start, extract, seenFrom, horizon } = given;
  const early = given.places.filter((place) => {
    const day = start.days[followed.rows[place] ?? 0] ?? 0;
    return day + horizon <= extract && (seenFrom === null || day >= seenFrom);
  });
  if (early.length === 0) return [];
  const stays = Uint8Array.from(early, (place) => {
    const row = followed.rows[place] ?? 0;
    const [to = 0, again = NO_DAY] = [followed.cases.exit[place], back[row]];
    const isAgain = again > NO_DAY && again !== UNREADABLE && again <= (start.days[row] ?? 0) + horizon;
    return Number(followed.cases.cause[place] === closed && to <= horizon && !isAgain);
  });
  const { share, standardError, designEffect, icc } = clusteredShare(stays, kin(given.families, early));
  const alike =
    designEffect === null || icc === null
      ? ""
      : `; design effect of families ${designEffect.toFixed(2)}, correlation within them ${icc.toFixed(2)}`;
  const events = stays.reduce((sum, x) => sum + x, 0);
  const weeks = Number((horizon / DAYS_A_WEEK).toFixed(1));
  return [
    {
      ...forReading(`# closed and still closed, ${arm}`, ""),
      ...{ value: share, interval: rateInterval(share, standardError, early.length, CONFIDENCE) },
      ...{ cases: early.length, events },
      how: `of those begun at least ${weeks} weeks before the extract, the report's sense${alike}`,
    },
  ];
}

function forReading(key: string, how: string): ParameterEstimate {
  return { key, value: "", distribution: [""], interval: null, cases: null, events: null, how };
}

function shareEstimate(
  key: string,
  rate: ReturnType<typeof incidenceBy>,
  n: number,
  isWhole: boolean,
  how: string,
): ParameterEstimate {
  const { value, interval, events } = rate;
  const [distribution, note] = shareDistribution(rate, n, isWhole);
  return { key, value, distribution, interval, cases: n, events, how: `${how}${note}${fewText(events, n)}` };
}

function shareDistribution(
  { value, standardError, events, atRisk }: ReturnType<typeof incidenceBy>,
  n: number,
  isWhole: boolean,
): [ParameterEstimate["distribution"], string] {
  if (isWhole) return [["beta", events, n], betaText(events, n)];
  const isStated = refusal("betaMean", [value, standardError], SHARE) === null;
  if (isStated) return [["betaMean", value, standardError], ""];
  // Too near an end, or too uncertain, for its mean and error: as many cases as would be as sure.
  const variance = standardError * standardError;
  const size = value === 0 ? atRisk : variance > 0 ? (value * (1 - value)) / variance : n;
  return [["beta", value * size, size], betaText(value * size, size)];
}

function betaText(events: number, n: number): string {
  return `; the beta's own mean is ${((1 + events) / (2 + n)).toFixed(3)}`;
}

function weeksDistribution(mean: number, error: number): ParameterEstimate["distribution"] {
  if (refusal("gamma", [mean, error], NO_LIMIT) === null) return ["gamma", mean, error];
  const spread = error / mean;
  return refusal("lognormal", [mean, spread], NO_LIMIT) === null ? ["lognormal", mean, spread] : ["fixed"];
}

function refusal(name: string, numbers: readonly number[], domain: typeof SHARE): string | null {
  const form = DISTRIBUTION_FORMS.find((one) => one.name === name);
  return form === undefined ? "unknown" : form.refusal(numbers, domain);
}

function fewText(events: number, n: number): string {
  return events < FEW_EVENTS || n < FEW_CASES ? "; too few to rest on" : "";
}
