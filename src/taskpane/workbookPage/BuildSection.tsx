import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BuiltSheet } from "../../workbook";
import { GoToCell } from "../ui/GoToCell";
import { LongList } from "../ui/LongList";
import { PageSection } from "../ui/PageSection";
import { builtSummary } from "./builtSummary";
import { cellOn } from "./cellOn";
import { TaskButton } from "./TaskButton";
import { TaskFailure } from "./TaskFailure";
import { useTask } from "./useTask";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  outcome: { marginInlineStart: "auto", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  changed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  why: { color: tokens.colorNeutralForeground3 },
  status: { margin: 0, ":empty": { display: "none" } },
});

/** Builds the model workbook, and tells of every sheet what happened to it. */
export function BuildSection() {
  const styles = useStyles();
  const { task, run, forget } = useTask<readonly BuiltSheet[]>();
  const built = task.kind === "done" ? task.result : null;
  return (
    <PageSection
      title="Model workbook"
      text="Inputs, workings, results, checks and logs on sheets of their own, with live formulas and charts. Run it again after a change: what you have touched by hand stays as it is."
    >
      <TaskButton
        appearance="primary"
        label={built === null ? "Build the model workbook" : "Update the model workbook"}
        busyLabel="Building…"
        isBusy={task.kind === "busy"}
        onClick={() => void run((workbook) => workbook.buildModelWorkbook())}
      />
      <TaskFailure task={task} onDismiss={forget} />
      <p role="status" className={styles.status}>
        {built !== null && builtSummary(built)}
      </p>
      {built !== null && (
        <LongList
          label="Sheets of the model workbook"
          items={built}
          keyOf={({ name }) => name}
          render={({ name, outcome, why }) => (
            <>
              <div className={styles.head}>
                <GoToCell address={cellOn(name, "A1")}>{name}</GoToCell>
                <span className={mergeClasses(styles.outcome, outcome !== "unchanged" && styles.changed)}>
                  {outcome}
                </span>
              </div>
              {outcome !== "built" && <div className={styles.why}>{why}</div>}
            </>
          )}
        />
      )}
    </PageSection>
  );
}
