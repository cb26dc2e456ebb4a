import type { ScenarioTable } from "./scenarioSheet";

/** Where a table of scenarios lies on its sheet, for formulas that refer to it. */
export interface ScenarioPlace {
  readonly sheetName: string;
  /** Rows from 1, as in addresses. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** Columns from 0. */
  readonly keyColumn: number;
  readonly firstScenario: number;
  /** The scenario "As published"; the first there is, should nobody have kept it. */
  readonly published: number;
  /** The first scenario of the workbook's own; the published one where there is no other. */
  readonly own: number;
  /** How many columns the scenarios take up, from the first to the last. */
  readonly count: number;
}

/** The place of a table that was found on a sheet, wherever people have moved it. */
export function placeOf({ cells, place, headers }: ScenarioTable): ScenarioPlace {
  const columns = headers.map(({ column }) => cells.left + column);
  const [first = 0] = columns;
  const column = (found: (typeof headers)[number] | undefined) =>
    found === undefined ? first : cells.left + found.column;
  const published = column(headers.find(({ isReference }) => isReference));
  return {
    sheetName: cells.sheetName,
    headerRow: cells.top + place.headerRow + 1,
    lastRow: cells.top + place.lastRow + 1,
    keyColumn: cells.left + place.keyColumn,
    firstScenario: first,
    published,
    own: column(headers.find(({ column: own }) => cells.left + own !== published)),
    count: Math.max(...columns) - first + 1,
  };
}
