import { Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { Chart } from "../../../charts";
import type { Measure } from "../../../model/appendix9/measures";
import { CopyBar } from "../../kit/figures/CopyBar";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { Notice } from "../../kit/ui/Notice";
import { PageSection } from "../../kit/ui/PageSection";
import { bridgeSteps } from "./bridgeSteps";
import { BridgeTable } from "./BridgeTable";
import type { ComparedScenario } from "./candidates";
import type { CompareChoices } from "./choices";
import { bridgeCopy } from "./compareCopy";
import { COMPARE_ROWS } from "./compareRows";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { waterfall } from "./waterfall";

interface BridgeFigureProps {
  readonly base: ComparedScenario;
  /** Where the bridge may lead: every other scenario. */
  readonly targets: readonly ComparedScenario[];
  readonly target: ComparedScenario;
  readonly measure: Measure;
  readonly choose: (change: Partial<CompareChoices>) => void;
}

/** Why a scenario's result is another than the base's: what each group of parameters contributes. */
export function BridgeFigure({ base, targets, target, measure, choose }: BridgeFigureProps) {
  const styles = useFigureStyles();
  return (
    <PageSection title="Why the results differ" text={`What each group of parameters adds, from “${base.name}” on.`}>
      <div className={styles.fields}>
        <Field label="To">
          <Select
            size="small"
            title={target.name}
            value={target.mark}
            onChange={(_event, { value }) => choose({ target: value })}
          >
            {targets.map(({ mark, name }) => (
              <option key={mark} value={mark}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Measure">
          <Select size="small" value={measure} onChange={(_event, { value }) => choose(measureOf(value))}>
            {COMPARE_ROWS.map((row) => (
              <option key={row.measure} value={row.measure}>
                {row.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Bridge base={base} target={target} measure={measure} />
    </PageSection>
  );
}

function measureOf(value: string): Partial<CompareChoices> {
  const row = COMPARE_ROWS.find(({ measure }) => measure === value);
  return row === undefined ? {} : { measure: row.measure };
}

type BridgeProps = Pick<BridgeFigureProps, "base" | "target" | "measure">;

function Bridge({ base, target, measure }: BridgeProps) {
  const styles = useFigureStyles();
  const label = COMPARE_ROWS.find((row) => row.measure === measure)?.label ?? measure;
  const steps = useMemo(() => bridgeSteps(base, target, measure), [base, target, measure]);
  const model = useMemo(() => steps && waterfall(steps, label), [steps, label]);
  if (steps === null || model === null) {
    return <Notice intent="info">These parameters are too large to compute with, so there is no bridge.</Notice>;
  }
  if (steps.steps.every(({ amount }) => amount === 0)) {
    return <p className={styles.nothing}>Nothing differs: no group of parameters changes this measure.</p>;
  }
  return (
    <>
      <div className={styles.chart}>
        <Chart model={model} />
      </div>
      <BridgeTable steps={steps} caption={model.title} />
      <CopyBar of={model.title} chart={{ model, notes: EXPORT_NOTES }} table={() => bridgeCopy(steps, label)} />
    </>
  );
}
