import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Slider } from "../../../model/register/definition";
import { allowedText, cameText, formatValue } from "../../format/formatParameter";
import { isBeyondTrack } from "./sliderSteps";
import { GoToCell } from "../ui/GoToCell";
import type { ParameterView } from "./useParameter";

const useStyles = makeStyles({
  note: {
    paddingBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface RowNoteProps {
  readonly view: ParameterView;
  readonly slider: Slider | null;
  /** What is wrong with the text in the field. */
  readonly typingError: string | null;
  readonly className?: string;
}

/** What must be said right under a parameter: an error, or why it looks or behaves otherwise than its neighbours. */
export function RowNote({ view, slider, typingError, className }: RowNoteProps) {
  const styles = useStyles();
  const { parameter, entry, value } = view;
  if (typingError !== null) {
    return (
      <div role="alert" className={mergeClasses(styles.note, styles.error, className)}>
        {typingError}
      </div>
    );
  }
  if (value === null && entry?.reading.ok === false) {
    return (
      <div className={mergeClasses(styles.note, styles.error, className)}>
        The cell holds {cameText(parameter, entry.value)}. Allowed: {allowedText(parameter)}.{" "}
        <GoToCell address={entry.address} />
      </div>
    );
  }
  const remark = remarkOn(view, slider);
  if (remark === null) return null;
  return (
    <div className={mergeClasses(styles.note, className)}>
      {remark} {entry?.isLinked === true && <GoToCell address={entry.address} />}
    </div>
  );
}

function remarkOn({ parameter, entry, absence, value }: ParameterView, slider: Slider | null): string | null {
  if (absence !== null) return absence;
  if (entry?.isLinked === true) return "Calculated in the sheet, so it is changed there.";
  if (slider === null || typeof value !== "number" || !isBeyondTrack(value, slider)) return null;
  const [low, high] = [slider.minimum, slider.maximum].map((end) => formatValue(parameter, end));
  return `Beyond the slider, which runs from ${low} to ${high}.`;
}
