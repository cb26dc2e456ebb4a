import type { ParameterKey } from "../../model/register/parameters";
import type { ParameterReading } from "../../model/register/parameterValue";
import type { ScenarioReading } from "../../model/register/parseScenario";
import type { ParameterNote } from "./scenarioNotes";
import type { ScenarioUncertainty } from "./scenarioUncertainty";

/** One parameter of one scenario, in its cell. */
export interface ScenarioEntry {
  readonly key: ParameterKey;
  /** `Scenarios!G7` */
  readonly address: string;
  /** What the cell shows: a number, a text, "" for a blank, "#N/A" … for an error. */
  readonly value: unknown;
  /** `=5/83` where the cell holds a formula. */
  readonly formula: string | null;
  /** The formula takes its value from other cells: to write over it would cut that link. */
  readonly hasReferences: boolean;
  readonly reading: ParameterReading;
  /** Who put this value here, and why; null where nobody has said. */
  readonly note: ParameterNote | null;
}

/** One scenario: a column of the sheet. */
export interface ScenarioColumn {
  /** The column's letters, for example "G": stable while no column is inserted before it. */
  readonly id: string;
  /** The header's text, never "". */
  readonly name: string;
  readonly headerAddress: string;
  /** The column "As published", which is there to compare with and not to change. */
  readonly isReference: boolean;
  readonly entries: ReadonlyMap<ParameterKey, ScenarioEntry>;
  /** The scenario, or all that is wrong with it. Problems with keys stand among the sheet's problems too, with addresses. */
  readonly reading: ScenarioReading;
  /** What the workbook states of its uncertainty; null where it states nothing, and the register's defaults hold. */
  readonly uncertainty: ScenarioUncertainty | null;
}

/** One thing wrong with the sheet: what, where, and what helps. Blocking: no scenario can be read until it is mended. */
export interface SheetProblem {
  readonly message: string;
  readonly address: string | null;
  readonly blocking: boolean;
}

export type ScenarioSheetState =
  | {
      readonly kind: "ready";
      readonly sheetName: string;
      readonly columns: readonly ScenarioColumn[];
      readonly problems: readonly SheetProblem[];
    }
  /** There is no sheet "Scenarios", nor another that holds a table of scenarios. */
  | { readonly kind: "missing"; readonly sheetNames: readonly string[] }
  | { readonly kind: "damaged"; readonly sheetName: string; readonly problems: readonly SheetProblem[] };

/** The cells of a sheet as read in one go: what they show, and the formulas behind it. */
export interface SheetCells {
  readonly sheetName: string;
  /** Row and column of the first cell, from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}
