import { evaluate } from "../appendix9/evaluate";
import { outcomesByYear } from "../outcomes/outcomesByYear";
import type { OutcomesByYear } from "../outcomes/outcomesByYear";
import type { Arm } from "../register/definition";
import type { OutcomeBody } from "../register/outcomes/ownOutcome";
import { PUBLISHED_SCENARIO } from "../register/presets";
import type { Scenario } from "../register/scenario";
import { carriedOver, effectByAge, openAtMoments, openByAge } from "./demand";
import type { ByAge, Moment } from "./demand";
import type { YearNumbers } from "./line";
import { SCALE_UP_LINES } from "./lines";
import type { LineKey } from "./lines";
import { onceNumbers } from "./once";
import type { ScaleUpPlan } from "./plan";

/**
 * The lines of a plan in its first `count` years, without cases in those after it; a year depends on none after it. A row is
 * computed when it is first read, so that whoever wants one line computes what that line needs and no more.
 */
export function lineRows(plan: ScaleUpPlan, count: number): (key: LineKey) => readonly number[] {
  const rows = new PlanRows(plan, count);
  return (key) => rows.row(POSITIONS[key]);
}

/** What a case brings does not depend on how long the year is in which it starts. */
function outcomesByAge(scenario: Scenario): YearNumbers<LineKey>["outcomes"] {
  if (scenario.outcomes === undefined) return NO_OUTCOMES;
  const { value, cash } = outcomesByYear(scenario);
  return { value: byAge(value), cash: byAge(cash) };
}
function byAge(amounts: OutcomesByYear["value"]): Record<OutcomeBody, ByAge> {
  const entries = Object.entries(amounts).map(([body, amount]) => [body, { ofFirst: amount, ofOthers: amount }]);
  return Object.fromEntries(entries) as Record<OutcomeBody, ByAge>; // Object.fromEntries forgets the bodies.
}
const NOTHING = byAge(outcomesByYear(PUBLISHED_SCENARIO).value);
const NO_OUTCOMES = { value: NOTHING, cash: NOTHING };

/** Where each line stands among all. */
const POSITIONS = Object.fromEntries(SCALE_UP_LINES.map(({ key }, position) => [key, position])) as Readonly<
  Record<LineKey, number> // Object.fromEntries forgets the keys.
>;
const NUMBERS = SCALE_UP_LINES.map(({ number }) => number);

/** The rows so far, and all that a number is made of in the year for which one is being computed. */
class PlanRows implements YearNumbers<LineKey> {
  /** Kept, since engines drop what they compiled for objects of which none is left. */
  static latest: PlanRows | null = null;
  readonly scenario;
  readonly settings;
  readonly perCase;
  readonly once;
  readonly open;
  readonly effect;
  readonly outcomes;
  readonly lines;
  readonly before;
  year = 1;
  /** Computed when first read: most lines need averages only. */
  private readonly openAt: Partial<Record<Arm, ReturnType<typeof openAtMoments>>> = {};
  private readonly rows: (number[] | undefined)[] = new Array<undefined>(NUMBERS.length);

  constructor(
    private readonly plan: ScaleUpPlan,
    private readonly count: number,
  ) {
    const { scenario, settings } = plan;
    this.scenario = scenario;
    this.settings = settings;
    this.perCase = evaluate(scenario);
    this.once = onceNumbers(plan);
    this.open = {
      programme: openByAge(scenario["programme.weeksOpen"], this.once.firstYearPart),
      comparator: openByAge(scenario["comparator.weeksOpen"], this.once.firstYearPart),
    };
    this.effect = effectByAge(settings);
    this.outcomes = outcomesByAge(scenario);
    this.lines = linesOfYear(this, 1);
    this.before = linesOfYear(this, 2);
    PlanRows.latest = this;
  }

  readonly startedAgo = (years: number) => this.plan.cases[this.year - 1 - years] ?? 0;
  readonly caseloadAt = (arm: Arm, moment: Moment) =>
    this.carriedOver(
      (this.openAt[arm] ??= openAtMoments(this.scenario[`${arm}.weeksOpen`], this.once.firstYearPart))[moment],
    );
  readonly carriedOver = (shares: ByAge) => carriedOver(this.plan.cases, shares, this.year - 1);

  row(position: number): readonly number[] {
    return this.rows[position] ?? this.compute(position);
  }

  private compute(position: number): readonly number[] {
    const number = NUMBERS[position];
    if (number === undefined) throw new Error(`There is no line at ${position}`);
    const readIn = this.year;
    const row: number[] = [];
    this.rows[position] = row; // A running total reads its own row.
    for (this.year = 1; this.year <= this.count; this.year++) row.push(number(this));
    this.year = readIn;
    return row;
  }
}

/**
 * Every line in the year for which a number is being computed, or in the one before: a getter each, on the prototype, which
 * engines write into the numbers that read it. A look-up by key would cost more than the arithmetic, and a fan of draws computes
 * thousands of plans.
 */
class LinesOfYear {
  constructor(
    readonly plan: PlanRows,
    /** 1 for the year itself, as years count from 1. */
    readonly back: number,
  ) {}
}
SCALE_UP_LINES.forEach(({ key }, position) => {
  Object.defineProperty(LinesOfYear.prototype, key, {
    get(this: LinesOfYear) {
      return this.plan.row(position)[this.plan.year - this.back] ?? 0;
    },
  });
});

function linesOfYear(plan: PlanRows, back: number): Readonly<Record<LineKey, number>> {
  return new LinesOfYear(plan, back) as unknown as Readonly<Record<LineKey, number>>; // By the getters above.
}
