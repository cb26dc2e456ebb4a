import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import type { Slider } from "../../../model/register/definition";
import { moveBySteps, positionOnTrack, snapToStep } from "./sliderSteps";

const THUMB = 16;
const HEIGHT = 28;

/** The thumb in each browser's own part; a list of both selectors would be dropped whole by either. */
const thumb = {
  width: `${THUMB}px`,
  height: `${THUMB}px`,
  boxSizing: "border-box",
  borderRadius: "50%",
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  backgroundColor: tokens.colorCompoundBrandBackground,
  boxShadow: `inset 0 0 0 3px ${tokens.colorNeutralBackground1}`,
  "@media (forced-colors: active)": { backgroundColor: "ButtonText", borderColor: "ButtonText" },
} as const;

const disabledThumb = { backgroundColor: tokens.colorNeutralForegroundDisabled } as const;

const useStyles = makeStyles({
  root: {
    position: "relative",
    height: `${HEIGHT}px`,
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    ":has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  rail: {
    position: "absolute",
    insetInline: 0,
    top: `${HEIGHT / 2 - 2}px`,
    height: "4px",
    boxSizing: "border-box",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  // Spans from the published value to this one: how far the scenario departs from the report.
  departure: {
    position: "absolute",
    top: `${HEIGHT / 2 - 2}px`,
    height: "4px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  published: {
    position: "absolute",
    top: `${HEIGHT / 2 + 5}px`,
    width: "2px",
    height: "7px",
    translate: "-1px",
    borderRadius: "1px",
    backgroundColor: tokens.colorNeutralForeground3,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  input: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    margin: 0,
    appearance: "none",
    backgroundColor: "transparent",
    cursor: "pointer",
    outlineStyle: "none",
    // Up and down scrolls the pane, sideways moves the thumb.
    touchAction: "pan-y",
    forcedColorAdjust: "none",
    ":disabled": { cursor: "default" },
    "::-webkit-slider-thumb": { appearance: "none", ...thumb },
    "::-moz-range-thumb": thumb,
    ":disabled::-webkit-slider-thumb": disabledThumb,
    ":disabled::-moz-range-thumb": disabledThumb,
  },
});

interface ParameterSliderProps {
  readonly className: string;
  readonly label: string;
  readonly slider: Slider;
  readonly value: number;
  /** The value in words: "72%". */
  readonly valueText: string;
  /** Marked on the track; null where no number was published. */
  readonly published: number | null;
  /** The id of what describes it. */
  readonly describedBy: string;
  readonly isDisabled: boolean;
  readonly onMove: (value: number) => void;
  /** The last value is meant: the pointer is up, or the slider is left. */
  readonly onRest: () => void;
  /** A key was pressed: more may follow at once. */
  readonly onRestSoon: () => void;
}

/**
 * A browser's own slider, so that keys, touch and assistive technology work as everywhere, over a track of ours with the
 * published value marked on it.
 */
export function ParameterSlider(props: ParameterSliderProps) {
  const { slider, value, published, onMove, onRest, onRestSoon } = props;
  const styles = useStyles();
  const isHeld = useRef(false);

  const hold = () => {
    isHeld.current = true;
    const release = () => {
      isHeld.current = false;
      onRest();
    };
    // On the window: the pointer may be let go anywhere.
    for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, release, { once: true });
  };
  const move = (next: number) => {
    onMove(next);
    if (!isHeld.current) onRestSoon();
  };
  const movePage = (event: KeyboardEvent) => {
    const steps = { PageUp: 10, PageDown: -10 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    move(moveBySteps(value, steps, slider));
  };

  return (
    <div className={mergeClasses(styles.root, props.className)}>
      <div className={styles.rail} />
      {published !== null && <div className={styles.departure} style={span(published, value, slider)} />}
      {published !== null && <div className={styles.published} style={{ left: at(published, slider) }} />}
      <input
        type="range"
        className={styles.input}
        aria-label={props.label}
        aria-valuetext={props.valueText}
        aria-describedby={props.describedBy}
        min={slider.minimum}
        max={slider.maximum}
        step={slider.step}
        value={snapToStep(value, slider)}
        disabled={props.isDisabled}
        onChange={(event) => move(snapToStep(event.target.valueAsNumber, slider))}
        onPointerDown={hold}
        onKeyDown={movePage}
        onBlur={onRest}
      />
    </div>
  );
}

/** Where the middle of the thumb stands for a value: it never leaves the track by half its width. */
function at(value: number, slider: Slider): string {
  return `calc(${THUMB / 2}px + ${positionOnTrack(value, slider)} * (100% - ${THUMB}px))`;
}

function span(one: number, other: number, slider: Slider): { left: string; width: string } {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const length = positionOnTrack(high, slider) - positionOnTrack(low, slider);
  return { left: at(low, slider), width: `calc(${length} * (100% - ${THUMB}px))` };
}
