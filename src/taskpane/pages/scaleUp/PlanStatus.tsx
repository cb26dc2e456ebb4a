import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../../excel/index";
import { FailureMessage } from "../../kit/scenario/FailureNotice";
import { GoToCell } from "../../kit/ui/GoToCell";
import { usePlanSession, usePlanState } from "./plan/PlanContext";

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** Where the plan is kept, and whether the sheets scale up the scenario that the page shows. */
export function PlanStatus({ column }: { column: ScenarioColumn }) {
  const styles = useStyles();
  const sheet = usePlanState((state) => state.sheet);
  if (sheet === null) {
    return (
      <p className={styles.root}>
        Not saved: the plan is in this pane only, until the scale-up sheets are built below.
      </p>
    );
  }
  return (
    <p className={styles.root}>
      Saved in the sheet “{sheet.sheetName}”.{" "}
      {sheet.scenario === column.name ? (
        <GoToCell address={sheet.years[0]?.address ?? sheet.scenarioAddress} />
      ) : (
        <>
          Its sheets scale up “{sheet.scenario}”, this page shows “{column.name}”.{" "}
          <GoToCell address={sheet.scenarioAddress} />
        </>
      )}
    </p>
  );
}

/** What could not be done with the plan. */
export function PlanFailure() {
  const plan = usePlanSession();
  const failure = usePlanState((state) => state.failure);
  if (failure === null) return null;
  return (
    <FailureMessage
      failure={failure}
      onDismiss={() => plan.discardFailed()}
      onRetry={() => plan.retryFailed()}
      onDiscard={() => plan.discardFailed()}
    />
  );
}
