import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Slider } from "../../../model/register/definition";
import { quantityValue } from "../../../model/register/quantity";
import { cellText, formatPublished, formatValue, originOf } from "../../format/formatParameter";
import { parseTypedValue } from "../parseTypedValue";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import { sentence } from "../count";
import { ChangedMark } from "./ChangedMark";
import { ParameterSlider } from "./ParameterSlider";
import { ResetButton } from "./ResetButton";
import { RowNote } from "./RowNote";
import { FormulaHint } from "./FormulaHint";
import type { ParameterView } from "./parameterView";
import { ValueField } from "./ValueField";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "82px minmax(0, 1fr) 84px 24px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    // In a very narrow pane the slider has a line to itself.
    "@container (max-width: 280px)": { gridTemplateColumns: "minmax(0, 1fr) 84px 24px" },
  },
  alone: { gridTemplateColumns: "minmax(0, 1fr) 84px 24px" },
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
  const styles = useStyles();
  const description = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typingError, setTypingError] = useState<string | null>(null);
  const { parameter, value } = view;
  const published = quantityValue(parameter.published);
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
        {sentence(originOf(parameter))}: {formatPublished(parameter)}
      </VisuallyHidden>
      <RowNote className={styles.note} view={view} slider={slider} typingError={typingError} />
    </div>
  );
}
