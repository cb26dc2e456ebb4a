import { useEffect } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BuiltSheet, Waiting } from "../../../excel/index";
import { cellOn } from "../../format/cellOn";
import { TaskButton, TaskFailure } from "../../kit/task/TaskButton";
import { TaskProgress } from "../../kit/task/TaskProgress";
import { useTask } from "../../kit/task/useTask";
import { GoToCell } from "../../kit/ui/GoToCell";
import { LongList } from "../../kit/ui/LongList";
import { useSession } from "../../session/SessionContext";
import type { Workbook } from "../../session/workbook";
import { builtSummary } from "./builtSummary";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  outcome: { marginInlineStart: "auto", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  changed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  why: { color: tokens.colorNeutralForeground3 },
  status: { margin: 0, ":empty": { display: "none" } },
});

interface SheetBuilderProps {
  /** What is built, as in "Build the model workbook". */
  readonly what: string;
  /** Whether it stands in the workbook already; else that is known from the first build on. */
  readonly isBuilt?: boolean;
  readonly build: (workbook: Workbook, waiting: Waiting) => Promise<readonly BuiltSheet[]>;
}

/** Builds sheets of ours, and tells of every sheet what happened to it. */
export function SheetBuilder({ what, isBuilt = false, build }: SheetBuilderProps) {
  const styles = useStyles();
  const { workbook } = useSession();
  const { task, run, cancel, forget } = useTask<readonly BuiltSheet[]>();
  const label = `${isBuilt || task.kind === "done" ? "Update" : "Build"} ${what}`;
  const built = task.kind === "done" ? task.result : null;
  useEffect(() => {
    const isNew = ({ outcome }: BuiltSheet) => outcome === "built" || outcome === "built beside";
    const names = built?.filter(isNew).map(({ name }) => name) ?? [];
    if (names.length === 0) return undefined;
    // Undone or deleted, they are not built any more.
    const watching = workbook.watchSheetsGone(names, forget);
    return () => void watching.then((stop) => stop());
  }, [built, forget, workbook]);
  return (
    <>
      <TaskButton
        appearance="primary"
        label={label}
        busyLabel="Building…"
        isBusy={task.kind === "busy"}
        onClick={() => void run(label, build)}
      />
      <TaskProgress task={task} onCancel={cancel} />
      <TaskFailure task={task} onDismiss={forget} />
      <p role="status" className={styles.status}>
        {built !== null && builtSummary(built)}
      </p>
      {built !== null && (
        <LongList
          label="Sheets that were built"
          items={built}
          keyOf={({ name }) => name}
          render={({ name, outcome, why, note }) => (
            <>
              <div className={styles.head}>
                <GoToCell address={cellOn(name, "A1")}>{name}</GoToCell>
                <span className={mergeClasses(styles.outcome, outcome !== "unchanged" && styles.changed)}>
                  {outcome}
                </span>
              </div>
              {outcome !== "built" && <div className={styles.why}>{why}</div>}
              {note !== undefined && <div>{note}</div>}
            </>
          )}
        />
      )}
    </>
  );
}
