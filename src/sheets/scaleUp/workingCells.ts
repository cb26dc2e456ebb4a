import { ONCE } from "../../model/scaleUp/once";
import type { OnceCell, OnceNumber, SingleKey } from "../../model/scaleUp/once";
import { MOST_WORKING_YEARS } from "../../model/register/scaleUpParameters";
import { onSheet } from "../../formulas/address";
import { layout } from "../frame/layout";
import { GRID_HEAD } from "../model/scenarioGrid";
import { WORKING_BLOCKS } from "../model/workingRows";
import type { WorkingId, WorkingRow } from "../model/workingRows";
import { GRADE_RANGES, inputCell, isInput } from "./inputCells";
import type { InputId } from "./inputCells";

/** The years of the longest working life, from 1. */
const WORKING_YEARS = Array.from({ length: MOST_WORKING_YEARS }, (_, index) => ({ workingYear: index + 1 }));

type Step =
  | { readonly heading: string }
  | { readonly row: WorkingRow }
  | { readonly once: OnceNumber | OnceCell }
  | { readonly workingYear: number };

const BEFORE_ANY_YEAR = Object.keys(ONCE) as (OnceNumber | OnceCell)[]; // Object.keys forgets them.

/** The rows of the sheet: Appendix 9 per case, as on the model's workings, then what is worked out before any year. */
const STEPS: readonly Step[] = [
  ...WORKING_BLOCKS.flatMap(({ title, rows }): Step[] => [{ heading: title }, ...rows.map((row) => ({ row }))]),
  { heading: "Before any year" },
  ...BEFORE_ANY_YEAR.map((once) => ({ once })),
  { heading: "Working life, year by year" },
  ...WORKING_YEARS,
];

export const SCALE_UP_WORKINGS = layout({ ...GRID_HEAD, steps: STEPS });

type SingleId = SingleKey | InputId | WorkingId;
/** The one cell of an input, a measure per case, or a step. */
export type SingleCell = (id: SingleId) => string;

/** Every single cell by its address with its sheet. */
export function singleCells(inputs: string, workings: string): SingleCell {
  return (id) => {
    if (isInput(id)) return onSheet(inputs, inputCell(id));
    const step = STEPS.find((one) => ("once" in one && one.once === id) || ("row" in one && one.row.id === id));
    if (step === undefined) throw new Error(`The workings of scale-up have no row ${id}`);
    return onSheet(workings, `$E$${SCALE_UP_WORKINGS.row("steps", step)}`);
  };
}

/** The discount factors of the years of working life. */
export function workingFactorsRange(): string {
  const rows = WORKING_YEARS.map((step) => SCALE_UP_WORKINGS.row("steps", step));
  return `$E$${Math.min(...rows)}:$E$${Math.max(...rows)}`;
}

/** The table of optimism bias, column by column. */
export function gradeRanges(inputs: string) {
  return {
    grade: onSheet(inputs, GRADE_RANGES.grade),
    benefits: onSheet(inputs, GRADE_RANGES.benefits),
    costs: onSheet(inputs, GRADE_RANGES.costs),
  };
}
