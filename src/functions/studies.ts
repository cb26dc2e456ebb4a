import { bestSize } from "../analysis/studyValue/bestSize";
import { COST_SETTINGS, POPULATION_SETTINGS, STUDY_SETTINGS } from "../analysis/studyValue/settings";
import type { StudyPlan } from "../analysis/studyValue/settings";
import { MOST_FAMILIES, studyValue as valueStudies } from "../analysis/studyValue/studyValue";
import type { StudyValue } from "../analysis/studyValue/studyValue";
import { matrixOf, ranged, readCell } from "./argument";
import { readDrawSettings } from "./drawArguments";
import { invalidValue, notAvailable, numberOrError } from "./errors";
import { readNetMeasure } from "./measureArgument";
import { readSettings } from "./settingsArgument";
import { readUncertainScenario } from "./uncertaintyArgument";

const FAMILIES = { minimum: 1, maximum: MOST_FAMILIES };
/** More sizes than a curve has take longer than a person waits. */
const MOST_SIZES = 1000;

/**
 * What a study of each size is worth before it is made, what it costs, and how likely it is to find the effect.
 * @customfunction STUDYVALUE STUDYVALUE
 * @param {unknown[][]} families Families that have the programme in the study, 1 to 1,000,000, one value or a range of up to 1,000.
 * @param {unknown[][]} [measure] Net result by which one would decide, such as "net.society"; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [study] Two columns, names and numbers: closure, reReferral, escalation, weeksOpen, weeklyCost (1 where it is observed), ratio, childrenPerFamily, icc, followUp, weeksOpenVariation, weeklyCostVariation, confidence, familiesAYear, followUpYears; those left out have the values that the page Uncertainty lists.
 * @param {unknown[][]} [population] Two columns, names and numbers: casesAYear, years, remaining, meanwhile; those left out have the values that the page Uncertainty lists.
 * @param {unknown[][]} [costs] Two columns, names and numbers: fixed, perFamily, programmeExtra; those left out have the values that the page Uncertainty lists.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} A table with a header row: Families, EVSI a case, EVSI, Cost, ENBS (all £), Assurance (0 to 1); a row for each size.
 * @equation EVSI = E[max(0, E[net | data])] − max(0, E[net]); ENBS = EVSI × cases still to be decided on, discounted − cost; assurance = E[probability that the two-sided arcsine test finds more closures]
 * @example =CBA.STUDYVALUE({50;100;200}) → a table of 4 rows and 6 columns
 * @source our computation; Ades, Lu and Claxton (2004), Expected value of sample information calculations in medical decision modeling; O'Hagan, Stevens and Campbell (2005) on assurance
 * @errors #N/A for an unknown measure, key or name, and as Assurance where no closures are counted; #VALUE! for a measure that is no net result, a bad value, distribution, number of draws or seed, and along the row of a bad size.
 */
export function studyValue(
  families: unknown[][],
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  study?: unknown[][],
  population?: unknown[][],
  costs?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const sizes = matrixOf("families", families).flat();
  if (sizes.length > MOST_SIZES) {
    throw invalidValue(`families holds ${sizes.length.toLocaleString("en-GB")} cells; allowed: up to 1,000.`);
  }
  const studies = readStudies(
    measure,
    keys,
    values,
    uncertainty,
    { study, population, costs },
    draws,
    seed,
    correlation,
    index,
  );
  const argument = ranged("families", families, FAMILIES, null);
  const header = ["Families", "EVSI a case", "EVSI", "Cost", "ENBS", "Assurance"];
  const rows = sizes.map((cell) => {
    const size = readCell(argument, cell);
    if (typeof size !== "number") return header.map(() => size);
    const { perCase, forPopulation, cost, net, detection } = studies.ofSize(size);
    const assurance = detection?.assurance ?? notAvailable("The study counts no closures: study, closure is 0.");
    return [...[size, perCase, forPopulation, cost, net].map(numberOrError), assurance];
  });
  return [header, ...rows];
}

/**
 * The size of a study whose evidence is worth most beyond its cost, and the sizes that are worth their cost at all.
 * @customfunction STUDYSIZE STUDYSIZE
 * @param {unknown[][]} [measure] Net result by which one would decide, such as "net.society"; "net.exchequer" if omitted.
 * @param {unknown[][]} [keys] Parameter keys, one column (or one row); as published if omitted together with values.
 * @param {unknown[][]} [values] Values beside the keys, one scenario.
 * @param {unknown[][]} [uncertainty] Four columns beside the keys (four rows where keys is a row): distribution, a, b, c; defaults if omitted. Beside a line "# key ~ key" of the keys, a is the rank correlation of the two.
 * @param {unknown[][]} [study] Two columns, names and numbers, as for STUDYVALUE; those left out have the values that the page Uncertainty lists.
 * @param {unknown[][]} [population] Two columns, names and numbers, as for STUDYVALUE; those left out have the values that the page Uncertainty lists.
 * @param {unknown[][]} [costs] Two columns, names and numbers, as for STUDYVALUE; those left out have the values that the page Uncertainty lists.
 * @param {unknown[][]} [draws] Whole number from 64 to 10,000,000, best a power of two; 8192 if omitted.
 * @param {unknown[][]} [seed] Whole number; the same seed gives the same draws everywhere; 1 if omitted.
 * @param {unknown[][]} [correlation] Rank correlation of the two arms' closure rates, -1 to 1; 0 if omitted.
 * @param {unknown[][]} [index] By which amounts go from one year's prices to another's: "GDP deflator", or a table as for UPRATE, such as GdpDeflator of a sheet Prices; "GDP deflator" if omitted.
 * @returns {unknown[][]} Two columns: Best size (families that have the programme; 0 where no study is worth its cost), its ENBS in £, Smallest size and Largest size worth their cost.
 * @equation the whole number of families at which ENBS of STUDYVALUE is highest, and the first and last at which it is above 0
 * @example =CBA.STUDYSIZE() → a table of 4 rows and 2 columns
 * @source our computation, as STUDYVALUE
 * @errors #N/A for an unknown measure, key or name, and as smallest and largest size where no study is worth its cost; #VALUE! for a measure that is no net result, a bad value, distribution, number of draws or seed.
 */
export function studySize(
  measure?: unknown[][],
  keys?: unknown[][],
  values?: unknown[][],
  uncertainty?: unknown[][],
  study?: unknown[][],
  population?: unknown[][],
  costs?: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  correlation?: unknown[][],
  index?: unknown[][],
): unknown[][] {
  const found = bestSize(
    readStudies(measure, keys, values, uncertainty, { study, population, costs }, draws, seed, correlation, index),
  );
  const none = () => notAvailable("No study is worth its cost, whatever its size.");
  return [
    ["Best size", found?.best.families ?? 0],
    ["ENBS", found?.best.net ?? 0],
    ["Smallest size", found?.smallest ?? none()],
    ["Largest size", found?.largest ?? none()],
  ];
}

function readStudies(
  measure: unknown,
  keys: unknown,
  values: unknown,
  uncertainty: unknown,
  plan: Readonly<Record<keyof StudyPlan, unknown>>,
  draws: unknown,
  seed: unknown,
  correlation: unknown,
  index: unknown,
): StudyValue {
  return valueStudies(
    readUncertainScenario(keys, values, uncertainty, correlation, index),
    readNetMeasure(measure),
    {
      study: readSettings("study", plan.study, STUDY_SETTINGS),
      population: readSettings("population", plan.population, POPULATION_SETTINGS),
      costs: readSettings("costs", plan.costs, COST_SETTINGS),
    },
    readDrawSettings(draws, seed),
  );
}
