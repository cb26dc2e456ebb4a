import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons";
import type { ParameterDefinition } from "../../../model/register/definition";
import { formatValue, originOf } from "../../format/formatParameter";
import { Tag } from "../ui/Tag";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import type { ParameterView } from "./useParameter";

/** Says of an assumed value that the report does not print it; nothing of the others. */
export function BasisTag({ parameters }: { parameters: readonly ParameterDefinition[] }) {
  return parameters.some(({ basis }) => basis === "assumed") ? (
    <Tag title="Not in the report: ours to begin with, yours to replace">assumed</Tag>
  ) : null;
}

const useChangedMarkStyles = makeStyles({
  dot: {
    display: "inline-block",
    width: "7px",
    height: "7px",
    marginInlineEnd: "5px",
    borderRadius: "50%",
    verticalAlign: "middle",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** A dot beside what differs from the report. */
export function ChangedMark({ isChanged }: { isChanged: boolean }) {
  const styles = useChangedMarkStyles();
  if (!isChanged) return null;
  return (
    <>
      <span className={styles.dot} aria-hidden title="Changed from the published or starting value" />
      <VisuallyHidden>changed: </VisuallyHidden>
    </>
  );
}

const useFormulaHintStyles = makeStyles({
  hint: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Says that the cell holds more than the digits show: "= 5/83". */
export function FormulaHint({ view: { formula } }: { view: ParameterView }) {
  const styles = useFormulaHintStyles();
  if (formula === null) return null;
  return (
    <span className={styles.hint} title={formula}>
      {formula.replace(/^=\s*/, "= ")}
    </span>
  );
}

interface ResetButtonProps {
  readonly view: ParameterView;
  /** The button goes once it has done its work, so the focus must find another place. */
  readonly onReset: () => void;
}

/** Brings back the register’s value; there only where there is something to bring back. */
export function ResetButton({ view, onReset }: ResetButtonProps) {
  if (!view.isChanged || view.isReadOnly) return null;
  const label = `Reset ${view.parameter.label} to ${originOf(view.parameter)} ${formatValue(view.parameter, view.published)}`;
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowResetRegular />}
      aria-label={label}
      title={label}
      onClick={() => {
        view.reset();
        onReset();
      }}
    />
  );
}
