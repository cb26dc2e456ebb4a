import type { ParameterReading } from "../../model/register/parameterValue";
import type { ScaleUpKey, ScaleUpSettings } from "../../model/register/scaleUpParameters";
import type { SheetProblem } from "../../sheets/frame/sheetCells";

/** One setting of scale-up, in its cell. */
export interface ScaleUpEntry {
  readonly key: ScaleUpKey;
  /** `'Scale-up inputs'!E12` */
  readonly address: string;
  /** What the cell shows: a number, a text, "" for a blank, "#N/A" … for an error. */
  readonly value: unknown;
  /** `=12*1850` where the cell holds a formula. */
  readonly formula: string | null;
  /** The formula takes its value from other cells: to write over it would cut that link. */
  readonly hasReferences: boolean;
  readonly reading: ParameterReading;
}

/** The sheet of scale-up's inputs as it is now. */
export interface ScaleUpSheetState {
  readonly sheetName: string;
  /** The name of the scenario that is scaled up, as it stands there. */
  readonly scenario: string;
  readonly scenarioAddress: string;
  readonly entries: ReadonlyMap<ScaleUpKey, ScaleUpEntry>;
  /** One value for every setting; null where some cell cannot be read. */
  readonly settings: ScaleUpSettings | null;
  /** Cases that start in each year, to the last entered; a blank before it is a year without. Null where a cell cannot be read. */
  readonly cases: readonly number[] | null;
  /** The first year's cell. */
  readonly casesAddress: string;
  /** Somebody has entered cases by year, over the formulas that make them from first year, growth and ramp-up. */
  readonly areCasesEntered: boolean;
  readonly problems: readonly SheetProblem[];
}
