import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { evaluate } from "../../../model/appendix9/evaluate";
import { inPricesOf } from "../../../model/register/registerPrices";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import type { ScenarioColumn } from "../../../excel";
import { scenarioInForce } from "../../session/scenarioInForce";
import { useSessionState } from "../../session/SessionContext";
import { DisclosureButton } from "../../kit/ui/Disclosure";
import { LOW_PANE, LOW_WIDE_PANE } from "../../kit/ui/paneSize";
import { FullResults } from "./FullResults";
import { HeadlineResults } from "./HeadlineResults";
import { SaveStatus } from "./SaveStatus";
import { useHeadlineIntervals } from "./useIntervals";

const SCROLLED = { role: "group", "aria-label": "All results", tabIndex: 0 } as const;

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // In a low pane the page scrolls beneath the headline results.
  strip: {
    [LOW_PANE]: { position: "sticky", bottom: 0, zIndex: 1, paddingBlock: tokens.spacingVerticalXS },
    [LOW_WIDE_PANE]: {
      display: "grid",
      gridTemplateColumns: "100px minmax(0, 1fr)",
      columnGap: tokens.spacingHorizontalS,
    },
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "28px" },
  stripHead: {
    [LOW_WIDE_PANE]: { flexDirection: "column", alignItems: "stretch", gap: 0, minHeight: 0, minWidth: 0 },
  },
  caption: {
    display: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    [LOW_WIDE_PANE]: { display: "block" },
  },
  heading: { flexShrink: 0, margin: 0, font: "inherit" },
  toggle: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: {
    minHeight: 0,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  none: { margin: 0, fontSize: tokens.fontSizeBase200 },
  // Half of the pane at most, so that the sliders stay within reach.
  open: { maxHeight: "52cqh", overflowY: "auto", [LOW_PANE]: { maxHeight: "none" } },
});

interface ResultsDockProps {
  readonly column: ScenarioColumn;
  readonly isShown: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The results of the selected scenario, computed here at every move. */
export function ResultsDock({ column, isShown, isOpen, onToggle }: ResultsDockProps) {
  const styles = useStyles();
  const body = useId();
  const edits = useSessionState((state) => state.edits);
  const computed = useMemo(() => {
    const reading = scenarioInForce(column, edits);
    if (!reading.ok) return null;
    const { scenario } = reading;
    // The report's figures in the scenario's prices: what differs from them is not inflation.
    const published = evaluate(inPricesOf(PUBLISHED_SCENARIO, scenario["prices.year"], column.deflator));
    return { scenario, results: evaluate(scenario), published };
  }, [column, edits]);
  const intervals = useHeadlineIntervals(column, isShown && !isOpen);
  return (
    <section className={mergeClasses(styles.root, !isOpen && styles.strip)} aria-label="Results">
      <div className={mergeClasses(styles.head, !isOpen && styles.stripHead)}>
        <h3 className={styles.heading}>
          <DisclosureButton className={styles.toggle} isOpen={isOpen} controls={body} onToggle={onToggle}>
            {isOpen ? "All results" : "Results"}
          </DisclosureButton>
        </h3>
        {!isOpen && (
          <span className={styles.caption} aria-hidden>
            per case; 95% interval
          </span>
        )}
        <SaveStatus />
      </div>
      {/* Open it scrolls, so the keyboard must reach it. */}
      <div id={body} className={mergeClasses(styles.body, isOpen && styles.open)} {...(isOpen ? SCROLLED : {})}>
        {computed === null && (
          <p className={styles.none}>No results: the scenario has cells to mend first, listed above.</p>
        )}
        {computed !== null && isOpen && <FullResults column={column} {...computed} published={computed.published} />}
        {computed !== null && !isOpen && (
          <HeadlineResults {...computed} published={computed.published} intervals={intervals} />
        )}
      </div>
    </section>
  );
}
