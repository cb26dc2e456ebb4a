import type { NetMeasure } from "../../model/appendix9/measures";
import { GREEN_BOOK_YEARS } from "../../model/register/scaleUpParameters";
import type { ScenarioAddresses } from "../analysis/functionCall";
import type { SheetInputs } from "../model/modelSheets";

/** What the sheet is called at first, and known by: a workbook has one paper. */
export const PAPER = "Paper";
/** With more, two pages would need letters that nobody reads. */
export const MOST_OPTIONS = 6;

/** An option of the paper: a scenario, where it stands, and where what is stated of its uncertainty does. */
export interface PaperOption {
  /** As it is called now, by which room is made for it. */
  readonly name: string;
  /** Its own column. */
  readonly scenario: ScenarioAddresses;
  /** The cells that simulations take; the same where nothing is stated. */
  readonly simulated: ScenarioAddresses;
  /** By this one sees which inputs the paper was made from. */
  readonly mark: string;
}

/** The sheets of scale-up that the paper refers to. */
export const PAPER_SCALE_UP = ["Scale-up inputs", "Scale-up staff", "Scale-up budget"] as const;
/** Those of a programme by the Green Book, and the one after in which its last cases close: more would leave no room for the rest. */
export const MOST_YEARS_SHOWN = GREEN_BOOK_YEARS + 1;

export interface PaperScaleUp {
  readonly sheets: Readonly<Record<(typeof PAPER_SCALE_UP)[number], string>>;
  /** How many years have a name there. */
  readonly years: number;
}

/** All that the sheet must know of the workbook it is for. */
export interface PaperContext {
  readonly name: string;
  readonly options: readonly PaperOption[];
  /** The option that the paper looks at closely, one of them. */
  readonly focus: PaperOption;
  /** The net result by which one would decide. */
  readonly measure: NetMeasure;
  /** The sheets of scale-up, where they stand as they were built; null without. */
  readonly scaleUp: PaperScaleUp | null;
  /** What people have entered on an earlier paper. */
  readonly inputs: SheetInputs;
}
