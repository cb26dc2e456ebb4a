import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatValue } from "../../format/formatParameter";
import { isBeyondTrack, positionOnTrack } from "../../kit/parameters/sliderSteps";
import { turnText } from "./switchingPoints";
import type { SwitchingValue } from "./switchingPoints";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  label: { overflowWrap: "anywhere" },
  turn: { fontWeight: tokens.fontWeightSemibold, textAlign: "end" },
  quiet: { color: tokens.colorNeutralForeground3 },
  end: { textAlign: "end" },
  track: {
    position: "relative",
    gridColumn: "1 / -1",
    height: "14px",
    marginInline: "6px",
  },
  rail: {
    position: "absolute",
    insetInline: "-6px",
    top: "5px",
    height: "4px",
    boxSizing: "border-box",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  present: {
    position: "absolute",
    top: "1px",
    width: "12px",
    height: "12px",
    translate: "-6px",
    boxSizing: "border-box",
    borderRadius: "50%",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", border: "1px solid CanvasText" },
  },
  // A stroke, where the present value is a ring: the two differ without their colours.
  turningPoint: {
    position: "absolute",
    top: 0,
    width: "3px",
    height: "14px",
    translate: "-1.5px",
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** One parameter: in words, and on the scale of its slider where it stands (a ring) and where the result turns (a stroke). */
export function SwitchingRow({ value }: { value: SwitchingValue }) {
  const styles = useStyles();
  const { parameter, slider, present, presentText, turn } = value;
  const isMarked = turn.kind === "found" && !isBeyondTrack(turn.value, slider);
  const place = (at: number) => ({ left: `${100 * positionOnTrack(at, slider)}%` });
  return (
    <li className={styles.root}>
      <span className={styles.label}>{parameter.label}</span>
      <span className={styles.turn}>{turnText(value)}</span>
      <div className={styles.track} aria-hidden>
        <div className={styles.rail} />
        <div className={styles.present} style={place(present)} />
        {isMarked && <div className={styles.turningPoint} style={place(turn.value)} />}
      </div>
      <span className={styles.quiet}>
        now {presentText} <span aria-hidden>○</span>
      </span>
      <span className={mergeClasses(styles.quiet, styles.end)}>
        {formatValue(parameter, slider.minimum)} to {formatValue(parameter, slider.maximum)}
      </span>
    </li>
  );
}
