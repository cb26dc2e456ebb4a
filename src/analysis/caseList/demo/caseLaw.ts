import { DAYS_A_WEEK } from "../calendar";

/**
 * How the cases of an invented list go: each has one of several paces, and on every day the same chance of its first outcome
 * for that pace; which outcome it is does not hang on when. So what is true of such cases is known exactly.
 */
export interface CaseLaw {
  readonly paces: readonly { readonly share: number; readonly aDay: number }[];
  /** Shares of first outcomes; the rest are closures. */
  readonly protection: number;
  readonly care: number;
  /** Of closed cases so many come back some day, each day of their absence with the same chance. */
  readonly back: { readonly share: number; readonly aDay: number };
}

/** What is true of cases under a law, as the model's parameters are defined. */
export interface TrueParameters {
  readonly weeksOpen: number;
  readonly closureRate: number;
  /** To a child protection plan. */
  readonly escalationRate: number;
  readonly careRate: number;
  /** Of closed cases, within `backWithin` days. */
  readonly reReferralRate: number;
}

export interface Spell {
  readonly start: number;
  /** The first outcome. */
  readonly day: number;
  readonly outcome: "closed" | "protection" | "care";
  /** Closure, later than the first outcome where that is another. */
  readonly end: number;
}

/** Protection and care last until the case closes, for at least so many days, then with the same chance each day. */
const STEP = { atLeast: 60, aDay: 1 / 200 };

export function trueParameters(law: CaseLaw, horizonWeeks: number, backWithin: number): TrueParameters {
  const days = horizonWeeks * DAYS_A_WEEK;
  const mean = (of: (aDay: number) => number) => law.paces.reduce((sum, pace) => sum + pace.share * of(pace.aDay), 0);
  const over = mean((aDay) => 1 - (1 - aDay) ** days);
  return {
    weeksOpen: mean((aDay) => (1 - (1 - aDay) ** days) / aDay) / DAYS_A_WEEK,
    closureRate: over * (1 - law.protection - law.care),
    escalationRate: over * law.protection,
    careRate: over * law.care,
    reReferralRate: law.back.share * (1 - (1 - law.back.aDay) ** backWithin),
  };
}

export function drawPace({ paces }: CaseLaw, random: () => number): number {
  let left = random();
  const found = paces.find(({ share }) => (left -= share) < 0) ?? paces.at(-1);
  return found?.aDay ?? 1;
}

/** The spells of a child from its first start on, up to the extract; those that come back have a pace of their own. */
export function drawSpells(law: CaseLaw, pace: number, start: number, extract: number, random: () => number): Spell[] {
  if (start > extract) return [];
  const day = start + waiting(pace, random);
  const chance = random();
  if (chance < law.protection + law.care) {
    const end = day + STEP.atLeast + waiting(STEP.aDay, random);
    return [{ start, day, outcome: chance < law.protection ? "protection" : "care", end }];
  }
  const closed: Spell = { start, day, outcome: "closed", end: day };
  if (random() >= law.back.share) return [closed];
  return [closed, ...drawSpells(law, drawPace(law, random), day + waiting(law.back.aDay, random), extract, random)];
}

/** Whole days, one at least, until something that has the same chance each day. */
function waiting(aDay: number, random: () => number): number {
  return 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - aDay));
}
