import type { Step } from "../../model/appendix9/equations";
import { measureDefinition } from "../../model/appendix9/measures";
import type { ComparedQuantity, Measure } from "../../model/appendix9/measures";
import type { Saving } from "../../model/appendix9/publishedFigures";
import type { Arm } from "../../model/register/definition";
import { cellFormat } from "../frame/numberFormats";

/** What a row of the workings computes: a measure, or a step on the way to others. */
export type WorkingId = Measure | Step | `${Saving}.sample`;

export interface WorkingRow {
  readonly id: WorkingId;
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  /** The equation of the method that the row computes. */
  readonly equation: string;
}

export interface WorkingBlock {
  readonly title: string;
  readonly rows: readonly WorkingRow[];
}

const ARMS = ["programme", "comparator"] as const satisfies readonly Arm[];

function measureRow(measure: Measure, equation = ""): WorkingRow {
  const definition = measureDefinition(measure);
  const { label, unit } = definition;
  return { id: measure, label, unit, format: cellFormat(definition), equation };
}

/** A quantity of both arms by one equation, and programme − comparator. */
function compared(quantity: ComparedQuantity, equation: string): WorkingRow[] {
  return [...ARMS.map((arm) => measureRow(`${quantity}.${arm}`, equation)), measureRow(`${quantity}.difference`)];
}

function inSample(saving: Saving): WorkingRow {
  const { label } = measureDefinition(saving);
  return { id: `${saving}.sample`, label: `${label}, in the sample`, unit: "£", format: "£#,##0", equation: "" };
}

/** Every measure and the steps on the way, a block a table of the report. */
export const WORKING_BLOCKS: readonly WorkingBlock[] = [
  {
    title: "Table 6: cost per case",
    rows: [
      ...ARMS.map((arm): WorkingRow => ({
        id: `weeklyCost.${arm}`,
        label: `Weekly staff cost with management, ${arm}`,
        unit: "£ per case per week",
        format: "£#,##0.00",
        equation: "E2",
      })),
      ...compared("costPerCase", "E2"),
      ...ARMS.map((arm) => measureRow(`costPerClosure.${arm}`)),
      measureRow("costPerExtraClosure"),
    ],
  },
  {
    title: "Table 7: outcomes later in life",
    rows: [
      ...compared("attainment", "E3"),
      {
        id: "discountFactor",
        label: "Discount factor of the delay before working life",
        unit: "factor",
        format: "0.0000",
        equation: "D(t)",
      },
      ...compared("lifetimeEarnings", "E4"),
      ...compared("lifetimeTax", "E5"),
      ...compared("employment", "E6"),
    ],
  },
  {
    title: "Table 8: re-referral",
    rows: [...compared("reReferralCost", "E7"), measureRow("reReferralSaving", "E8"), inSample("reReferralSaving")],
  },
  {
    title: "Table 9: escalation to child protection",
    rows: [measureRow("escalationSaving", "E9"), inSample("escalationSaving")],
  },
  {
    title: "Who pays and who gains, programme against comparator",
    rows: [
      measureRow("net.localAuthority", "E10"),
      measureRow("net.exchequer", "E11"),
      measureRow("net.individual", "E12"),
      measureRow("net.society", "E13"),
    ],
  },
];
