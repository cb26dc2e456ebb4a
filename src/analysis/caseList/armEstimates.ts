import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import { rankOfNormal } from "../uncertainty/correlationMatrix";
import { pairLine } from "../uncertainty/rankCorrelation";
import { DAYS_A_WEEK } from "./calendar";
import { caseGroup, groupAt, kin } from "./caseGroup";
import type { CaseGroup } from "./caseGroup";
import { clusteredShare } from "./clusteredShare";
import type { ShareSums } from "./clusteredShare";
import { NO_DAY } from "./dates";
import type { DateColumn, FollowUp } from "./followUp";
import { errorsWhenAsked } from "./curveErrors";
import type { CurveErrors } from "./curveErrors";
import { errorsByDayInSteps } from "./errorsByDay";
import { horizonProblem, incidenceBy, meanDaysOpen, thinDay } from "./estimates";
import type { Families } from "./influence";
import { fewText, forReading, meanDistribution, shareEstimate } from "./parameterEstimate";
import type { ParameterEstimate } from "./parameterEstimate";
import { rateInterval } from "./intervals";
import { NEVER, stillClosedByDay, stillClosedOn } from "./stillClosed";
import type { Returns } from "./stillClosed";

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
  /** Days on which the cases came back; null where nobody says. */
  readonly back: Int32Array | null;
  /** Days from which on a closed case could not come back, such as that of an adoption; null where nobody says. */
  readonly gone: Int32Array | null;
}

const CONFIDENCE = 0.95;
/** Re-referral is counted within a year of closure. */
const BACK_WITHIN = 365;
const [CLOSED, ESCALATED] = ["closed", "protection"];
/** What ends the time after closure, by number. */
const [BACK, GONE] = [1, 2];

/** Cases with the errors of their estimates up to any day. */
export interface GroupWithErrors extends CaseGroup {
  readonly errors: CurveErrors;
}

/** An arm with all that its estimates at any horizon share. */
export interface PreparedArm {
  readonly given: ArmCases;
  readonly all: GroupWithErrors;
  /** Those that can escalate. */
  readonly escalating: GroupWithErrors;
  /** Re-referral within a year of closure; empty where nobody says who came back. */
  readonly back: readonly ParameterEstimate[];
  /** Closed on a day and not open again by then; null likewise. */
  readonly stillClosed: ((day: number) => ShareSums) | null;
}

/** For few horizons: each goes through the cases. */
export function prepareArm(given: ArmCases): PreparedArm {
  return finish(preparedArm(given, false));
}

/** For every horizon, after which another costs nothing that grows with the cases; in steps, each of which tells how many cases it looked at. */
export function prepareArmInSteps(given: ArmCases): Steps<PreparedArm> {
  return preparedArm(given, true);
}

function* preparedArm(given: ArmCases, isForEveryHorizon: boolean): Steps<PreparedArm> {
  const { followed, places, canEscalate = places } = given;
  const escalated = followed.names.indexOf(ESCALATED) + 1;
  const causes = escalated > 0 ? [closedNumber(followed), escalated] : [closedNumber(followed)];
  function* groupOf(own: Int32Array): Steps<GroupWithErrors> {
    const group = groupAt(followed.cases, given.families, own);
    const { cases, curve, families } = group;
    yield own.length;
    const errors = isForEveryHorizon
      ? yield* errorsByDayInSteps(cases, curve, families, causes)
      : errorsWhenAsked(cases, curve, families);
    return { ...group, errors };
  }
  const all = yield* groupOf(places);
  const escalating = canEscalate.length === places.length ? all : yield* groupOf(canEscalate);
  const back = given.back === null ? [] : yield* backEstimates(given, given.back);
  yield places.length;
  const returns = given.back && returnsOf(given, given.back);
  yield places.length;
  const stillClosed =
    returns &&
    (isForEveryHorizon
      ? yield* stillClosedByDay(returns, all.families)
      : (day: number) => stillClosedOn(returns, all.families, day));
  return { given, all, escalating, back, stillClosed };
}

/** The parameters of one arm up to so many days, or why there can be none. */
export function estimatesTo(
  { given, all, escalating, back, stillClosed }: PreparedArm,
  horizon: number,
): { readonly estimates: ParameterEstimate[] } | { readonly problem: string } {
  const { arm, followed } = given;
  const { cases, families, curve, errors } = all;
  const problem = horizonProblem(curve, horizon);
  if (problem !== null) return { problem };
  const escalated = followed.names.indexOf(ESCALATED) + 1;
  const escalation = () => incidenceBy(escalating.curve, escalating.errors, escalated, horizon, CONFIDENCE);
  const by = families === null ? "cases taken as strangers" : "standard errors by families";
  const weeks = `${Number((horizon / DAYS_A_WEEK).toFixed(1))} weeks`;

  const closed = closedNumber(followed);
  const mean = meanDaysOpen(curve, errors, horizon, CONFIDENCE);
  const closure = incidenceBy(curve, errors, closed, horizon, CONFIDENCE);
  const correlation = errors.correlation(closed, horizon);
  const n = cases.exit.length;
  const ended = curve.counts.events.subarray(0, horizon + 1).reduce((sum, events) => sum + events, 0);
  const inWeeks = (days: number) => days / DAYS_A_WEEK;
  const rateOf = (key: string, name: string, among: CaseGroup, rate: ReturnType<typeof incidenceBy>) => {
    const how = `share ${name} within ${weeks}, other outcomes competing, ${by}`;
    return shareEstimate(key, rate, among.cases.exit.length, isWhole(among, horizon), how);
  };
  const thin = thinDay(curve, horizon);
  const thinText =
    thin === null ? "" : `; on day ${thin.day} only ${thin.atRisk} at risk, and all that follows rests on them`;
  return {
    estimates: [
      {
        key: `${arm}.weeksOpen`,
        value: inWeeks(mean.value),
        distribution: meanDistribution(inWeeks(mean.value), inWeeks(mean.standardError)),
        interval: mean.interval && { low: inWeeks(mean.interval.low), high: inWeeks(mean.interval.high) },
        cases: n,
        events: ended,
        how: `mean weeks open up to ${weeks}, ${by}; its estimate and the closure rate's correlate ${correlationText(correlation)}${thinText}${fewText(ended, n)}`,
      },
      rateOf(`${arm}.closureRate`, CLOSED, all, closure),
      {
        ...forReading(
          pairLine([`${arm}.weeksOpen`, `${arm}.closureRate`]),
          "rank correlation of these two estimates, from the cases' influence on both; a simulation takes it from column a",
        ),
        distribution: ["", rankOfNormal(correlation)],
      },
      ...back,
      ...(stillClosed === null ? [] : stillClosedLine(arm, stillClosed(horizon), horizon)),
      ...(escalated > 0 ? [rateOf(`escalation.${arm}Rate`, ESCALATED, escalating, escalation())] : []),
      {
        ...{ key: `sample.${arm}`, value: n, distribution: ["fixed"], interval: null, cases: n, events: null },
        how: "cases followed",
      },
    ],
  };
}

/** With a true minus sign, as people read it. */
function correlationText(correlation: number): string {
  return correlation.toFixed(2).replace("-", "−");
}

/** Whether rates of a group are plain shares: of every case it is known what had become of it, and all are strangers. */
function isWhole({ families, knownTo }: CaseGroup, horizon: number): boolean {
  return families === null && knownTo >= horizon;
}

function closedNumber({ names }: FollowUp): number {
  return names.indexOf(CLOSED) + 1;
}

/** Re-referral within a year of closure, what makes it impossible competing with it. */
function* backEstimates(given: ArmCases, back: Int32Array): Steps<ParameterEstimate[]> {
  const { arm, followed, places, start, extract } = given;
  const closed = closedNumber(followed);
  const size = places.length;
  const [exit, cause, closedPlaces] = [new Int32Array(size), new Uint8Array(size), new Int32Array(size)];
  let [closures, gone] = [0, 0];
  for (const place of places) {
    if (followed.cases.cause[place] !== closed) continue;
    const row = followed.rows[place] ?? 0;
    const day = (start.days[row] ?? 0) + (followed.cases.exit[place] ?? 0);
    const again = back[row] ?? NO_DAY;
    const isUsable = again === NO_DAY || (again > day && again <= extract);
    if (!isUsable || day >= extract) continue;
    const seenTo = again === NO_DAY ? extract : again;
    const goneOn = given.gone?.[row] ?? NO_DAY;
    const isGone = goneOn > NO_DAY && goneOn <= seenTo;
    const days = (isGone ? Math.max(goneOn, day) : seenTo) - day;
    if (isGone && days <= BACK_WITHIN) gone++;
    exit[closures] = days;
    cause[closures] = isGone ? GONE : again === NO_DAY ? 0 : BACK;
    closedPlaces[closures++] = place;
  }
  const cases = {
    entry: new Int32Array(closures).fill(-1),
    exit: exit.subarray(0, closures),
    cause: cause.subarray(0, closures),
    causes: 2,
  };
  yield size;
  const group = caseGroup(cases, kin(given.families, closedPlaces.subarray(0, closures)));
  const problem = closures === 0 ? "No case closed before the extract." : horizonProblem(group.curve, BACK_WITHIN);
  if (problem !== null) return [forReading(`# no re-referral rate for ${arm}`, problem)];
  const errors = errorsWhenAsked(cases, group.curve, group.families);
  yield closures;
  const rate = incidenceBy(group.curve, errors, BACK, BACK_WITHIN, CONFIDENCE);
  const how = `share of closed cases that came back within ${BACK_WITHIN} days${goneText(gone)}; goes with re-referral cost counted for closed cases`;
  return [shareEstimate(`${arm}.reReferralRate`, rate, closures, isWhole(group, BACK_WITHIN), how)];
}

/** Said apart: these cases are closed as others are, and nobody knows whether they would have come back. */
function goneText(gone: number): string {
  return gone === 0 ? "" : `, ${gone} that could not (died, adopted, moved away or 18) counting as not back`;
}

function returnsOf({ followed, places, start, extract, seenFrom }: ArmCases, back: Int32Array): Returns {
  const size = places.length;
  const [seen, closed, again] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const closing = closedNumber(followed);
  for (let index = 0; index < size; index++) {
    const place = places[index] ?? 0;
    const row = followed.rows[place] ?? 0;
    const began = start.days[row] ?? 0;
    const next = back[row] ?? NO_DAY;
    seen[index] = seenFrom !== null && began < seenFrom ? -1 : extract - began;
    closed[index] = followed.cases.cause[place] === closing ? (followed.cases.exit[place] ?? 0) : NEVER;
    again[index] = next > NO_DAY ? next - began : NEVER;
  }
  return { seen, closed, again };
}

/** In the report's sense: closed by the horizon and not open again by then. */
function stillClosedLine(arm: ArmName, sums: ShareSums, horizon: number): ParameterEstimate[] {
  const { n: count, events } = sums;
  if (count === 0) return [];
  const { share, standardError, designEffect, icc } = clusteredShare(sums);
  const alike =
    designEffect === null || icc === null
      ? ""
      : `; design effect of families ${designEffect.toFixed(2)}, correlation within them ${icc.toFixed(2)}`;
  const weeks = Number((horizon / DAYS_A_WEEK).toFixed(1));
  return [
    {
      ...forReading(`# closed and still closed, ${arm}`, ""),
      ...{ value: share, interval: rateInterval(share, standardError, count, CONFIDENCE) },
      ...{ cases: count, events },
      how: `of those begun at least ${weeks} weeks before the extract, the report's sense${alike}`,
    },
  ];
}
