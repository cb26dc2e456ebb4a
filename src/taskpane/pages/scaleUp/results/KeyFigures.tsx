import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { PageSection } from "../../../kit/ui/PageSection";
import { keyFigures } from "./figureBlocks";

const useStyles = makeStyles({
  blocks: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 280px), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
  },
  title: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: { display: "contents" },
  value: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    textAlign: "end",
  },
  remark: {
    gridColumn: "1 / -1",
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The results at a glance. */
export function KeyFigures({ results }: { results: ScaleUpResults }) {
  const styles = useStyles();
  return (
    <PageSection title="Key figures">
      <div className={styles.blocks}>
        {keyFigures(results).map(({ title, figures }) => (
          <div key={title} role="group" aria-label={title}>
            <h4 className={styles.title}>{title}</h4>
            <dl className={styles.list}>
              {figures.map(({ label, value, remark }) => (
                <div key={label} className={styles.figure}>
                  <dt>{label}</dt>
                  <dd className={styles.value}>{value}</dd>
                  {remark !== undefined && <dd className={styles.remark}>{remark}</dd>}
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </PageSection>
  );
}
