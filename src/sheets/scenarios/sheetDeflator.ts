import { financialYear } from "../../model/prices/financialYear";
import { GDP_DEFLATOR } from "../../model/prices/gdpDeflator";
import { readIndexTable } from "../../model/prices/indexTable";
import { hasYear, yearsInWords } from "../../model/prices/priceIndex";
import type { LevelIndex } from "../../model/prices/priceIndex";
import { REPORT_PRICES } from "../../model/register/parameters";
import { addressOn } from "../frame/sheetCells";
import type { SheetCells, SheetProblem } from "../frame/sheetCells";

/** The sheet's name at first. */
export const PRICES_SHEET = "Prices";
/** How the workbook calls the cells into which a release is pasted: by the name the sheet is found, and formulas refer to it. */
export const DEFLATOR_CELLS = "GdpDeflator";

/** The same for an index of the person's own. */
export const OWN_INDEX_CELLS = "OwnIndex";

/** The deflator by which a workbook uprates, and what is wrong with its table. */
export interface WorkbookDeflator {
  readonly index: LevelIndex;
  /** The sheet that has it; null where it is the one that we bring. */
  readonly sheetName: string | null;
  readonly problems: readonly SheetProblem[];
}

/** Of a workbook without such a sheet. */
export const OWN_DEFLATOR: WorkbookDeflator = { index: GDP_DEFLATOR, sheetName: null, problems: [] };

/** How formulas refer to a workbook's own release; null where it has none that serves. */
export function deflatorName({ sheetName }: WorkbookDeflator): string | null {
  return sheetName === null ? null : DEFLATOR_CELLS;
}

/** Reads the cells of the deflator; where they hold none that serves, the one that we bring does, and that is said. */
export function deflatorIn(cells: SheetCells): WorkbookDeflator {
  const { sheetName } = cells;
  const problem = (said: string, row = 0, column = 0): SheetProblem => ({
    message: `The table of the GDP deflator on the sheet "${sheetName}" ${said}`,
    address: addressOn(cells, row, column),
    blocking: false,
  });
  const instead = (said: string, row?: number, column?: number): WorkbookDeflator => ({
    ...OWN_DEFLATOR,
    problems: [problem(`${said} That of ${GDP_DEFLATOR.vintage}, which we bring, is used.`, row, column)],
  });
  const { name, source, licence } = GDP_DEFLATOR;
  const reading = readIndexTable(cells.values, { name, source, licence });
  if (!reading.ok) return instead(reading.problem, reading.row, reading.column);
  const { index, doubt } = reading;
  if (!hasYear(index, REPORT_PRICES.year)) {
    return instead(
      `has ${yearsInWords(index)}, and not ${financialYear(REPORT_PRICES.year)}, of which the report's amounts are.`,
    );
  }
  return { index, sheetName, problems: doubt === null ? [] : [problem(`may be of another release. ${doubt}`)] };
}
