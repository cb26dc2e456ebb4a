import { makeStyles, tokens } from "@fluentui/react-components";
import { parameterText } from "./estimateRows";
import type { EstimateRow } from "./estimateRows";
import { onAxis } from "./intervalAxis";

/** All is drawn as borders, which a high contrast keeps. */
const useStyles = makeStyles({
  line: { marginInlineStart: "34px", marginInlineEnd: "8px" },
  axis: { position: "relative", height: "16px" },
  whole: { position: "absolute", insetInline: 0, top: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  interval: { position: "absolute", top: "7px", borderTop: `3px solid ${tokens.colorBrandStroke1}` },
  published: {
    position: "absolute",
    top: "1px",
    height: "14px",
    borderLeft: `2px solid ${tokens.colorNeutralForeground2}`,
  },
  value: {
    position: "absolute",
    top: "3px",
    border: `5px solid ${tokens.colorBrandStroke1}`,
    borderRadius: "50%",
    transform: "translateX(-5px)",
  },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

const along = (share: number) => `${100 * share}%`;

/** An estimate, its interval and the published value on the axis of its unit. The numbers stand above it, for readers too. */
export function IntervalLine({ row, rows }: { readonly row: EstimateRow; readonly rows: readonly EstimateRow[] }) {
  const styles = useStyles();
  const { value, low, high, published, end } = onAxis(row, rows);
  return (
    <div className={styles.line} aria-hidden>
      <div className={styles.axis}>
        <div className={styles.whole} />
        <div className={styles.published} style={{ left: along(published) }} />
        <div className={styles.interval} style={{ left: along(low), width: along(high - low) }} />
        <div className={styles.value} style={{ left: along(value) }} />
      </div>
      <div className={styles.ends}>
        <span>{parameterText(row.parameter, 0)}</span>
        <span>{parameterText(row.parameter, end)}</span>
      </div>
    </div>
  );
}
