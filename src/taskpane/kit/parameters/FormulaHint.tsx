import { makeStyles, tokens } from "@fluentui/react-components";
import type { ParameterView } from "./parameterView";

const useStyles = makeStyles({
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
  const styles = useStyles();
  if (formula === null) return null;
  return (
    <span className={styles.hint} title={formula}>
      {formula.replace(/^=\s*/, "= ")}
    </span>
  );
}
