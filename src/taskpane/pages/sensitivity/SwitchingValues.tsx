import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { measureDefinition } from "../../../model/appendix9/measures";
import type { Measure } from "../../../model/appendix9/measures";
import type { Scenario } from "../../../model/register/scenario";
import type { ScenarioColumn } from "../../../excel";
import { formatMeasure, labelOf } from "../../kit/analysed/formatMeasure";
import { PutInWorkbook } from "../../kit/analysed/PutInWorkbook";
import { CopyBar } from "../../kit/figures/CopyBar";
import type { TableCopy } from "../../kit/figures/tableCopy";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { Disclosure } from "../../kit/ui/Disclosure";
import { PageSection } from "../../kit/ui/PageSection";
import { SwitchingRow } from "./SwitchingRow";
import { switchingValues, turnText } from "./switchingPoints";
import type { SwitchingValue } from "./switchingPoints";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface SwitchingValuesProps {
  readonly column: ScenarioColumn;
  readonly scenario: Scenario;
  readonly measure: Measure;
}

/** The value of each parameter at which the result turns, on its slider's scale. */
export function SwitchingValues(props: SwitchingValuesProps) {
  const styles = useStyles();
  const label = labelOf(props.measure);
  if (measureDefinition(props.measure).isSigned) return <TurningPoints {...props} />;
  return (
    <PageSection title="Where it turns">
      <p className={styles.text}>
        “{label}” does not change its sign. Choose a net result, a saving or a difference to see where it turns.
      </p>
    </PageSection>
  );
}

function TurningPoints({ column, scenario, measure }: SwitchingValuesProps) {
  const styles = useStyles();
  const label = labelOf(measure);
  const nothing = formatMeasure(measure, 0);
  const values = useMemo(() => switchingValues(scenario, measure, 0), [scenario, measure]);
  const of = (kind: SwitchingValue["turn"]["kind"]) => values.filter(({ turn }) => turn.kind === kind);
  const [turning, never, idle] = [of("found"), of("out of reach"), of("no effect")];
  return (
    <PageSection
      title="Where it turns"
      text={`The value of each parameter at which “${label}” would be ${nothing}, the others as they are; the nearest first. A ring marks the present value, a stroke the turning point.`}
    >
      {turning.length === 0 && <p className={styles.text}>No parameter by itself brings it there.</p>}
      <Rows values={turning} label="Parameters at which the result turns" />
      {never.length > 0 && (
        <Disclosure className={styles.summary} summary={`${never.length} parameters at which it does not turn`}>
          <Rows values={never} label="Parameters at which the result does not turn" />
        </Disclosure>
      )}
      {idle.length > 0 && (
        <p className={styles.text}>
          Without effect on this result: {idle.map(({ parameter }) => `“${parameter.label}”`).join(", ")}.
        </p>
      )}
      <CopyBar
        of="Switching values"
        table={() => switchingCopy([...turning, ...never], `Switching values: where “${label}” is ${nothing}`)}
      />
      <PutInWorkbook of="the switching values" column={column} analysis={{ kind: "switchingValues", measure }} />
    </PageSection>
  );
}

function switchingCopy(values: readonly SwitchingValue[], title: string): TableCopy {
  return {
    title,
    notes: EXPORT_NOTES,
    header: ["Parameter", "Now", "Turning point"],
    rows: values.map((value) => ({
      label: value.parameter.label,
      amounts: [
        { shown: value.presentText, plain: value.present },
        { shown: turnText(value), plain: value.turn.kind === "found" ? value.turn.value : turnText(value) },
      ],
    })),
  };
}

function Rows({ values, label }: { values: readonly SwitchingValue[]; label: string }) {
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Without markers it is no list to Safari's reader unless it says so.
    <ul role="list" aria-label={label} className={styles.list}>
      {values.map((value) => (
        <SwitchingRow key={value.key} value={value} />
      ))}
    </ul>
  );
}
