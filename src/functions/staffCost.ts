import { WEEKS_PER_YEAR } from "../model/register/parameters";
import { NUMBERS } from "../model/appendix9/numbers";
import { weeklyStaffCost as weeklyCostOf } from "../model/appendix9/weeklyStaffCost";
import { optional, ranged, readAll, readOne, required } from "./argument";
import { elementwise } from "./elementwise";
import { invalidValue, numberOrThrow } from "./errors";

const NOT_NEGATIVE = { minimum: 0, maximum: Infinity };
/** Wide enough for any on-cost or overhead, narrow enough to catch 25 written for 25%. */
const ON_TOP_OF_SALARY = { minimum: 0, maximum: 10 };

/**
 * Weekly staff cost per case from posts and salaries.
 * @customfunction WEEKLYSTAFFCOST WEEKLYSTAFFCOST
 * @param {unknown[][]} fte Full-time equivalents, a cell for each staff line, 0 or more.
 * @param {unknown[][]} salary £ a year for one full-time equivalent, as many cells as fte, 0 or more.
 * @param {unknown[][]} onCost Employer's on-cost as a share of salary (25% is 0.25), one cell or one a line, 0 to 10.
 * @param {unknown[][]} overhead Overhead as a share of salary and on-cost, one cell or one a line, 0 to 10.
 * @param {unknown[][]} cases Cases held at any one time, one value, more than 0.
 * @param {unknown[][]} [weeksPerYear] Weeks over which the year's cost is spread, one value; 52 if omitted.
 * @returns {number} £ per case per week; one number.
 * @equation E1: Σ fte × salary × (1 + onCost) × (1 + overhead) ÷ (cases × weeksPerYear)
 * @example =CBA.WEEKLYSTAFFCOST({1;4},{40000;24000},0.25,0,48) → 68.1089743589744
 * @source Appendix 9, Overall costs; the report gives weekly costs but no salaries
 * @errors #VALUE! where a cell is not a number or outside its range, or the lines differ in number; #DIV/0! without cases or weeks.
 */
export function weeklyStaffCost(
  fte: unknown[][],
  salary: unknown[][],
  onCost: unknown[][],
  overhead: unknown[][],
  cases: unknown[][],
  weeksPerYear?: unknown[][],
): number {
  const posts = readAll(ranged("fte", fte, NOT_NEGATIVE, null));
  const perLine = (name: string, values: number[]): number[] => {
    if (values.length === posts.length) return values;
    throw invalidValue(`${name} has ${values.length} cells and fte ${posts.length}; give one for each staff line.`);
  };
  const oneOrPerLine = (name: string, values: number[]): number[] =>
    values.length === 1 ? posts.map(() => values[0] ?? 0) : perLine(name, values);
  const salaries = perLine("salary", readAll(ranged("salary", salary, NOT_NEGATIVE, null)));
  const onCosts = oneOrPerLine("onCost", readAll(ranged("onCost", onCost, ON_TOP_OF_SALARY, null)));
  const overheads = oneOrPerLine("overhead", readAll(ranged("overhead", overhead, ON_TOP_OF_SALARY, null)));
  const lines = posts.map((post, index) => ({
    fte: post,
    salary: salaries[index] ?? 0,
    onCost: onCosts[index] ?? 0,
    overhead: overheads[index] ?? 0,
  }));
  const caseCount = readOne(ranged("cases", cases, NOT_NEGATIVE, null));
  const weeks = readOne(ranged("weeksPerYear", weeksPerYear, NOT_NEGATIVE, WEEKS_PER_YEAR));
  return numberOrThrow(weeklyCostOf(lines, caseCount, weeks));
}

/**
 * Staff cost per case: weekly cost over the weeks a case is open, and other cost.
 * @customfunction COSTPERCASE COSTPERCASE
 * @param {unknown[][]} weeklyCost £ per case per week, 0 or more.
 * @param {unknown[][]} weeksOpen Weeks a case is open, 0 or more.
 * @param {unknown[][]} [otherCost] £ per case besides staff, 0 or more; 0 if omitted, as in the report.
 * @returns {unknown[][]} £ per case; spills in the broadcast shape.
 * @equation E2: weeklyCost × weeksOpen + otherCost
 * @example =CBA.COSTPERCASE(68.05,36) → 2449.8
 * @source Table 6
 * @errors #VALUE! where a cell is not a number or below 0; #N/A where a range is too short; #NUM! on overflow.
 */
export function costPerCase(weeklyCost: unknown[][], weeksOpen: unknown[][], otherCost?: unknown[][]): unknown[][] {
  return elementwise(
    [
      required("weeklyCost", weeklyCost, "programme.weeklyCost"),
      required("weeksOpen", weeksOpen, "programme.weeksOpen"),
      optional("otherCost", otherCost, "programme.otherCost"),
    ],
    (weekly, weeks, other) => NUMBERS.costPerCase(weekly, weeks, other),
  );
}

/**
 * Cost of one closed case: cost per case over the closure rate.
 * @customfunction COSTPERCLOSURE COSTPERCLOSURE
 * @param {unknown[][]} costPerCase £ per case, 0 or more.
 * @param {unknown[][]} closureRate Share of cases closed, 0 to 1.
 * @returns {unknown[][]} £ per closed case; spills in the broadcast shape.
 * @equation costPerCase ÷ closureRate
 * @example =CBA.COSTPERCLOSURE(2450,0.72) → 3402.77777777778
 * @source Tables 6 and 7; our computation, the report prints none
 * @errors #DIV/0! at a closure rate of 0; #VALUE! where a cell is not a number or outside its range; #N/A where a range is too short.
 */
export function costPerClosure(costPerCase: unknown[][], closureRate: unknown[][]): unknown[][] {
  return elementwise(
    [
      ranged("costPerCase", costPerCase, NOT_NEGATIVE, null),
      required("closureRate", closureRate, "programme.closureRate"),
    ],
    (cost, closure) => NUMBERS.costPerClosure(cost, closure),
  );
}
