import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { COST_SETTINGS, POPULATION_SETTINGS, STUDY_SETTINGS } from "../../../../analysis/studyValue/settings";
import type { Setting, StudyPlan } from "../../../../analysis/studyValue/settings";
import type { StudyCurve } from "../../../../analysis/studyValue/studyCurve";
import { DEFAULT_DRAWS } from "../../../../analysis/simulation/drawPlan";
import type { ScenarioColumn } from "../../../../excel";
import { isNetMeasure } from "../../../../model/appendix9/measures";
import type { Measure, NetMeasure } from "../../../../model/appendix9/measures";
import type { ComputableView } from "../../../kit/analysed/AnalysisFrame";
import { PutInWorkbook } from "../../../kit/analysed/PutInWorkbook";
import { ChartFigure } from "../../../kit/figures/ChartFigure";
import { drawsNote } from "../../../kit/figures/exportNotes";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { Disclosure } from "../../../kit/ui/Disclosure";
import { NumberInput } from "../../../kit/ui/NumberInput";
import { PageSection } from "../../../kit/ui/PageSection";
import { JobFrame } from "../../../kit/worker/JobFrame";
import { chanceChart, worthChart } from "./studyCharts";
import { studyInWords } from "./studyInWords";

const TITLE = "What would the next trial be worth?";
const NOTE =
  "Expected value of sample information by the scenario’s uncertainty; what is assumed of the study, of those whom it concerns and of its cost goes along with it.";

/** The settings that a person most likely knows better; the rest on demand. */
const FIRST = ["casesAYear", "years", "fixed", "perFamily"];
const GROUPS = [
  { group: "population", settings: POPULATION_SETTINGS },
  { group: "costs", settings: COST_SETTINGS },
  { group: "study", settings: STUDY_SETTINGS },
] as const satisfies readonly { readonly group: keyof StudyPlan; readonly settings: readonly Setting[] }[];

interface StudyWorthProps {
  readonly column: ScenarioColumn;
  readonly view: ComputableView;
  readonly measure: Measure;
  readonly plan: StudyPlan;
  readonly onPlan: (plan: StudyPlan) => void;
}

/** What the evidence of a study would be worth, and how big it should be. */
export function StudyWorth({ measure, ...props }: StudyWorthProps) {
  const styles = useFigureStyles();
  if (!isNetMeasure(measure)) {
    return (
      <PageSection title={TITLE}>
        <p className={styles.text}>
          One decides by a net result: choose one of the four perspectives above to see what a study is worth.
        </p>
      </PageSection>
    );
  }
  return <Worth {...props} measure={measure} />;
}

function Worth({ column, view, measure, plan, onPlan }: StudyWorthProps & { readonly measure: NetMeasure }) {
  const { analysed } = view;
  const input = useMemo(() => ({ analysed, measure, plan, settings: DEFAULT_DRAWS }), [analysed, measure, plan]);
  const fields = (isFirst: boolean) =>
    GROUPS.flatMap(({ group, settings }) =>
      settings
        .filter(({ name }) => FIRST.includes(name) === isFirst)
        .map((setting) => (
          <SettingInput
            key={setting.name}
            setting={setting}
            value={new Map(Object.entries<number>(plan[group])).get(setting.name) ?? setting.value}
            onCommit={(value) => onPlan({ ...plan, [group]: { ...plan[group], [setting.name]: value } })}
          />
        )),
    );
  const styles = useFigureStyles();
  const fieldsLook = mergeClasses(styles.fields, styles.longFields);
  return (
    <PageSection
      title={TITLE}
      text="Evidence is worth what it spares: decisions that it would turn out to have been wrong. More families find out more, and cost more."
    >
      <div className={fieldsLook}>{fields(true)}</div>
      <Disclosure className={styles.summary} summary="What else is assumed of the study">
        <div className={fieldsLook}>{fields(false)}</div>
      </Disclosure>
      <JobFrame
        kind="study"
        input={input}
        name="Valuing studies"
        again="Value studies"
        failure="The value of a study could not be computed."
      >
        {(curve) => <Curve column={column} curve={curve} />}
      </JobFrame>
    </PageSection>
  );
}

function Curve({ column, curve }: { readonly column: ScenarioColumn; readonly curve: StudyCurve }) {
  const styles = useFigureStyles();
  const { measure, plan, settings, points } = curve;
  const chances = chanceChart(curve);
  const notes = [NOTE, drawsNote(settings)];
  return (
    <>
      {studyInWords(curve).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <ChartFigure model={worthChart(curve)} notes={notes} />
      {chances !== null && <ChartFigure model={chances} notes={notes} />}
      <PutInWorkbook
        of="the value of a study"
        column={column}
        analysis={{ kind: "studyValue", measure, plan, settings, families: points.map(({ families }) => families) }}
      />
    </>
  );
}

interface SettingInputProps {
  readonly setting: Setting;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}

function SettingInput({ setting: { label, unit, notation, domain, source }, value, onCommit }: SettingInputProps) {
  const styles = useFigureStyles();
  return (
    <div>
      <NumberInput label={label} value={value} notation={notation} domain={domain} onCommit={onCommit} />
      <p className={styles.text}>
        {unit}; {source}
      </p>
    </div>
  );
}
