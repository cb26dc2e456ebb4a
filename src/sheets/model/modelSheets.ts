import { onSheet } from "../../formulas/address";
import type { OutcomeField } from "../../model/register/outcomes/outcomeFields";
import type { WelfareKey } from "../../model/register/welfareParameters";
import { MASTER_CELL } from "../frame/head";
import { formula } from "../frame/sheetDescription";
import type { ScenarioPlace } from "../scenarios/scenarioPlace";
import type { CellContent, CellDescription } from "../frame/sheetDescription";

/** The sheets of the model workbook that are ours, in the order in which they stand, by the names they have at first. */
export const MODEL_SHEETS = [
  "About",
  "Appendix 9",
  "Workings",
  "Compare",
  "Bridge",
  "Bridge workings",
  "Checks",
  "Assumptions log",
  "Change log",
] as const;
/** The first sheet of scale-up, on which that is entered: the others follow it. */
export const SCALE_UP_INPUTS = "Scale-up inputs";
export type ModelSheet = (typeof MODEL_SHEETS)[number];

/** What people have entered into a sheet of ours, by the label beside it. */
export type SheetInputs = ReadonlyMap<string, CellContent>;

/** A sheet of a live analysis, and the cell in which it says whether its formulas stand as they were written. */
export interface LiveAnalysis {
  readonly name: string;
  readonly stateCell: string;
}

/** One of the council's own outcomes, with the fields that have a row on the sheet of scenarios. */
export interface OutcomeRows {
  readonly name: string;
  readonly fields: ReadonlySet<OutcomeField>;
}

/** All that the sheets must know of the workbook they are for. */
export interface ModelContext {
  readonly names: Readonly<Record<ModelSheet, string>>;
  readonly place: ScenarioPlace;
  /** The council's own outcomes that scenarios have. */
  readonly outcomes: readonly OutcomeRows[];
  /** The settings of welfare weights that have a row on the sheet of scenarios; without any, nothing is weighted. */
  readonly welfare: ReadonlySet<WelfareKey>;
  /** The sheet on which scenarios state how sure they are of their values. */
  readonly uncertaintyName: string;
  /** The names of the scenarios "As published" and the first other. */
  readonly published: string;
  readonly own: string;
  /** The cell with the result of the checks of scale-up; null where there are no such sheets. */
  readonly scaleUpCheck: string | null;
  /** The live analyses that stand in the workbook. */
  readonly analyses: readonly LiveAnalysis[];
  readonly inputs: (sheet: ModelSheet) => SheetInputs;
  readonly today: Date;
}

/** The cell that says whether all checks pass, as other sheets refer to it. */
export function masterCheck({ Checks }: Pick<ModelContext["names"], "Checks">): string {
  return onSheet(Checks, MASTER_CELL);
}

/** The same in a cell, for the head of a sheet. */
export function masterLink({ names }: ModelContext): CellDescription {
  return formula(masterCheck(names), "total");
}

/** What somebody has entered beside a label, or what stands there at first. */
export function entered(
  context: ModelContext,
  sheet: ModelSheet,
  label: string,
  first: string | number,
): CellContent & { readonly style: "inputText" } {
  return { ...(context.inputs(sheet).get(label) ?? { value: first }), style: "inputText" };
}
