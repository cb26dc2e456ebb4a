import { allowedNumbers } from "../../../../model/register/domain";
import { CASES_A_YEAR, DEFAULT_SETTINGS } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import { casesByYear } from "../../../../model/scaleUp/demand";
import { MOST_YEARS } from "../../../../model/scaleUp/plan";
import type { ScaleUpSheetState, SheetProblem } from "../../../../excel";
import { cameIn } from "../../../format/formatParameter";
import type { PlanCell, PlanState, PlanValue } from "./planSession";

/** One year's cases as the pane shows them. */
export interface YearInForce {
  /** Null for a year without an entry, and where the cell cannot be read. */
  readonly cases: number | null;
  /** What stands in a cell that cannot be read, as it stands. */
  readonly unreadable: { readonly text: string; readonly problem: string } | null;
  readonly formula: string | null;
  /** A formula takes the cases from other cells, and is left to whoever entered it. */
  readonly isLinked: boolean;
  /** Made from first year, growth and ramp-up, until a number takes its place. */
  readonly isByGrowth: boolean;
  /** Null before there is a sheet. */
  readonly address: string | null;
}

/** The inputs to compute with. */
export interface PlanInputs {
  readonly settings: ScaleUpSettings;
  /** To the last year that has any. */
  readonly cases: readonly number[];
}

/** The plan as the pane shows it: what is held, with the values on their way in their place; and what is wrong in the sheet. */
export interface PlanInForce extends PlanInputs {
  /** Every year that there may be. */
  readonly years: readonly YearInForce[];
  /** Empty where the plan can be computed. */
  readonly problems: readonly SheetProblem[];
}

export function planInForce({ sheet, draft, edits }: PlanState): PlanInForce {
  const moved = [...(sheet === null ? draft.values() : []), ...edits.values()];
  // Each was read as a value of its parameter before it got here.
  const settings = {
    ...DEFAULT_SETTINGS,
    ...(sheet === null ? {} : settingsIn(sheet)),
    ...Object.fromEntries(moved.filter(({ input }) => input !== "cases").map(({ input, value }) => [input, value])),
  } as ScaleUpSettings;
  const years = (sheet === null ? yearsByGrowth(settings) : yearsIn(sheet)).map((year, place) =>
    moved.filter((cell) => cell.input === "cases" && cell.year === place).reduce(withEntry, year),
  );
  const cases = years.slice(0, yearsShown(years)).map(({ cases: count }) => count ?? 0);
  return { settings, years, cases, problems: sheet?.problems.filter(({ blocking }) => blocking) ?? [] };
}

/** To the last year in which anything stands, at least one. */
export function yearsShown(years: readonly YearInForce[]): number {
  return Math.max(1, years.findLastIndex(({ cases, unreadable }) => cases !== null || unreadable !== null) + 1);
}

/** Why first year, growth, years and ramp-up change nothing now; null while they make the cases of some year. */
export function whyGrowthIsUnused(years: readonly YearInForce[]): string | null {
  if (years.some(({ isByGrowth, cases }) => isByGrowth && cases !== null)) return null;
  return "Not in use: the cases of each year are entered above. “Fill the years” replaces them by what these make.";
}

/** What the cells say, without those that cannot be read. */
function settingsIn({ entries }: ScaleUpSheetState): Partial<ScaleUpSettings> {
  const read = [...entries.values()].flatMap(({ key, reading }) => (reading.ok ? [[key, reading.value]] : []));
  return Object.fromEntries(read) as Partial<ScaleUpSettings>; // Each reading is a value of its key.
}

function yearsIn({ years }: ScaleUpSheetState): YearInForce[] {
  return years.map(({ address, value, formula, origin, reading }) => ({
    cases: reading.ok ? reading.value : null,
    unreadable: reading.ok
      ? null
      : { text: String(value), problem: `holds ${cameIn("count", value)}; allowed: ${allowedNumbers(CASES_A_YEAR)}.` },
    formula,
    isLinked: origin === "linked",
    isByGrowth: origin === "growth",
    address,
  }));
}

function yearsByGrowth(settings: ScaleUpSettings): YearInForce[] {
  const cases = casesByYear(settings);
  const rest = { unreadable: null, formula: null, isLinked: false, isByGrowth: true, address: null };
  return Array.from({ length: MOST_YEARS }, (_, year) => ({ cases: cases[year] ?? null, ...rest }));
}

function withEntry(year: YearInForce, { value }: PlanCell & { readonly value: PlanValue }): YearInForce {
  const cases = typeof value === "number" ? value : null;
  return { ...year, cases, unreadable: null, formula: null, isByGrowth: false };
}
