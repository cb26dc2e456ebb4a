import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useSessionState } from "../../session/SessionContext";
import { FailureNotice } from "../../kit/scenario/FailureNotice";
import { SheetTrouble } from "./SheetTrouble";

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalXXL },
  notice: { padding: tokens.spacingHorizontalM },
});

/** What a page shows that needs the sheet of scenarios, while there is none: it is on its way, or what is wrong. */
export function WithoutScenarios() {
  const styles = useStyles();
  const sheet = useSessionState((state) => state.sheet);
  const hasFailure = useSessionState((state) => state.failure !== null);
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
