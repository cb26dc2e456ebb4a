import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { forwardRef, useState } from "react";
import type { TypedValue } from "./parseTypedValue";

const useStyles = makeStyles({
  input: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    height: "28px",
    paddingInline: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "end",
    ":hover": { borderTopColor: tokens.colorNeutralStroke1Hover },
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  readOnly: { border: "1px solid transparent", backgroundColor: "transparent" },
  invalid: { border: `1px solid ${tokens.colorPaletteRedForeground1}` },
});

interface ValueFieldProps {
  readonly label: string;
  /** The value as it stands, formatted. */
  readonly shown: string;
  readonly isReadOnly: boolean;
  /** Whether what it shows is in error already. */
  readonly isInvalid: boolean;
  readonly describedBy: string;
  readonly parse: (text: string) => TypedValue;
  readonly onCommit: (value: number) => void;
  /** The error of what was typed; null once it is mended or given up. */
  readonly onError: (message: string | null) => void;
}

/**
 * A number in its own notation. Enter or leaving the field commits; Escape brings back what stood there. What was typed
 * stays until then, and a text left as it was writes nothing, so that 5/83 shown as 6.02% remains 5/83.
 */
export const ValueField = forwardRef<HTMLInputElement, ValueFieldProps>(function ValueField(props, ref) {
  const { shown, parse, onCommit, onError } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);

  const finish = (message: string | null) => {
    setRefused(message !== null);
    onError(message);
    if (message === null) setTyped(null);
  };
  const commit = () => {
    if (typed === null || typed.trim() === shown) {
      finish(null);
      return;
    }
    const reading = parse(typed);
    if (reading.ok) onCommit(reading.value);
    finish(reading.ok ? null : reading.message);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      finish(null);
    }
  };

  const isInvalid = isRefused || props.isInvalid;
  return (
    <input
      ref={ref}
      type="text"
      autoComplete="off"
      className={mergeClasses(styles.input, props.isReadOnly && styles.readOnly, isInvalid && styles.invalid)}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={isInvalid}
      readOnly={props.isReadOnly}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={commit}
    />
  );
});
