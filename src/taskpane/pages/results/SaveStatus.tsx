import { makeStyles, tokens } from "@fluentui/react-components";
import { useSessionState } from "../../session/SessionContext";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "end",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What was done last, said politely: "Saved to Scenarios!G14". Silent while a slider moves. */
export function SaveStatus() {
  const styles = useStyles();
  const status = useSessionState((state) => state.status);
  return (
    <span role="status" className={styles.root} title={status}>
      {status}
    </span>
  );
}
