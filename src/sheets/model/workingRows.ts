import { measureDefinition } from "../../model/appendix9/measures";
import type { ComparedQuantity, Measure } from "../../model/appendix9/measures";
import type { Arm } from "../../model/register/definition";
import type { ParameterKey } from "../../model/register/parameters";
import { cellFormat } from "../frame/numberFormats";

/** What a formula of the workings may refer to: an input, a measure, or a step on the way. */
export type Step = "weeklyCost.programme" | "weeklyCost.comparator" | "discountFactor" | SampleStep;
export type SampleStep = "reReferralSaving.sample" | "escalationSaving.sample";
export type WorkingId = ParameterKey | Measure | Step;
export type CellOf = (id: WorkingId) => string;

export interface WorkingRow {
  readonly id: Measure | Step;
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  /** The equation of the method that the row computes. */
  readonly equation: string;
  readonly body: (cell: CellOf) => string;
}

export interface WorkingBlock {
  readonly title: string;
  readonly rows: readonly WorkingRow[];
}

const cba = (name: string, ...args: readonly string[]) => `${__CBA_NAMESPACE__}.${name}(${args.join(",")})`;
const MONEY = "£#,##0.00";

function measureRow(measure: Measure, equation: string, body: (cell: CellOf) => string): WorkingRow {
  const definition = measureDefinition(measure);
  const { label, unit } = definition;
  return { id: measure, label, unit, format: cellFormat(definition), equation, body };
}

/** A quantity of both arms by one equation, and programme − comparator. */
function compared(
  quantity: ComparedQuantity,
  equation: string,
  body: (cell: CellOf, arm: Arm) => string,
): WorkingRow[] {
  const arms = (["programme", "comparator"] as const).map((arm) =>
    measureRow(`${quantity}.${arm}`, equation, (cell) => body(cell, arm)),
  );
  const difference = measureRow(
    `${quantity}.difference`,
    "",
    (cell) => `${cell(`${quantity}.programme`)}-${cell(`${quantity}.comparator`)}`,
  );
  return [...arms, difference];
}

function weeklyCost(arm: Arm): WorkingRow {
  return {
    id: `weeklyCost.${arm}`,
    label: `Weekly staff cost with management, ${arm}`,
    unit: "£ per case per week",
    format: MONEY,
    equation: "E2",
    body: (cell) => `${cell(`${arm}.weeklyCost`)}*(1+${cell(`${arm}.managementUplift`)})`,
  };
}

/** A ratio has no value without its denominator, which is no mistake and therefore no error cell. */
const ratio = (denominator: string, body: string) => `IF(${denominator}=0,"none",${body})`;

const table6: WorkingBlock = {
  title: "Table 6: cost per case",
  rows: [
    weeklyCost("programme"),
    weeklyCost("comparator"),
    ...compared("costPerCase", "E2", (cell, arm) =>
      cba("COSTPERCASE", cell(`weeklyCost.${arm}`), cell(`${arm}.weeksOpen`), cell(`${arm}.otherCost`)),
    ),
    ...(["programme", "comparator"] as const).map((arm) =>
      measureRow(`costPerClosure.${arm}`, "", (cell) =>
        ratio(
          cell(`${arm}.closureRate`),
          cba("COSTPERCLOSURE", cell(`costPerCase.${arm}`), cell(`${arm}.closureRate`)),
        ),
      ),
    ),
    measureRow("costPerExtraClosure", "", (cell) => {
      const extra = `${cell("programme.closureRate")}-${cell("comparator.closureRate")}`;
      return ratio(extra, `${cell("costPerCase.difference")}/(${extra})`);
    }),
  ],
};

const shares = (cell: CellOf) =>
  [cell("attainment.closed"), cell("attainment.open"), cell("attainment.causalShare")] as const;

const table7: WorkingBlock = {
  title: "Table 7: outcomes later in life",
  rows: [
    ...compared("attainment", "E3", (cell, arm) => cba("ATTAINMENT", cell(`${arm}.closureRate`), ...shares(cell))),
    {
      id: "discountFactor",
      label: `Discount factor of the delay before working life`,
      unit: "factor",
      format: "0.0000",
      equation: "D(t)",
      body: (cell) => cba("DISCOUNTFACTOR", cell("attainment.delayYears"), cell("discount.rate")),
    },
    ...compared("lifetimeEarnings", "E4", (cell, arm) => {
      const closure = cell(`${arm}.closureRate`);
      const undelayed = [closure, cell("attainment.premium"), ...shares(cell), cell("attainment.childrenPerCase")];
      return `${cba("LIFETIMEEARNINGS", ...undelayed)}*${cell("discountFactor")}`;
    }),
    ...compared(
      "lifetimeTax",
      "E5",
      (cell, arm) => `(${cell("tax.income")}+${cell("tax.nationalInsurance")})*${cell(`lifetimeEarnings.${arm}`)}`,
    ),
    ...compared("employment", "E6", (cell, arm) =>
      cba("EMPLOYMENT", cell(`${arm}.closureRate`), cell("employment.premium"), ...shares(cell)),
    ),
  ],
};

function inSample(measure: "reReferralSaving" | "escalationSaving", cases: (cell: CellOf) => string): WorkingRow {
  return {
    id: `${measure}.sample`,
    label: `${measureDefinition(measure).label}, in the sample`,
    unit: "£",
    format: "£#,##0",
    equation: "",
    body: (cell) => `${cell(measure)}*${cases(cell)}`,
  };
}

const table8: WorkingBlock = {
  title: "Table 8: re-referral",
  rows: [
    ...compared("reReferralCost", "E7", (cell, arm) => {
      const [rate, cost, closure] = [`${arm}.reReferralRate`, `costPerCase.${arm}`, `${arm}.closureRate`] as const;
      const all = cba("REREFERRALCOST", cell(rate), cell(cost));
      return `IF(${cell("reReferral.basis")}="closed",${cba("REREFERRALCOST", cell(rate), cell(cost), cell(closure))},${all})`;
    }),
    measureRow(
      "reReferralSaving",
      "E8",
      (cell) => `${cell("reReferralCost.comparator")}-${cell("reReferralCost.programme")}`,
    ),
    inSample("reReferralSaving", (cell) => `(${cell("sample.programme")}+${cell("sample.comparator")})`),
  ],
};

const table9: WorkingBlock = {
  title: "Table 9: escalation to child protection",
  rows: [
    measureRow("escalationSaving", "E9", (cell) =>
      cba(
        "ESCALATIONSAVING",
        cell("escalation.comparatorRate"),
        cell("escalation.programmeRate"),
        cell("escalation.protectionCost"),
        cell("escalation.needCost"),
      ),
    ),
    inSample("escalationSaving", (cell) => cell("sample.programme")),
  ],
};

const perspectives: WorkingBlock = {
  title: "Who pays and who gains, programme against comparator",
  rows: [
    measureRow(
      "net.localAuthority",
      "E10",
      (cell) => `${cell("escalationSaving")}+${cell("reReferralSaving")}-${cell("costPerCase.difference")}`,
    ),
    measureRow("net.exchequer", "E11", (cell) => `${cell("net.localAuthority")}+${cell("lifetimeTax.difference")}`),
    measureRow(
      "net.individual",
      "E12",
      (cell) => `${cell("lifetimeEarnings.difference")}-${cell("lifetimeTax.difference")}`,
    ),
    measureRow("net.society", "E13", (cell) => `${cell("net.localAuthority")}+${cell("lifetimeEarnings.difference")}`),
  ],
};

/** Every measure, a block a table of the report: what `evaluate` of the model computes in code. */
export const WORKING_BLOCKS: readonly WorkingBlock[] = [table6, table7, table8, table9, perspectives];
