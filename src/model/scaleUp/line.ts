import type { Measures } from "../appendix9/equations";
import type { Perspective } from "../appendix9/measures";
import type { OutcomesByYear } from "../outcomes/outcomesByYear";
import type { Arm } from "../register/definition";
import type { OutcomeBody } from "../register/outcomes/ownOutcome";
import type { Scenario } from "../register/scenario";
import type { ScaleUpSettings } from "../register/scaleUpParameters";
import type { ByAge, Moment } from "./demand";
import type { OnceNumber, SingleKey } from "./once";

export type ScaleUpView = "staff" | "economic" | "cash" | "budget";

export type LineUnit = "cases" | "posts" | "pods" | "share" | "£" | "index";

/**
 * A line of a scaled-up programme, a row of years: what it is called, its number, and beside it the formula that computes
 * the same in a cell. The numbers S1, S2 … are those of the equations in docs/method.md.
 *
 * @typeParam Read the lines that its number and its formula may read: of its own view, and of the views before
 */
export interface Line<Read extends string> {
  readonly equation: string;
  readonly label: string;
  readonly unit: LineUnit;
  /** Whole by nature, and shown without decimals. */
  readonly isWhole?: true;
  readonly view: ScaleUpView;
  /** Whose line it is; null for workings that are nobody's money. */
  readonly perspective: Perspective | null;
  /**
   * A flow adds up over the years; a stock (caseload, posts, a balance) does not. A present value, of what comes over many later
   * years, adds up with others after discounting only.
   */
  readonly kind: "flow" | "stock" | "presentValue";
  /** Of a flow that goes on after the years shown: the lines whose present values, added or taken off, are its own. */
  readonly worth?: readonly { readonly line: Read; readonly sign: 1 | -1 }[];
  /** A result of the lines above it, to be set off. */
  readonly isResult: boolean;
  /** Of the council's own outcomes, and shown only where the scenario has any. */
  readonly isOfOutcomes?: true;
  readonly number: (year: YearNumbers<Read>) => number;
  readonly formula: (year: YearCells<Read>) => string;
}

/** The lines of a view, in the order in which tables and sheets show them. */
export type Lines<Own extends string, Above extends string = never> = Readonly<Record<Own, Line<Own | Above>>>;

/** What the number of a line in one year is made of. */
export interface YearNumbers<Read extends string> {
  readonly scenario: Scenario;
  readonly settings: ScaleUpSettings;
  /** Appendix 9: the results per case. */
  readonly perCase: Measures<number, number | null>;
  readonly once: Readonly<Record<OnceNumber, number>>;
  /** The number of this year, from 1. */
  readonly year: number;
  /** Another line in the same year. */
  readonly lines: Readonly<Record<Read, number>>;
  /** A line in the year before; nothing before the first. */
  readonly before: Readonly<Record<Read, number>>;
  /** The cases that started so many years ago. */
  readonly startedAgo: (years: number) => number;
  /** The years for which one case is open on average, in the year in which it starts and in those after. */
  readonly open: Readonly<Record<Arm, ByAge>>;
  /** The cases open at a moment of the year. */
  readonly caseloadAt: (arm: Arm, moment: Moment) => number;
  /** How much of a case's effect falls in the year in which it starts, and in those after. */
  readonly effect: ByAge;
  /** What a case brings by the council's own outcomes, by the years since it started. */
  readonly outcomes: Readonly<Record<keyof OutcomesByYear, Readonly<Record<OutcomeBody, ByAge>>>>;
  /** The cases of this year and of those before, each year's times the share of its age. */
  readonly carriedOver: (shares: ByAge) => number;
}

/** The cells that the formula of one line in one year may refer to. */
export interface YearCells<Read extends string> {
  /** Another line in the same year. */
  readonly at: (key: Read) => string;
  /** The same line's neighbour to the left: the year before, and a text before the first year. */
  readonly before: (key: Read) => string;
  /** A line from the first year to this one. */
  readonly soFar: (key: Read) => string;
  /** Several lines below one another, in this year. */
  readonly from: (first: Read, last: Read) => string;
  readonly single: (key: SingleKey) => string;
  /** The number of this year, and those of all years so far. */
  readonly year: string;
  readonly years: string;
  /** The cell in which the cases of this year are entered. */
  readonly entered: string;
  /** Whether the scenario has outcomes of its own: without, none of their lines is there. */
  readonly hasOutcomes: boolean;
  /** What outcomes bring to a body this year, or what of it is cash. */
  readonly outcomes: (what: keyof OutcomesByYear, body: OutcomeBody) => string;
}

/** Lines of outcomes that a formula adds, where there are any. */
export function withOutcomes<Read extends string>(
  { at, hasOutcomes }: Pick<YearCells<Read>, "at" | "hasOutcomes">,
  ...lines: Read[]
): string {
  return hasOutcomes ? lines.map((line) => `+${at(line)}`).join("") : "";
}

/** The benefits among some amounts, for their optimism bias: a loss has none. */
export function benefitsAmong(...amounts: string[]): string {
  return amounts.map((amount) => `MAX(0,${amount})`).join("+");
}

/** A running total over the years of another line. */
export function runningTotal<Own extends string, Of extends string>(own: Own, of: Of) {
  return {
    number: ({ lines, before }: YearNumbers<Own | Of>) => before[own] + lines[of],
    formula: ({ soFar }: YearCells<Own | Of>) => `SUM(${soFar(of)})`,
  };
}
