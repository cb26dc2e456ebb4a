import { useMemo } from "react";
import { sampleSize } from "../../../analysis/sampleSize";
import { Chart, ChartTable } from "../../../charts";
import type { ScenarioColumn } from "../../../excel";
import { PutInWorkbook } from "../../kit/analysed/PutInWorkbook";
import { CopyBar } from "../../kit/figures/CopyBar";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import type { Notation } from "../../../model/register/notation";
import { formatNumber, formatPercent } from "../../format/formatNumbers";
import { Disclosure } from "../../kit/ui/Disclosure";
import { NumberInput } from "../../kit/ui/NumberInput";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { curveFamilies, points, powerCurve, smallestRise } from "./powerCurve";
import type { TrialPlan } from "./powerCurve";

const NOTES = [
  "Arcsine test of two rates, two-sided, as in Appendix 6 of the Project Crewe evaluation (Department for Education, 2017).",
];

interface TrialField {
  readonly field: keyof TrialPlan;
  readonly label: string;
  readonly notation: Notation;
  readonly domain: { readonly minimum: number; readonly maximum: number };
}

const FIELDS: readonly TrialField[] = [
  { field: "baseline", label: "Rate without the programme", notation: "percent", domain: { minimum: 0, maximum: 1 } },
  {
    field: "worthFinding",
    label: "Rise worth finding, points",
    notation: "percent",
    domain: { minimum: 0.001, maximum: 1 },
  },
  { field: "families", label: "Families in each arm", notation: "plain", domain: { minimum: 2, maximum: 1_000_000 } },
  { field: "childrenPerFamily", label: "Children in a family", notation: "plain", domain: { minimum: 1, maximum: 20 } },
  {
    field: "icc",
    label: "Likeness of siblings (intraclass correlation, ICC; 0 to 1)",
    notation: "plain",
    domain: { minimum: 0, maximum: 1 },
  },
  {
    field: "power",
    label: "Chance of finding it (power)",
    notation: "percent",
    domain: { minimum: 0.5, maximum: 0.999 },
  },
];

interface NextTrialProps {
  readonly column: ScenarioColumn;
  readonly trial: TrialPlan;
  readonly onTrial: (trial: TrialPlan) => void;
}

/** How big the next trial must be to find a change that is worth finding. */
export function NextTrial({ column, trial, onTrial }: NextTrialProps) {
  const styles = useFigureStyles();
  const model = useMemo(() => powerCurve(trial), [trial]);
  const { baseline, childrenPerFamily, icc, confidence, power } = trial;
  return (
    <PageSection
      title="How big must the next trial be?"
      text="The smallest rise in a rate that a trial of two equal arms finds. It begins as Appendix 6 has it: 143 families an arm, three children each, siblings alike."
    >
      <div className={styles.fields}>
        {FIELDS.map(({ field, ...input }) => (
          <NumberInput
            key={field}
            {...input}
            value={trial[field]}
            onCommit={(value) => onTrial({ ...trial, [field]: value })}
          />
        ))}
      </div>
      <p className={styles.text}>{foundText(trial)}</p>
      <p className={styles.text}>{neededText(trial)}</p>
      <div className={styles.chart}>
        <Chart model={model} />
      </div>
      <CopyBar of={model.title} chart={{ model, notes: NOTES }} />
      <Disclosure className={styles.summary} summary="The curve’s numbers">
        <ScrollRegion label="The curve’s numbers">
          <ChartTable model={model} className={styles.table} />
        </ScrollRegion>
      </Disclosure>
      <PutInWorkbook
        of="this curve of a trial"
        column={column}
        analysis={{
          ...{ kind: "power", baseline, families: curveFamilies(trial) },
          ...{ childrenPerFamily, icc, confidence, power },
        }}
      />
    </PageSection>
  );
}

function foundText(trial: TrialPlan): string {
  const rise = smallestRise(trial, trial.families);
  const size = `With ${formatNumber(trial.families)} families in each arm`;
  if (rise === null) return `${size} not even a rise to 100% is found with this power.`;
  return `${size} a rise of ${points(rise)} points is found, from ${formatPercent(trial.baseline)} to ${formatPercent(trial.baseline + rise)}.`;
}

function neededText({ baseline, worthFinding, ...trial }: TrialPlan): string {
  const target = baseline + worthFinding;
  if (target > 1) return `A rise of ${points(worthFinding)} points would go beyond 100%.`;
  const needed = sampleSize({ baseline, target, ratio: 1, ...trial });
  const rise = `To find a rise of ${points(worthFinding)} points`;
  return needed === null
    ? `${rise} no trial is large enough.`
    : `${rise}, ${formatNumber(needed)} families in each arm are needed.`;
}
