import { makeStyles, tokens } from "@fluentui/react-components";
import { Notice } from "../../kit/ui/Notice";
import type { InsertOutcome } from "./useInsertFormula";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface InsertOutcomeNoticeProps {
  readonly outcome: InsertOutcome | null;
  readonly onDismiss: () => void;
}

/** Where an example will go, where it went, or why it did not. */
export function InsertOutcomeNotice({ outcome, onDismiss }: InsertOutcomeNoticeProps) {
  const styles = useStyles();
  if (outcome?.kind === "refused") {
    return (
      <Notice intent="error" onDismiss={onDismiss}>
        {outcome.failure.message}
      </Notice>
    );
  }
  return (
    <p role="status" className={styles.text}>
      {outcome === null ? "“Insert” puts the example into the selected cell, if it is empty." : inserted(outcome)}
    </p>
  );
}

function inserted({ address, error }: Extract<InsertOutcome, { kind: "inserted" }>): string {
  return error === null ? `Inserted into ${address}.` : `Inserted into ${address}, which shows ${error}.`;
}
