import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MOST_DRAWS } from "../../../analysis/simulation/drawPlan";
import { STANDARD_ERRORS_OF_95_PERCENT } from "../../../analysis/simulation/standardError";
import { formatMeasure } from "../../kit/analysed/formatMeasure";
import type { Refinement, Simulation } from "./useSimulation";
import { Notice } from "../../kit/ui/Notice";
import { ProgressBar } from "../../kit/ui/ProgressBar";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    minHeight: "28px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  // What comes and goes beneath has a place of its own, so that nothing jumps.
  progress: {
    display: "flex",
    flexBasis: "100%",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  figure: { whiteSpace: "nowrap" },
});

/** Which draws are shown, and whether more are on their way. */
export function SimulationStatus({ simulation: { summary, refinement, stop, refine } }: { simulation: Simulation }) {
  const styles = useStyles();
  const { settings, standardError, measure, chosen } = summary;
  return (
    <div className={styles.root}>
      <span role="status">
        {count(settings.draws)} draws, random start (seed) {settings.seed}.{" "}
        {chosen !== null && (
          <>
            The mean is exact to about{" "}
            <span className={styles.figure}>±{precision(measure, STANDARD_ERRORS_OF_95_PERCENT * standardError)}</span>.
          </>
        )}
      </span>
      <div className={styles.progress}>
        {refinement.kind === "running" && (
          <ProgressBar name={`Refining to ${count(refinement.draws)} draws`} share={refinement.share} onCancel={stop}>
            {count(refinement.draws)}
          </ProgressBar>
        )}
        {refinement.kind === "soon" && "More draws follow when nothing moves."}
        {refinement.kind === "stopped" && (
          <Button size="small" onClick={() => refine("usual")}>
            Refine
          </Button>
        )}
        {refinement.kind === "done" && settings.draws < MOST_DRAWS && (
          <Button size="small" onClick={() => refine("most")}>
            Refine to {count(MOST_DRAWS)} draws
          </Button>
        )}
      </div>
      <Failure refinement={refinement} onRetry={() => refine("usual")} />
    </div>
  );
}

function Failure({ refinement, onRetry }: { refinement: Refinement; onRetry: () => void }) {
  if (refinement.kind !== "failed") return null;
  return (
    <Notice intent="warning" onRetry={onRetry}>
      More draws could not be made, so the first ones are shown. {refinement.message}
    </Notice>
  );
}

function count(draws: number): string {
  return draws.toLocaleString("en-GB");
}

/** In pence at least: a mean that is known to a hundredth of a penny is known. */
function precision(measure: Simulation["summary"]["measure"], error: number): string {
  return formatMeasure(measure, Math.max(error, 0.01));
}
