import { makeStyles, tokens } from "@fluentui/react-components";
import type { OutcomeSummary } from "../../../analysis/simulation/summary";
import { formatPounds } from "../../format/formatNumbers";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";

const useStyles = makeStyles({
  interval: {
    display: "block",
    whiteSpace: "normal",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  whole: { whiteSpace: "nowrap" },
});

/** The 95% interval below a figure. Nothing where there is none, or where it has no width, as of results that nothing uncertain moves. */
export function IntervalText({ interval }: { readonly interval: OutcomeSummary | undefined }) {
  const styles = useStyles();
  if (interval === undefined || !(interval.low < interval.high)) return null;
  return (
    <span className={styles.interval}>
      <VisuallyHidden>95% interval </VisuallyHidden>
      <span className={styles.whole}>{formatPounds(interval.low)}</span>{" "}
      <span className={styles.whole}>to {formatPounds(interval.high)}</span>
    </span>
  );
}
