import { describeCell } from "../model/register/cell";
import { didYouMean } from "../model/register/names";
import { breakEvenCases as findBreakEvenCases, MOST_YEARLY_CASES } from "../model/scaleUp/breakEvenCases";
import { averageCaseload, yearsCarriedOver } from "../model/scaleUp/demand";
import { linesOf, SCALE_UP_PERSPECTIVES } from "../model/scaleUp/lines";
import type { ScaleUpView } from "../model/scaleUp/line";
import { DEFAULT_MEASURE } from "../model/appendix9/measures";
import { postsFor } from "../model/scaleUp/posts";
import { evaluateScaleUp } from "../model/scaleUp/scaleUp";
import { worthOf } from "../model/scaleUp/worth";
import { MOST_WEEKS_OPEN, MOST_YEARS, planProblem } from "../model/scaleUp/plan";
import { CASES_A_YEAR, scaleUpParameter } from "../model/register/scaleUpParameters";
import type { ScaleUpNumberKey } from "../model/register/scaleUpParameters";
import { isOmitted, matrixOf, ranged, readAll, readCell, readOne, readWord } from "./argument";
import type { Argument } from "./argument";
import { invalidValue, notAvailable, numberOrError, passedOnError } from "./errors";
import { measureText } from "./measureArgument";
import { readWholeScenario } from "./scenarioArguments";

const WEEKS_OPEN = { minimum: 0, maximum: MOST_WEEKS_OPEN };
const VIEWS: readonly ScaleUpView[] = ["economic", "cash", "budget", "staff"];
/** The views in the scenario's prices, which alone have a present value. */
const IN_REAL_TERMS: readonly ScaleUpView[] = ["economic", "cash"];

/**
 * Staff in whole practitioners and pods for each year's average caseload; SCALEUP staffs for the peak at first, which takes more.
 * @customfunction STAFFNEEDED STAFFNEEDED
 * @param {unknown[][]} cases Cases that start in each of 1 to 30 years, one row or column, 0 or more; spread evenly over the year.
 * @param {unknown[][]} weeksOpen Weeks for which a case is open, one value, 0 to 5200.
 * @param {unknown[][]} [caseload] Cases per practitioner, one value, 1 to 100; 11 if omitted, as last observed.
 * @param {unknown[][]} [practitionersPerPod] Practitioners per pod, one whole number, 1 to 50; 4 if omitted. Each pod has one consultant.
 * @returns {unknown[][]} A table with a header row and a row a year: Active caseload, Practitioners, Consultants, Pods, Utilisation.
 * @equation S2 to S5: practitioners = caseload of the year ÷ cases per practitioner, rounded up; pods = practitioners ÷ practitionersPerPod, rounded up
 * @example =CBA.STAFFNEEDED({200,300,400},36) → a table of 4 rows and 5 columns
 * @source Capacity and Glossary of the report (11 cases, a cap of 12, pods of 4); the caseload over the years is our computation
 * @errors #VALUE! for a caseload of 0, a value outside its range or more than 30 years; a bad cell of cases spoils the years that its cases reach.
 */
export function staffNeeded(
  cases: unknown[][],
  weeksOpen: unknown[][],
  caseload?: unknown[][],
  practitionersPerPod?: unknown[][],
): unknown[][] {
  const weeks = readOne(ranged("weeksOpen", weeksOpen, WEEKS_OPEN, null));
  const casesPerPost = readOne(setting("caseload", caseload, "staff.caseload"));
  const perPod = readOne(setting("practitionersPerPod", practitionersPerPod, "staff.practitionersPerPod"));
  const argument = ranged("cases", cases, CASES_A_YEAR, null);
  const yearly = yearCells(cases).map((cell) => readCell(argument, cell));
  const started = yearly.map((count) => (typeof count === "number" ? count : 0));
  const active = averageCaseload(started, weeks);
  const reach = yearsCarriedOver(weeks);
  const errorIn = (year: number) =>
    yearly.find((count, other) => typeof count !== "number" && other <= year && year <= other + reach);
  return [
    ["Active caseload", "Practitioners", "Consultants", "Pods", "Utilisation"],
    ...active.map((open, year) => {
      const error = errorIn(year);
      if (error !== undefined) return new Array<unknown>(5).fill(error);
      const { practitioners, pods, utilisation } = postsFor(open, casesPerPost, perPod, "part");
      return [open, practitioners, pods, pods, utilisation];
    }),
  ];
}

/**
 * A scaled-up programme year by year: its staff, its economic value, its cash or its budget, line by line.
 * @customfunction SCALEUP SCALEUP
 * @param {unknown[][]} cases Cases that start in each of 1 to 30 financial years, one row or column, 0 to 1,000,000; where scaleUp.startMonth is later than April, the first number is that of its months.
 * @param {unknown[][]} [keys] Parameter keys, of Appendix 9 and of scale-up alike, one column (or one row); as published or assumed if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [view] economic (all perspectives), cash (local authority), both in the scenario's prices; budget, in each year's money; or staff. economic if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Line, Unit, a column a financial year, Later years, Total and, for economic and cash, Present value; in the budget the later years one by one after them, where the peak cash need is in one.
 * @equation S1 to S57 of the method; later years hold what the plan's last cases still cost and bring; own outcomes have lines of their own where the scenario has any; the present value of tax, earnings and the nets with them has all of working life
 * @example =CBA.SCALEUP({200,300,400}) → a table of 34 rows and 8 columns
 * @source Appendix 9 per case; staff from Capacity and Glossary of the report; all else assumed, as PARAMETERS says
 * @errors #N/A for an unknown key; #VALUE! for bad cases, more than 30 years, a bad value or an unknown view; #NUM! on overflow.
 */
export function scaleUp(
  cases: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  view?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const shown = readView(view);
  yearCells(cases);
  const plan = {
    ...readWholeScenario(keys, values, index),
    cases: readAll(ranged("cases", cases, CASES_A_YEAR, null)),
  };
  const problem = planProblem(plan);
  if (problem !== null) throw invalidValue(problem);
  const { years, lines, summary } = evaluateScaleUp(plan);
  const planned = years.filter(({ isPlanned }) => isPlanned);
  const isReal = IN_REAL_TERMS.includes(shown);
  const rate = plan.scenario["discount.rate"];
  // "Later years" in one would hide the peak of what is out of pocket where it comes in one of them.
  const peak = lines["budget.peakNeed"].indexOf(summary.peakCashNeed);
  const listed = shown === "budget" && peak >= planned.length ? years.slice(planned.length) : [];
  const rows = linesOf(shown, plan.scenario.outcomes !== undefined).map(({ key, label, unit, kind }) => {
    const total = summary.totals.get(key);
    const worth =
      unit === "£" && kind !== "stock" ? numberOrError(worthOf(key, (line) => lines[line], rate, plan.settings)) : "";
    return [
      ...[label, unit, ...lines[key].slice(0, planned.length).map(numberOrError)],
      ...(total === undefined ? ["", ""] : [numberOrError(total.later), numberOrError(total.total)]),
      ...(isReal ? [worth] : []),
      ...listed.map((_, year) => numberOrError(lines[key][planned.length + year] ?? NaN)),
    ];
  });
  const header = ["Line", "Unit", ...planned.map(({ label }) => label), "Later years", "Total"];
  return [[...header, ...(isReal ? ["Present value"] : []), ...listed.map(({ label }) => label)], ...rows];
}

/**
 * Break-even cases: the smallest number of cases a year, the same every year, from which on a plan pays.
 * @customfunction BREAKEVENCASES BREAKEVENCASES
 * @param {unknown[][]} [keys] Parameter keys, of Appendix 9 and of scale-up alike, one column (or one row); as published or assumed if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario; scaleUp.years says for how many years, scaleUp.startMonth how much of them the first year has.
 * @param {unknown[][]} [measure] Whose net: net.localAuthority, net.cash, net.exchequer, net.individual or net.society; net.exchequer if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {number} Cases a year, a whole number up to 10,000.
 * @equation S67: the smallest n such that, for n cases a year and for every larger number, the present value of the net is 0 or more
 * @example =CBA.BREAKEVENCASES({"scaleUp.costBasis","staff.caseload"},{"posts",12}) → 281
 * @source our computation; posts from Capacity and Glossary of the report, all else assumed, as PARAMETERS says
 * @errors #N/A where no number of cases is enough, with the best that is reached, or for an unknown key or measure; #VALUE! for a bad value.
 */
export function breakEvenCases(
  keys?: unknown[][],
  values?: unknown[][],
  measure?: unknown[][],
  index?: unknown[][],
): number {
  const { perspective, net, label } = readPerspective(measure);
  const { scenario, settings } = readWholeScenario(keys, values, index);
  const problem = planProblem({ scenario, settings, cases: [1] });
  if (problem !== null) throw invalidValue(problem);
  const found = findBreakEvenCases(scenario, settings, perspective);
  if (found.kind === "found") return found.cases;
  throw notAvailable(
    `${net} (${label}) is below zero up to ${MOST_YEARLY_CASES.toLocaleString("en-GB")} cases a year: the best is ${measureText("net.society", found.best)}, at ${found.cases} cases.`,
  );
}

/** An optional argument that is a number of the scale-up register. */
function setting(name: string, cells: unknown, key: ScaleUpNumberKey): Argument {
  const entry = scaleUpParameter(key);
  if ("choices" in entry) throw new Error(`${key} is no number`);
  return ranged(name, cells, entry.domain, entry.published);
}

/** The cells of a row or column of years. */
function yearCells(cases: unknown): readonly unknown[] {
  const matrix = matrixOf("cases", cases);
  const [first] = matrix;
  if (matrix.length > 1 && first !== undefined && first.length > 1) {
    throw invalidValue(`cases must be one row or one column of years; it is ${matrix.length} × ${first.length}.`);
  }
  const cells = matrix.flat();
  if (cells.length <= MOST_YEARS) return cells;
  throw invalidValue(`cases holds ${cells.length} years; allowed: 1 to ${MOST_YEARS}.`);
}

function readView(view: unknown): ScaleUpView {
  if (isOmitted(view)) return "economic";
  const name = readWord("view", view);
  const found = VIEWS.find((candidate) => candidate === String(name).trim().toLowerCase());
  if (found !== undefined) return found;
  throw passedOnError("view", name) ?? invalidValue(`view holds ${describeCell(name)}; allowed: ${VIEWS.join(", ")}.`);
}

function readPerspective(measure: unknown) {
  const name = isOmitted(measure) ? DEFAULT_MEASURE : readWord("measure", measure);
  const wanted = String(name).trim().toLowerCase();
  const found = SCALE_UP_PERSPECTIVES.find(({ net }) => net.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const [first, ...others] = SCALE_UP_PERSPECTIVES.map(({ net }) => net);
  const hint = first === undefined ? "" : didYouMean(name, [first, ...others]);
  throw (
    passedOnError("measure", name) ??
    notAvailable(`measure holds ${describeCell(name)}, which is no net result of scale-up.${hint}`)
  );
}
