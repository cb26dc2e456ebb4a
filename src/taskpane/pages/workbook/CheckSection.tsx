import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { Finding } from "../../../excel/index";
import { TaskButton, TaskFailure } from "../../kit/task/TaskButton";
import { TaskProgress } from "../../kit/task/TaskProgress";
import { useTask } from "../../kit/task/useTask";
import { Disclosure } from "../../kit/ui/Disclosure";
import { GoToCell } from "../../kit/ui/GoToCell";
import { LongList } from "../../kit/ui/LongList";
import { PageSection } from "../../kit/ui/PageSection";
import { consequences, findingGroups, findingsSummary } from "./findings";

const ICONS = {
  error: <ErrorCircleRegular aria-hidden />,
  warning: <WarningRegular aria-hidden />,
  note: <InfoRegular aria-hidden />,
} as const satisfies Record<Finding["kind"], unknown>;

const useStyles = makeStyles({
  status: { margin: 0, ":empty": { display: "none" } },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  message: { color: tokens.colorNeutralForeground2 },
});

/** Looks through the whole workbook for what a person should mend or know. */
export function CheckSection() {
  const styles = useStyles();
  const { task, run, cancel, forget } = useTask<readonly Finding[]>();
  const findings = task.kind === "done" ? task.result : null;
  const following = consequences(findings ?? []);
  return (
    <PageSection
      title="Check workbook"
      text="Walks through all sheets: CBA functions that show errors, formulas overtyped, inputs out of range or unlike their unit, checks that fail, and scenarios that are not like for like. Changes nothing."
    >
      <TaskButton
        label={findings === null ? "Check workbook" : "Check again"}
        busyLabel="Checking…"
        isBusy={task.kind === "busy"}
        onClick={() => void run("Check workbook", (workbook, waiting) => workbook.checkWorkbook(waiting))}
      />
      <TaskProgress task={task} onCancel={cancel} />
      <TaskFailure task={task} onDismiss={forget} />
      <p role="status" className={styles.status}>
        {findings !== null && findingsSummary(findings)}
      </p>
      {findings !== null &&
        findingGroups(findings).map(({ kind, title, findings: ofKind }) => (
          <section key={kind} aria-label={title}>
            <h4 className={styles.heading}>
              {ICONS[kind]}
              {title} ({ofKind.length})
            </h4>
            <FindingList label={title} findings={ofKind} />
          </section>
        ))}
      {following.length > 0 && (
        <Disclosure className={styles.heading} summary={`${CONSEQUENCES} (${following.length})`}>
          <FindingList label={CONSEQUENCES} findings={following} />
        </Disclosure>
      )}
    </PageSection>
  );
}

/** Errors passed on and checks that fail for what is told above. */
const CONSEQUENCES = "What comes of these, and goes with them";

function FindingList({ label, findings }: { readonly label: string; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <LongList
      label={label}
      items={findings}
      keyOf={({ address, title }, place) => `${address} ${title} ${place}`}
      render={({ title, message, address }) => (
        <>
          <div className={styles.title}>{title}</div>
          <div className={styles.message}>{message}</div>
          <GoToCell address={address} />
        </>
      )}
    />
  );
}
