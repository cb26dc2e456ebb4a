import { WEEKS_PER_YEAR } from "../register/parameters";
import type { DiscountRate } from "../register/scenario";
import { contributions } from "./contributions";
import type { Contributions } from "./contributions";
import { SCALE_UP_LINES, SCALE_UP_PERSPECTIVES } from "./lines";
import type { LineKey, LineValues, ScaleUpPerspective } from "./lines";
import { gainingBodies } from "./gainingBodies";
import { OF_OTHER_PUBLIC_BODIES, OF_OTHERS } from "./netLines";
import { worthOf } from "./worth";
import { paybackYear, peakNeed, ratioOrNull } from "./money";
import { onceNumbers } from "./once";
import type { ScaleUpPlan } from "./plan";
import { wholeUp } from "./posts";

/** A flow added up. */
export interface LineTotal {
  /** Over the years planned. */
  readonly planned: number;
  /** What falls after them. */
  readonly later: number;
  readonly total: number;
}

/** What one perspective nets over all years. */
export interface PerspectiveSummary {
  readonly total: number;
  /** S58: at the scenario's discount rate. */
  readonly presentValue: number;
  /** S58 at the sensitivity's rate. */
  readonly presentValueAtSensitivity: number;
  /** S59: the year, from 0, from which on all that went out has come in; null if never. */
  readonly paybackYear: number | null;
}

/** How many cases a practitioner holds at most, beside the most that one may hold. */
export interface LargestCaseload {
  readonly cases: number;
  readonly cap: number;
  /** The years, from 0, in which it is above the cap. */
  readonly yearsAbove: readonly number[];
}

/** With S66, what each body would give or get. */
export interface ScaleUpSummary extends Contributions {
  /** Of every flow; a stock has no total. */
  readonly totals: ReadonlyMap<LineKey, LineTotal>;
  readonly perspectives: Readonly<Record<ScaleUpPerspective, PerspectiveSummary>>;
  readonly largestCaseload: LargestCaseload;
  /** S60: what the local authority saves in cash, over gross cost in whole posts; present values. */
  readonly cashRatio: number | null;
  /** S61: what the local authority avoids and saves, over gross cost, without any lifetime gain; present values. */
  readonly councilRatio: number | null;
  /** S61a: the same with the tax of working lives, and what own outcomes bring to other public bodies. */
  readonly financialRatio: number | null;
  /** S62: what the local authority avoids and saves, the earnings before tax, and all own outcomes, over gross cost; present values. */
  readonly publicValueRatio: number | null;
  /** S63: gross cost per case that the programme closes. */
  readonly costPerClosedCase: number | null;
  /** S64: the most that the local authority is out of pocket at the end of any year, in money of the time. */
  readonly peakCashNeed: number;
  /** S65: yearly cases before the first social worker's post can go; null if never. */
  readonly casesForFirstRelease: number | null;
}

/** S58 to S66: all years of a plan in a few numbers. */
export function summarise(plan: ScaleUpPlan, lines: LineValues): ScaleUpSummary {
  const { scenario, settings } = plan;
  const today = (key: LineKey, rate: DiscountRate = scenario["discount.rate"]) =>
    worthOf(key, (line) => lines[line], rate, settings);
  const perspective = (net: LineKey): PerspectiveSummary => ({
    total: sum(lines[net]),
    presentValue: today(net),
    presentValueAtSensitivity: today(net, settings["scaleUp.sensitivityRate"]),
    paybackYear: paybackYear(lines[net]),
  });
  const perspectives = Object.fromEntries(
    SCALE_UP_PERSPECTIVES.map((entry) => [entry.perspective, perspective(entry.net)]),
  ) as Record<ScaleUpPerspective, PerspectiveSummary>; // Object.fromEntries forgets the names.
  const cost = today("cost.gross");
  const avoidedAndSaved = perspectives.localAuthority.presentValue + cost;
  const cashCost = today("cash.gross");
  const byOutcomes = (lines: readonly LineKey[]) => sum(lines.map((line) => today(line)));
  return {
    totals: new Map(
      SCALE_UP_LINES.filter(({ kind }) => kind === "flow").map(({ key }) => [
        key,
        totalOf(lines[key], plan.cases.length),
      ]),
    ),
    perspectives,
    largestCaseload: largestCaseload(lines.largestCaseload, settings["staff.caseloadCap"]),
    cashRatio: ratioOrNull(perspectives.cash.presentValue + cashCost, cashCost),
    councilRatio: ratioOrNull(avoidedAndSaved, cost),
    financialRatio: ratioOrNull(avoidedAndSaved + today("tax") + byOutcomes(OF_OTHER_PUBLIC_BODIES), cost),
    publicValueRatio: ratioOrNull(avoidedAndSaved + today("earnings") + byOutcomes(OF_OTHERS), cost),
    costPerClosedCase: ratioOrNull(sum(lines["cost.gross"]), sum(lines.cases) * scenario["programme.closureRate"]),
    peakCashNeed: peakNeed(lines["budget.net"].map((amount) => -amount)),
    casesForFirstRelease: casesForFirstRelease(plan),
    ...contributions(
      { economic: perspectives.localAuthority.presentValue, cash: perspectives.cash.presentValue },
      gainingBodies(scenario.outcomes !== undefined).map(({ body, label, money, outcomes }) => {
        const always = sum(money.map(({ line, sign }) => sign * today(line)));
        const gained = outcomes === null ? 0 : today(outcomes.gain);
        const cash = outcomes?.cash == null ? 0 : today(outcomes.cash);
        return { body, label, gain: always + gained, money: always + cash };
      }),
    ),
  };
}

/**
 * The cases that must start each year, steadily, before the first social worker's post can go; none where no number is
 * enough, as all that is freed is refilled or nothing is freed.
 */
function casesForFirstRelease(plan: ScaleUpPlan): number | null {
  const { scenario, settings } = plan;
  const freedPerCase = (settings["scaleUp.releasedShare"] * scenario["comparator.weeksOpen"]) / WEEKS_PER_YEAR;
  return freedPerCase === 0 ? null : wholeUp(onceNumbers(plan).casesPerPost / freedPerCase);
}

/** A caseload closer to the cap than this is at it: rounding of the arithmetic breaks none. */
export const CAP_ROUNDING = 1e-9;

function largestCaseload(row: readonly number[], cap: number): LargestCaseload {
  const yearsAbove = row.flatMap((cases, year) => (cases > cap + CAP_ROUNDING ? [year] : []));
  return { cases: Math.max(...row), cap, yearsAbove };
}

function totalOf(row: readonly number[], planned: number): LineTotal {
  const later = sum(row.slice(planned));
  const inPlan = sum(row.slice(0, planned));
  return { planned: inPlan, later, total: inPlan + later };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
