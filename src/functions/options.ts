import { chancesOf, chooseBest } from "../analysis/options/chooseBest";
import { compareCosts } from "../analysis/options/costedOptions";
import { drawOptions } from "../analysis/options/optionDraws";
import { ranged, readAll, readOne } from "./argument";
import { readDrawSettings } from "./drawArguments";
import { numberOrError } from "./errors";
import { readNetMeasure } from "./measureArgument";
import { readOptions, readUncertainOptions } from "./optionArguments";

const POUNDS = { minimum: 0, maximum: Number.MAX_VALUE };

/**
 * Which of several options to choose: how likely each is to be the best, and what choosing it may lose.
 * @customfunction OPTIONS OPTIONS
 * @param {unknown[][]} keys Parameter keys, one column (or one row).
 * @param {unknown[][]} values Values beside the keys, a column an option (a row where keys is a row); the comparator's the same in all.
 * @param {unknown[][]} [names] Names of the options, one each; "Scenario 1", "Scenario 2" … if omitted.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row) for all options, or four for each: distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [worth] £ placed on one more case closed, 0 or more; 0 if omitted.
 * @param {unknown[][]} [measure] Net result by which one would decide, such as "net.society"; "net.exchequer" if omitted.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1, one value for all options or one for each; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Option, Mean, 2.5%, 97.5% (£ per case over the comparator), Probability best, Expected loss, On the frontier; the comparator first, then a row an option.
 * @equation net benefit = measure + worth × extra closures; loss = the best net benefit in a draw − its own; on the frontier is the best mean; the least expected loss is the EVPI
 * @example =CBA.OPTIONS({"programme.closureRate";"programme.otherCost"},{0.72,0.75;0,300}) → a table of 4 rows and 7 columns
 * @source our computation; names as in dampack and BCEA
 * @errors #N/A for an unknown measure or key; #VALUE! for options with different comparators or uncertainties of theirs, a measure that is no net result, a bad value, distribution, number of draws or seed, or where names and options differ in number.
 */
export function options(
  keys: unknown[][],
  values: unknown[][],
  names?: unknown[][],
  uncertainty?: unknown[][],
  worth?: unknown[][],
  measure?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const named = readUncertainOptions(keys, values, names, uncertainty, correlation, index);
  const pounds = readOne(ranged("worth", worth, POUNDS, 0));
  const drawn = drawOptions(named.options, readNetMeasure(measure), readDrawSettings(draws, seed));
  const { options: found, best } = chooseBest(drawn, pounds);
  return [
    ["Option", "Mean", "2.5%", "97.5%", "Probability best", "Expected loss", "On the frontier"],
    ...found.map(({ mean, low, high, probabilityBest, expectedLoss }, place) => [
      named.names[place],
      ...[mean, low, high, probabilityBest, expectedLoss].map(numberOrError),
      place === best ? "yes" : "no",
    ]),
  ];
}

/**
 * The best of several options by what one more closed case is worth: acceptability and its frontier.
 * @customfunction FRONTIER FRONTIER
 * @param {unknown[][]} keys Parameter keys, one column (or one row).
 * @param {unknown[][]} values Values beside the keys, a column an option (a row where keys is a row); the comparator's the same in all.
 * @param {unknown[][]} worth £ placed on one more case closed, 0 or more, one value or a range.
 * @param {unknown[][]} [names] Names of the options, one each; "Scenario 1", "Scenario 2" … if omitted.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row) for all options, or four for each: distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1, one value for all options or one for each; 0 if omitted.
 * @param {unknown[][]} [measure] Net result by which one would decide, such as "net.society"; "net.localAuthority" if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Worth of one more closed case, Best by mean, the probability that each is best (the comparator first), EVPI in £ per case; a row a worth.
 * @equation net benefit = measure + worth × extra closures; EVPI = E[the best net benefit] − the best E[net benefit]
 * @example =CBA.FRONTIER({"programme.closureRate";"programme.otherCost"},{0.72,0.75;0,300},{0;10000}) → a table of 3 rows and 6 columns
 * @source our computation; Fenwick, Claxton and Sculpher (2001) on the frontier
 * @errors #N/A for an unknown measure or key; #VALUE! for options with different comparators or uncertainties of theirs, a measure that is no net result, a bad worth, value, distribution, number of draws or seed, or where names and options differ in number.
 */
export function frontier(
  keys: unknown[][],
  values: unknown[][],
  worth: unknown[][],
  names?: unknown[][],
  uncertainty?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  measure?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const worths = readAll(ranged("worth", worth, POUNDS, null));
  const named = readUncertainOptions(keys, values, names, uncertainty, correlation, index);
  const drawn = drawOptions(
    named.options,
    readNetMeasure(measure, "net.localAuthority"),
    readDrawSettings(draws, seed),
  );
  return [
    ["Worth of one more closed case", "Best by mean", ...named.names, "EVPI"],
    ...worths.map((pounds) => {
      const { best, probabilities, perfectInformation } = chancesOf(drawn, pounds);
      return [pounds, named.names[best], ...probabilities, numberOrError(perfectInformation)];
    }),
  ];
}

/**
 * Options by cost: what each step to the next costs for one more closed case, without those that others dominate.
 * @customfunction INCREMENTAL INCREMENTAL
 * @param {unknown[][]} keys Parameter keys, one column (or one row).
 * @param {unknown[][]} values Values beside the keys, a column an option (a row where keys is a row); the comparator's the same in all.
 * @param {unknown[][]} [names] Names of the options, one each; "Scenario 1", "Scenario 2" … if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Option, Cost per case, Closure rate, Extra cost, Extra closures, £ per extra closed case (against the option before it on the frontier; blank for others), Dominance, Against the comparator; the comparator among them.
 * @equation (cost − cost of the option before) ÷ (closure rate − that of the option before), along the options whose ratio rises
 * @example =CBA.INCREMENTAL({"programme.closureRate";"programme.otherCost"},{0.72,0.75;0,300}) → a table of 4 rows and 8 columns
 * @source our computation; dominance as in dampack's calculate_icers
 * @errors #N/A for an unknown key; #VALUE! for options with different comparators or uncertainties of theirs, a bad value, or where names and options differ in number.
 */
export function incremental(
  keys: unknown[][],
  values: unknown[][],
  names?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const { options: scenarios, names: named } = readOptions(keys, values, names, index);
  return [
    [
      ...["Option", "Cost per case", "Closure rate", "Extra cost", "Extra closures", "£ per extra closed case"],
      ...["Dominance", "Against the comparator"],
    ],
    ...compareCosts(scenarios, named.slice(1)).map(({ name, cost, effect, step, dominance, quarter }) => {
      const steps = step === null ? ["", "", ""] : [step.cost, step.effect, step.ratio].map(numberOrError);
      return [name, numberOrError(cost), effect, ...steps, dominance, quarter ?? ""];
    }),
  ];
}
