import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useSessionState } from "../session/SessionContext";
import { FailureNotice } from "./FailureNotice";
import { ScenarioEditor } from "./ScenarioEditor";
import { SheetTrouble } from "./SheetTrouble";

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalXXL },
  notice: { padding: tokens.spacingHorizontalM },
});

interface ScenarioPageProps {
  readonly isResultsOpen: boolean;
  readonly onToggleResults: () => void;
}

/** The page "Scenario": one scenario of the sheet, its parameters and its results. */
export function ScenarioPage(props: ScenarioPageProps) {
  const styles = useStyles();
  const sheet = useSessionState((state) => state.sheet);
  const selected = useSessionState((state) => state.selected);
  const hasFailure = useSessionState((state) => state.failure !== null);

  if (sheet?.kind === "ready" && selected !== null) {
    return <ScenarioEditor sheet={sheet} column={selected} {...props} />;
  }
  return (
    <>
      <div className={styles.notice} hidden={!hasFailure}>
        <FailureNotice />
      </div>
      {sheet === null && !hasFailure && <Spinner className={styles.waiting} label="Reading the sheet of scenarios…" />}
      {sheet !== null && sheet.kind !== "ready" && <SheetTrouble sheet={sheet} />}
    </>
  );
}
