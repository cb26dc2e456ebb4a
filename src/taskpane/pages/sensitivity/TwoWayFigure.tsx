import { Field, mergeClasses, Select } from "@fluentui/react-components";
import { measureDefinition } from "../../../model/appendix9/measures";
import { useMemo } from "react";
import { Chart, ChartTable } from "../../../charts";
import type { NumberKey } from "../../../model/register/parameters";
import type { Scenario } from "../../../model/register/scenario";
import type { ScenarioColumn } from "../../../excel";
import { labelOf } from "../../kit/analysed/formatMeasure";
import { PutInWorkbook } from "../../kit/analysed/PutInWorkbook";
import { CopyBar } from "../../kit/figures/CopyBar";
import { EXPORT_NOTES } from "../../kit/figures/exportNotes";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { Disclosure } from "../../kit/ui/Disclosure";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import type { SensitivityChoices } from "./sensitivityChoices";
import { NUMBER_PARAMETERS, twoWayChart, twoWayGrid } from "./twoWayGrid";

interface TwoWayFigureProps {
  readonly column: ScenarioColumn;
  readonly scenario: Scenario;
  readonly choices: SensitivityChoices;
  readonly choose: (change: Partial<SensitivityChoices>) => void;
}

/** What the result becomes when two parameters move together. */
export function TwoWayFigure({ column, scenario, choices, choose }: TwoWayFigureProps) {
  const styles = useFigureStyles();
  const { up, along, measure } = choices;
  const grid = useMemo(() => twoWayGrid(scenario, up, along, measure), [scenario, up, along, measure]);
  const model = useMemo(() => twoWayChart(grid, scenario, up, along, measure), [grid, scenario, up, along, measure]);
  return (
    <PageSection
      title="Two parameters at once"
      text={`“${labelOf(measure)}” over the whole of both sliders, the other parameters as they are.${measureDefinition(measure).isSigned ? " On the line it is £0." : ""}`}
    >
      <div className={mergeClasses(styles.fields, styles.longFields)}>
        <ParameterSelect label="Up the side" chosen={up} except={along} onChoose={(key) => choose({ up: key })} />
        <ParameterSelect label="Along the foot" chosen={along} except={up} onChoose={(key) => choose({ along: key })} />
      </div>
      <div className={styles.chart}>
        <Chart model={model} />
      </div>
      <CopyBar of={model.title} chart={{ model, notes: EXPORT_NOTES }} />
      <Disclosure className={styles.summary} summary="The map’s numbers">
        <ScrollRegion label="The map’s numbers">
          <ChartTable model={model} className={styles.table} />
        </ScrollRegion>
      </Disclosure>
      <PutInWorkbook
        of="this map"
        column={column}
        analysis={{ kind: "twoWay", measure, keyA: up, valuesA: grid.ups, keyB: along, valuesB: grid.alongs }}
      />
    </PageSection>
  );
}

interface ParameterSelectProps {
  readonly label: string;
  readonly chosen: NumberKey;
  /** The other parameter, which cannot be chosen twice. */
  readonly except: NumberKey;
  readonly onChoose: (key: NumberKey) => void;
}

function ParameterSelect({ label, chosen, except, onChoose }: ParameterSelectProps) {
  const offered = NUMBER_PARAMETERS.filter(({ key }) => key !== except);
  const choose = (name: string) => {
    const found = offered.find(({ key }) => key === name);
    if (found !== undefined) onChoose(found.key);
  };
  return (
    <Field label={label}>
      <Select size="small" value={chosen} onChange={(_event, { value }) => choose(value)}>
        {offered.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
