import type { Measure } from "../../model/appendix9/measures";
import { call, callBy } from "../analysis/functionCall";
import type { CallArgument, ScenarioAddresses } from "../analysis/functionCall";
import { quoted } from "../analysis/listColumn";
import type { PaperOption } from "./paperContext";

/** The functions that the paper calls, of one option each. */

/** An argument that only formulas write. */
const written = (text: string): CallArgument => ({ text, cells: [] });
const scenarioOf = ({ keys, values }: ScenarioAddresses) => [written(keys), written(values)] as const;
const statedOf = ({ uncertainty }: ScenarioAddresses) => (uncertainty === null ? null : written(uncertainty));
const indexOf = ({ index }: ScenarioAddresses) => (index === null ? null : written(index));
const correlationOf = ({ correlation }: ScenarioAddresses) => (correlation === null ? null : written(correlation));
/** A simulating function's table, by as many draws and from the start that it takes where nobody says. */
const simulation = (name: "SIMULATE" | "INFORMATIONVALUE", measure: Measure, cells: ScenarioAddresses): string =>
  callBy(
    indexOf(cells),
    name,
    written(quoted(measure)),
    ...scenarioOf(cells),
    statedOf(cells),
    null,
    null,
    correlationOf(cells),
  ).text;

/** @param measure A measure, or what one asks besides: `body.nhs`. */
export const result = ({ scenario }: PaperOption, measure: string): string =>
  callBy(indexOf(scenario), "RESULT", written(quoted(measure)), ...scenarioOf(scenario)).text;

/** Rows of the table that SIMULATE gives. */
export const SIMULATED = { low: 4, high: 8, chance: 9 } as const;

export function simulated({ simulated: cells }: PaperOption, measure: Measure, row: keyof typeof SIMULATED): string {
  return `INDEX(${simulation("SIMULATE", measure, cells)},${SIMULATED[row]},2)`;
}

/** Columns of the table that TORNADO gives. */
export const TURNING = { key: 1, label: 2, low: 3, high: 4 } as const;

/** Of the input that moves the measure the most within its interval, or the second most and so on. */
export function mostMoving(
  { simulated: cells }: PaperOption,
  measure: Measure,
  place: number,
  column: keyof typeof TURNING,
): string {
  const table = callBy(indexOf(cells), "TORNADO", written(quoted(measure)), ...scenarioOf(cells), statedOf(cells)).text;
  return `INDEX(${table},${place + 1},${TURNING[column]})`;
}

/** Columns of the table that INFORMATIONVALUE gives. */
export const FOUND_OUT = { label: 2, kind: 3, worth: 4 } as const;

/** What is worth finding out the most, or the second most and so on. */
export function worthFindingOut(
  { simulated: cells }: PaperOption,
  measure: Measure,
  place: number,
  column: keyof typeof FOUND_OUT,
): string {
  return `INDEX(${simulation("INFORMATIONVALUE", measure, cells)},${place + 1},${FOUND_OUT[column]})`;
}

/** Where the measure is 0 as one input moves. */
export const turnsAt = ({ scenario }: PaperOption, key: string, measure: Measure): string =>
  callBy(indexOf(scenario), "BREAKEVEN", written(key), written(quoted(measure)), ...scenarioOf(scenario)).text;

/** An input's value in the scenario. */
export const valueOf = ({ scenario: { keys, values } }: PaperOption, key: string): string =>
  `INDEX(${values},MATCH(${key},${keys},0))`;

/** The same by what the register says of an input: its published value, or source. */
export const registered = (key: string, field: "value" | "source"): string =>
  call("PARAMETER", written(key), written(quoted(field))).text;
