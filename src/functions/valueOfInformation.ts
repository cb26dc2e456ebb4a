import { acceptability as findAcceptability } from "../analysis/simulation/acceptability";
import { informationValue as findInformationValue } from "../analysis/simulation/informationValue";
import { parameter } from "../model/register/parameters";
import { ranged, readAll } from "./argument";
import { readDrawSettings } from "./drawArguments";
import { readNetMeasure } from "./measureArgument";
import { readUncertainScenario } from "./uncertaintyArgument";

const POUNDS = { minimum: 0, maximum: Number.MAX_VALUE };

/**
 * How likely the programme is to be worth its net cost to the local authority, by what one more closed case is worth.
 * @customfunction ACCEPTABILITY ACCEPTABILITY
 * @param {unknown[][]} worth £ placed on one more case closed, 0 or more, one value or a range.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Worth of one more closed case, Probability worth its cost, Expected net benefit, EVPI.
 * @equation net benefit = net.localAuthority + worth × (programme's closure rate − comparator's); EVPI = E[max(0, net benefit)] − max(0, E[net benefit])
 * @example =CBA.ACCEPTABILITY({0;5000;10000}) → a table of 4 rows and 4 columns
 * @source our computation; distributions from the counts of the report, or assumed, as PARAMETERS says
 * @errors #N/A for an unknown key; #VALUE! for a bad worth, value, distribution, number of draws or seed.
 */
export function acceptability(
  worth: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const worths = readAll(ranged("worth", worth, POUNDS, null));
  const uncertain = readUncertainScenario(keys, values, uncertainty, correlation, index);
  const points = findAcceptability(uncertain, worths, readDrawSettings(draws, seed));
  return [
    ["Worth of one more closed case", "Probability worth its cost", "Expected net benefit", "EVPI"],
    ...points.map((point) => [...[point.worth, point.probability, point.expectedNetBenefit, point.perfectInformation]]),
  ];
}

/**
 * What it is worth to find out: the value of perfect information on everything, on each group and on each parameter.
 * @customfunction INFORMATIONVALUE INFORMATIONVALUE
 * @param {unknown[][]} [measure] Net result by which one would decide, such as "net.society"; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Find out, Label, Kind, £ per case; everything (EVPI) first, then groups, parameters and own outcomes (EVPPI), the widest first.
 * @equation EVPI = E[max(0, net)] − max(0, E[net]); EVPPI the same of the mean net result given the parameter or group, and what these tell of those that go together with them
 * @example =CBA.INFORMATIONVALUE() → a table of 19 rows and 4 columns
 * @source our computation; distributions from the counts of the report, or assumed, as PARAMETERS says
 * @errors #N/A for an unknown measure or key; #VALUE! for a measure that is no net result, a bad value, distribution, number of draws or seed.
 */
export function informationValue(
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const name = readNetMeasure(measure);
  const uncertain = readUncertainScenario(keys, values, uncertainty, correlation, index);
  const found = findInformationValue(uncertain, name, readDrawSettings(draws, seed));
  const rows = [
    ...[...found.groups].map(([group, value]) => ({ cells: [group, group, "Group"], value })),
    ...[...found.parameters].map(([key, value]) => ({ cells: [key, parameter(key).label, "Parameter"], value })),
    ...[...found.outcomes].map(([outcome, value]) => ({
      cells: [`outcome.${outcome}`, `Outcome ${outcome}`, "Outcome"],
      value,
    })),
  ];
  return [
    ["Find out", "Label", "Kind", "£ per case"],
    ["everything", "Everything that is uncertain (EVPI)", "Everything", found.everything],
    ...rows.sort((a, b) => b.value - a.value).map(({ cells, value }) => [...cells, value]),
  ];
}
