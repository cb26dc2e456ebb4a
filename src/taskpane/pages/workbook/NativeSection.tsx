import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { NativeScope } from "../../../excel/index";
import { TaskButton, TaskFailure } from "../../kit/task/TaskButton";
import { TaskProgress } from "../../kit/task/TaskProgress";
import { useTask } from "../../kit/task/useTask";
import { PageSection } from "../../kit/ui/PageSection";
import { LeftCells } from "./LeftCells";
import { PlanView } from "./PlanView";
import { actionOf, carryOut, type Plan, type PlanOutcome, planSummary, SCOPES } from "./nativeTexts";

const useStyles = makeStyles({
  scopes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, marginInlineStart: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  status: { margin: 0, ":empty": { display: "none" } },
});

/** Makes the workbook independent of the add-in, and back again. Nothing is written before it was looked at. */
export function NativeSection() {
  const styles = useStyles();
  const [scope, setScope] = useState<NativeScope>("selection");
  const planning = useTask<Plan>();
  const writing = useTask<PlanOutcome>();
  const plan = planning.task.kind === "done" ? planning.task.result : null;
  const buttons = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const outcome = writing.task.kind === "done" ? writing.task.result : null;

  // It may be long, and begins below the fold.
  useEffect(() => {
    if (plan !== null) preview.current?.scrollIntoView({ block: "start" });
  }, [plan]);

  const previewReplacement = () => {
    writing.forget();
    void planning.run("Preview native formulas", async (workbook, waiting) => ({
      direction: "replace",
      scope,
      preview: await workbook.previewNativeReplacement(scope, waiting),
    }));
  };
  const previewReversal = () => {
    writing.forget();
    void planning.run("Preview CBA functions", async (workbook, waiting) => ({
      direction: "restore",
      scope,
      preview: await workbook.previewNativeReversal(waiting),
    }));
  };
  const close = () => {
    // The preview goes with its buttons, so the focus must find another place.
    buttons.current?.querySelector("button")?.focus();
    planning.forget();
  };
  const write = async (wanted: Plan) => {
    await writing.run(actionOf(wanted), carryOut(wanted));
    close();
  };

  return (
    <PageSection
      title="Without the add-in"
      text="Replaces CBA functions by native formulas, for people who do not have this add-in. You see every cell before anything is written, and a sheet notes what was there."
    >
      <RadioGroup
        className={styles.scopes}
        layout="horizontal"
        aria-label="Where to replace"
        value={scope}
        // The values are those of SCOPES, which the group hands back as text.
        onChange={(_event, { value }) => setScope(value as NativeScope)}
      >
        {SCOPES.map(({ scope: value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
      <div ref={buttons} className={styles.buttons}>
        <TaskButton
          label="Preview native formulas"
          busyLabel="Reading…"
          isBusy={planning.task.kind === "busy"}
          onClick={previewReplacement}
        />
        <TaskButton
          appearance="subtle"
          label="Put CBA functions back"
          busyLabel="Reading…"
          isBusy={planning.task.kind === "busy"}
          onClick={previewReversal}
        />
      </div>
      <TaskProgress task={planning.task} onCancel={planning.cancel} />
      <TaskProgress task={writing.task} onCancel={writing.cancel} />
      <TaskFailure task={planning.task} onDismiss={planning.forget} />
      <TaskFailure task={writing.task} onDismiss={writing.forget} />
      <div ref={preview}>
        <p role="status" className={styles.status}>
          {outcome?.message}
          {plan !== null && planSummary(plan)}
        </p>
        {plan !== null && (
          <PlanView
            plan={plan}
            isBusy={writing.task.kind === "busy"}
            onWrite={() => void write(plan)}
            onClose={close}
          />
        )}
      </div>
      {outcome !== null && <LeftCells title="Otherwise than expected" cells={outcome.cells} />}
    </PageSection>
  );
}
