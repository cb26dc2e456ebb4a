import { Label, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { ScenarioColumn } from "../../../excel/index";
import { firstRate } from "../../../model/appendix9/discounting";
import type { Choice, Slider } from "../../../model/register/definition";
import { GREEN_BOOK } from "../../../model/prices/discountSchedules";
import { sentence } from "../../format/count";
import { cellText, formatValue, originOf } from "../../format/formatParameter";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import { SHORT_PANE } from "../ui/paneSize";
import { PriceYearRow } from "./PriceYearRow";
import { ParameterSlider } from "./ParameterSlider";
import { RowNote } from "./RowNote";
import { ValueField } from "./ValueField";
import { ChangedMark, FormulaHint, ResetButton } from "./marks";
import type { BlockRow } from "./parameterLayout";
import { parseTypedValue } from "./parseTypedValue";
import { snapToStep } from "./sliderSteps";
import { type ParameterView, useParameter } from "./useParameter";

/** One parameter of the selected scenario, as its kind of value asks. */
export function ParameterRow({ row: { parameter, arm }, column }: { row: BlockRow; column: ScenarioColumn }) {
  const view = useParameter(column, parameter);
  if (parameter.key === "prices.year") return <PriceYearRow view={view} column={column} />;
  if (!("slider" in parameter)) return <WordRow view={view} choices={parameter.choices} />;
  if ("choices" in parameter)
    return (
      <WordOrNumberRow
        view={view}
        words={parameter.choices}
        number={CONSTANT_RATE}
        // A constant rate begins where the standard schedule does: at the rate of its first year.
        first={snapToStep(firstRate(GREEN_BOOK), parameter.slider)}
        slider={parameter.slider}
      />
    );
  return <NumberRow view={view} slider={parameter.slider} arm={arm} />;
}

export const CONSTANT_RATE = { label: "One constant rate", explanation: "The same rate for every year." };
/** The choice that a number makes, whatever it is. */
const A_NUMBER = "number";

interface WordOrNumberRowProps {
  readonly view: ParameterView;
  readonly words: readonly Choice[];
  /** What a number instead of the words is called. */
  readonly number: Omit<Choice, "value">;
  /** The number that one begins with. */
  readonly first: number;
  readonly slider: Slider;
}

/** A parameter that is one of a few words, such as the Green Book's schedule, or a number instead. */
export function WordOrNumberRow({ view, words, number, first, slider }: WordOrNumberRowProps) {
  const isNumber = typeof view.value === "number";
  const chosen = typeof view.value === "number" ? A_NUMBER : view.value;
  return (
    <>
      <ChoiceRow
        view={view}
        choices={[...words, { ...number, value: A_NUMBER }]}
        chosen={chosen}
        onChoose={(value) => view.set(value === A_NUMBER ? first : value)}
      />
      {isNumber ? (
        <NumberRow view={view} slider={slider} arm={null} />
      ) : (
        <RowNote view={view} slider={null} typingError={null} />
      )}
    </>
  );
}

/** Room for £42,267.94. */
const VALUE_WIDTH = "96px";

const useNumberRowStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: `82px minmax(0, 1fr) ${VALUE_WIDTH} 24px`,
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    [SHORT_PANE]: { minHeight: "28px" },
    // In a very narrow pane the slider has a line to itself.
    "@container (max-width: 280px)": { gridTemplateColumns: `minmax(0, 1fr) ${VALUE_WIDTH} 24px` },
  },
  alone: { gridTemplateColumns: `minmax(0, 1fr) ${VALUE_WIDTH} 24px` },
  slider: { "@container (max-width: 280px)": { gridColumn: "1 / -1", gridRow: 2 } },
  arm: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
  },
  note: { gridColumn: "1 / -1" },
});

interface NumberRowProps {
  readonly view: ParameterView;
  readonly slider: Slider;
  /** The arm's name beside the slider; null where the heading names the parameter already. */
  readonly arm: string | null;
}

/** A number of the scenario: slider, field, and the way back to the published value. */
export function NumberRow({ view, slider, arm }: NumberRowProps) {
  const styles = useNumberRowStyles();
  const description = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typingError, setTypingError] = useState<string | null>(null);
  const { parameter, value, published } = view;
  // A cell without a valid number still needs a place for the thumb: the published one, out of use until there is a number.
  const place = typeof value === "number" ? value : typeof published === "number" ? published : slider.minimum;
  const shown = value === null ? cellText(view.entry?.value) : formatValue(parameter, value);

  return (
    <div className={mergeClasses(styles.row, arm === null && styles.alone)}>
      {arm !== null && (
        <div className={styles.arm}>
          <span>
            <ChangedMark isChanged={view.isChanged} />
            {arm}
          </span>
          <FormulaHint view={view} />
        </div>
      )}
      <ParameterSlider
        className={styles.slider}
        label={parameter.label}
        slider={slider}
        value={place}
        valueText={value === null ? "no valid value" : shown}
        published={typeof published === "number" ? published : null}
        describedBy={description}
        isDisabled={view.isReadOnly || value === null}
        onMove={view.move}
        onRest={view.settle}
        onRestSoon={view.settleSoon}
      />
      <ValueField
        ref={field}
        label={parameter.label}
        shown={shown}
        isReadOnly={view.isReadOnly}
        isInvalid={value === null}
        describedBy={description}
        parse={(text) => parseTypedValue(parameter, text)}
        onCommit={view.set}
        onError={setTypingError}
      />
      {typeof published === "number" && <ResetButton view={view} onReset={() => field.current?.focus()} />}
      <VisuallyHidden id={description}>
        {sentence(originOf(parameter))}: {formatValue(parameter, view.published)}
      </VisuallyHidden>
      <RowNote className={styles.note} view={view} slider={slider} typingError={typingError} />
    </div>
  );
}

/** A parameter that is one of a few words. */
export function WordRow({ view, choices }: { view: ParameterView; choices: readonly Choice[] }) {
  const chosen = typeof view.value === "string" ? view.value : null;
  return (
    <>
      <ChoiceRow view={view} choices={choices} chosen={chosen} onChoose={view.set} />
      <RowNote view={view} slider={null} typingError={null} />
    </>
  );
}

const useChoiceRowStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 24px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  options: { marginInlineStart: "-8px" },
  explanation: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ChoiceRowProps {
  readonly view: ParameterView;
  readonly choices: readonly Choice[];
  /** The choice in force; null where the cell holds none of them. */
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

/** A parameter with few possible values, each explained. */
function ChoiceRow({ view, choices, chosen, onChoose }: ChoiceRowProps) {
  const styles = useChoiceRowStyles();
  const label = useId();
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} className={styles.root}>
      <Label id={label} hidden>
        {view.parameter.label}
      </Label>
      <RadioGroup
        className={styles.options}
        aria-labelledby={label}
        disabled={view.isReadOnly}
        value={chosen ?? ""}
        onChange={(_event, { value }) => onChoose(value)}
      >
        {choices.map(({ value, label: name, explanation }) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {name}
                <span className={styles.explanation}>{explanation}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <ResetButton view={view} onReset={() => root.current?.querySelector("input")?.focus()} />
    </div>
  );
}
