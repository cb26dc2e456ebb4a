import type { ArmName } from "../../../analysis/caseList/armEstimates";
import { monthText } from "../../../analysis/caseList/calendar";
import type { CaseMonth } from "../../../analysis/caseList/months";
import { FEWEST_AT_RISK } from "../../../analysis/caseList/estimates";
import { curveAt } from "../../../analysis/caseList/study/estimatesAt";
import type { ArmCurve } from "../../../analysis/caseList/study/estimatesAt";
import type { CurveModel } from "../../../charts";
import { ESTIMATE_DIGITS, parameterText } from "./estimateRows";
import type { EstimateRow } from "./estimateRows";
import { toDigits } from "../../format/formatNumbers";
import { formatPublished } from "../../format/formatParameter";
import type { Figure, TableCopy } from "../../kit/figures/tableCopy";
import { ARM_LABELS, curveChart } from "./curveChart";

/** Counts from 1 to this can tell who somebody is; DfE writes `c` for them, and so do we. */
const MOST_SUPPRESSED = 5;
const SUPPRESSED: Figure = { shown: "c", plain: "c" };
/** Points of a curve that may leave the service are a quarter apart, and none rests on fewer cases. */
const SHARED_STEP = 13;

export const SHARING_NOTE =
  "c: a count of 1 to 5, or a figure that rests on one, is not shown, so that nobody can be told by it.";

export function isSmall(count: number | null): boolean {
  return count !== null && count >= 1 && count <= MOST_SUPPRESSED;
}

/**
 * The estimates as they may be shared: small counts are left out, figures that rest on one, and counts from which one could be had
 * by subtraction.
 */
export function sharedTable(rows: readonly EstimateRow[], source: string): TableCopy {
  const shown = new Map<ArmName, number[]>();
  return {
    title: "Parameters from the case list",
    notes: [SHARING_NOTE, source],
    header: ["Parameter", "This list", "Low", "High", "Cases", "Events", "Published"],
    rows: rows.map((row) => {
      const { parameter, value, interval, cases, arm } = row;
      // How many ended for any reason, less those that closed, would give the others away.
      const events = parameter.key.endsWith(".weeksOpen") ? null : row.events;
      const isHidden = [cases, events, cases !== null && events !== null ? cases - events : null].some(isSmall);
      const figures = isHidden
        ? [SUPPRESSED, SUPPRESSED, SUPPRESSED]
        : [value, interval?.low, interval?.high].map((amount) => figureOf(parameter, amount));
      const others = shown.get(arm) ?? [];
      const counts = [cases, events].filter((count) => count !== null);
      const isTold = counts.some((count) => others.some((other) => isSmall(Math.abs(other - count))));
      if (!isHidden && !isTold) shown.set(arm, [...others, ...counts]);
      const countOf = (count: number | null) =>
        count === null ? EMPTY : isHidden || isTold ? SUPPRESSED : { shown: String(count), plain: count };
      return { label: parameter.label, amounts: [...figures, countOf(cases), countOf(events), published(row)] };
    }),
  };
}

const EMPTY: Figure = { shown: "", plain: "" };

/** To a few digits in a spreadsheet too: of all its digits one could tell from which counts a rate came. */
function figureOf(parameter: EstimateRow["parameter"], amount: number | undefined): Figure {
  return amount === undefined
    ? EMPTY
    : { shown: parameterText(parameter, amount), plain: toDigits(amount, ESTIMATE_DIGITS) };
}

function published({ parameter }: EstimateRow): Figure {
  const text = formatPublished(parameter);
  return { shown: text, plain: text };
}

/** The curve as it may be shared: by the quarter, as far as ten cases are at risk in each service. */
export function sharedCurve(curves: readonly ArmCurve[], weeks: number, longest: number): CurveModel {
  const model = curveChart(curves, weeks, longest);
  const isShared = (x: number) =>
    x % SHARED_STEP === 0 && curves.every((curve) => curveAt(curve, x).atRisk >= FEWEST_AT_RISK);
  return {
    ...model,
    series: model.series.map((line) => ({ ...line, step: false, points: line.points.filter(({ x }) => isShared(x)) })),
    bands: model.bands?.map((band) => ({ ...band, points: band.points.filter(({ x }) => isShared(x)) })) ?? [],
  };
}

/** A month or a quarter as it may be shared; null where a figure is small, or would give one away. */
export interface SharedMonths {
  readonly label: string;
  readonly started: number | null;
  readonly closed: number | null;
  readonly openAtEnd: number | null;
}

const MONTHS_A_QUARTER = 3;

/**
 * Starts and closures by month; by whole quarters, counted from the last month back, where any month has 1 to 5 of either. How many
 * were open stands only where nothing is left out: the difference of two months is what began less what closed.
 */
export function sharedMonths(months: readonly CaseMonth[]): SharedMonths[] {
  const hasSmall = months.some(({ started, closed }) => isSmall(started) || isSmall(closed));
  const size = hasSmall ? MONTHS_A_QUARTER : 1;
  const periods = Array.from({ length: Math.floor(months.length / size) }, (_, place) => {
    const from = (months.length % size) + place * size;
    const own = months.slice(from, from + size);
    const sum = (of: (month: CaseMonth) => number) => own.reduce((total, month) => total + of(month), 0);
    const [first = "", last = ""] = [own[0], own.at(-1)].map((month) => monthText(month?.firstDay ?? 0));
    return {
      label: first === last ? first : `${first} to ${last}`,
      ...{ started: sum(({ started }) => started), closed: sum(({ closed }) => closed) },
      openAtEnd: own.at(-1)?.openAtEnd ?? 0,
    };
  });
  const isWhole = !periods.some(({ started, closed, openAtEnd }) => [started, closed, openAtEnd].some(isSmall));
  const unlessSmall = (count: number) => (isSmall(count) ? null : count);
  return periods.map(({ label, started, closed, openAtEnd }) => ({
    ...{ label, started: unlessSmall(started), closed: unlessSmall(closed) },
    openAtEnd: isWhole ? openAtEnd : null,
  }));
}

const AT_RISK_ROUNDED_TO = 5;
type Cell = string | number;

/** A sheet that may leave the service: the estimates, the curve by the quarter, and the months. */
export function sharedSheet(
  rows: readonly EstimateRow[],
  curves: readonly ArmCurve[],
  longest: number,
  months: readonly CaseMonth[],
  source: string,
): (readonly Cell[])[] {
  const { title, notes, header, rows: lines } = sharedTable(rows, source);
  const weeks = Array.from({ length: Math.floor(longest / SHARED_STEP) + 1 }, (_, step) => step * SHARED_STEP);
  const atAll = weeks
    .map((week) => curves.map((curve) => curveAt(curve, week)))
    .filter((points) => points.every(({ atRisk }) => atRisk >= FEWEST_AT_RISK));
  const services = curves.map(({ arm }) => ARM_LABELS[arm]);
  const rounded = (count: number) => AT_RISK_ROUNDED_TO * Math.round(count / AT_RISK_ROUNDED_TO);
  const share = (amount: number | null): Cell => (amount === null ? "" : toDigits(amount, ESTIMATE_DIGITS));
  return [
    [`${title}: a copy to share`],
    ...notes.map((note) => [note]),
    ["Not randomised: a difference between services is not the effect of the programme."],
    [],
    header,
    ...lines.map(({ label, amounts }) => [label, ...amounts.map(plainOf)]),
    [],
    ["Share of cases still open, by weeks since they began; at risk to the nearest 5"],
    ["Weeks", ...services.flatMap((name) => [name, `${name}, low`, `${name}, high`, `${name}, at risk`])],
    ...atAll.map((points) => [
      points[0]?.weeks ?? "",
      ...points.flatMap(({ share: open, low, high, atRisk }) => [
        share(open),
        share(low),
        share(high),
        rounded(atRisk),
      ]),
    ]),
    ...(months.length === 0
      ? []
      : [
          [],
          ["Cases by month, or by quarter where a month has 1 to 5 starts or closures"],
          ["Months", "Started", "Closed", "Open at the end"],
          ...sharedMonths(months).map(({ label, started, closed, openAtEnd }) => [
            label,
            ...[started, closed, openAtEnd].map((count) => count ?? SUPPRESSED.plain),
          ]),
        ]),
  ];
}

function plainOf(amount: TableCopy["rows"][number]["amounts"][number]): Cell {
  return typeof amount === "object" ? (amount?.plain ?? "") : amount;
}
