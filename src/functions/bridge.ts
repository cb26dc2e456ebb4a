import { bridge as bridgeBetween, outcomeGroups, PARAMETER_GROUPS, PRICES } from "../analysis/bridge";
import { evaluate } from "../model/appendix9/evaluate";
import type { Measure } from "../model/appendix9/measures";
import { PUBLISHED_SCENARIO } from "../model/register/presets";
import type { Scenario } from "../model/register/scenario";
import { isOmitted } from "./argument";
import { isError, notAvailable, numberOrError } from "./errors";
import { measureOrError, readMeasure } from "./measureArgument";
import { readScenario } from "./scenarioArguments";

/**
 * Why a scenario's result differs from a base's: the contribution of each parameter group, adding up to the difference.
 * @customfunction BRIDGE BRIDGE
 * @param {unknown[][]} keys Parameter keys, one column (or one row).
 * @param {unknown[][]} values Values beside the keys, one scenario.
 * @param {unknown[][]} [baseValues] Values of the base beside the same keys, one scenario; as published if omitted.
 * @param {unknown[][]} [measure] Name of a measure, such as "net.society"; "net.exchequer" if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Parameter group, Contribution; the five groups, one for each of the council's own outcomes, Prices (from one price year to the other), then the difference.
 * @equation Shapley value: each group's effect, averaged over all orders in which the groups that differ can change
 * @example =CBA.BRIDGE({"programme.closureRate";"tax.income"},{0.75;0.25}) → a table of 8 rows and 2 columns
 * @source Shapley (1953), A value for n-person games; our computation, the report prints none
 * @errors #N/A for an unknown measure or key; #VALUE! for a bad value or more than one scenario; #DIV/0! or #N/A, saying why, for a ratio undefined in either scenario.
 */
export function bridge(
  keys: unknown[][],
  values: unknown[][],
  baseValues?: unknown[][],
  measure?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const name = readMeasure(measure);
  const scenario = readScenario(keys, values, index);
  const base = isOmitted(baseValues) ? PUBLISHED_SCENARIO : readScenario(keys, baseValues, index);
  const contributions = bridgeBetween(base, scenario, name);
  const difference = differenceOrError(base, scenario, name);
  const groups = [...PARAMETER_GROUPS, ...outcomeGroups(base, scenario), PRICES];
  const rows = groups.map((group, index) => {
    const contribution = contributions?.[index];
    // A ratio of both scenarios is one of every mix of them: what it divides is one group's, and what by another's.
    return [group, contribution === undefined ? difference : numberOrError(contribution.amount)];
  });
  return [["Parameter group", "Contribution"], ...rows, ["Difference", difference]];
}

function differenceOrError(base: Scenario, scenario: Scenario, measure: Measure): number | CustomFunctions.Error {
  const [from, to] = [base, scenario].map((one) => measureOrError(measure, one, evaluate(one)));
  if (typeof from === "number" && typeof to === "number") return numberOrError(to - from);
  const [whose, error] = isError(from) ? ["base", from] : ["scenario", to];
  // Without a sentence of its own it is the plain error of a ratio without denominator.
  if (!isError(error) || !error.message) return numberOrError(null);
  return notAvailable(`The ${whose} has no ${measure}. ${error.message}`);
}
