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
  /** It takes its value from other cells, by its formula or as a part of a spill: to write over it would cut that link. */
  readonly isLinked: boolean;
  readonly reading: ParameterReading;
}

/** The cases that start in one year, in their cell. */
export interface CasesEntry {
  readonly address: string;
  /** What the cell shows. */
  readonly value: unknown;
  readonly formula: string | null;
  /**
   * Where they come from: "growth" is our formula from first year, growth and ramp-up, whose place a number may take;
   * "linked" a formula of somebody's that takes them from other cells and is left alone.
   */
  readonly origin: "entered" | "growth" | "linked";
  /** Null for a blank. */
  readonly reading: { readonly ok: true; readonly value: number | null } | { readonly ok: false };
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
  /** The cells of all years that there may be. */
  readonly years: readonly CasesEntry[];
  /** Cases that start in each year, to the last entered; a blank before it is a year without. Null where a cell cannot be read. */
  readonly cases: readonly number[] | null;
  /** How many years the sheet names: those of the plan, and those in which amounts follow. */
  readonly namedYears: number;
  readonly problems: readonly SheetProblem[];
}
