import { SCALE_UP_INPUTS } from "../model/modelSheets";
import type { SheetInputs } from "../model/modelSheets";
import type { ScenarioPlace } from "../scenarios/scenarioPlace";

/** The sheets of scale-up that are ours, in the order in which they stand, by the names they have at first. */
export const SCALE_UP_SHEETS = [
  SCALE_UP_INPUTS,
  "Scale-up workings",
  "Scale-up staff",
  "Scale-up benefits",
  "Scale-up cash",
  "Scale-up budget",
  "Scale-up summary",
] as const;
export type ScaleUpSheet = (typeof SCALE_UP_SHEETS)[number];

/** All that the sheets must know of the workbook they are for. */
export interface ScaleUpContext {
  readonly names: Readonly<Record<ScaleUpSheet, string>>;
  readonly place: ScenarioPlace;
  /** The name of the scenario that is scaled up. */
  readonly scenario: string;
  /** The years with amounts as the workbook has them now, run-off included: how far charts reach. */
  readonly years: number;
  /** The columns for years that the sheets have. */
  readonly columns: number;
  /** The model workbook's master check, where there is one. */
  readonly masterCheck: string | null;
  readonly inputs: (sheet: ScaleUpSheet) => SheetInputs;
}
