import { TableAddRegular } from "@fluentui/react-icons";
import { DEFAULT_DRAWS } from "../../../analysis/simulation/drawPlan";
import type { Analysis, AnalysisRequest, BuiltSheet, ScenarioColumn } from "../../../excel";
import { useSessionState } from "../../session/SessionContext";
import { ActionBar, ActionButton } from "../ui/ActionBar";
import { GoToCell } from "../ui/GoToCell";
import { cellOn } from "../../format/cellOn";
import { TaskFailure } from "../task/TaskButton";
import { TaskProgress } from "../task/TaskProgress";
import { useTask } from "../task/useTask";

/** More would hold up the pane, and change no figure that is shown. */
const MOST_FROZEN_DRAWS = 1_000_000;

interface PutInWorkbookProps {
  /** "this map", for whoever hears several such buttons. */
  readonly of: string;
  readonly column: ScenarioColumn;
  readonly analysis: Analysis;
}

/** Puts an analysis on a sheet of its own: as formulas that follow the scenario, or as the values of this moment. */
export function PutInWorkbook({ of, column, analysis }: PutInWorkbookProps) {
  const isOtherBusy = useSessionState((state) => state.isBusy);
  const { task, run, cancel, forget } = useTask<BuiltSheet>();
  const put = (form: AnalysisRequest["form"]) =>
    void run(`Put ${of} into the workbook`, (workbook, waiting) =>
      workbook.buildAnalysisSheet({ column, form, ...drawnFor(form, analysis) }, waiting),
    );
  const isDisabled = isOtherBusy || task.kind === "busy";
  return (
    <>
      <ActionBar
        status={
          task.kind === "done" && (
            <>
              Written to <GoToCell address={cellOn(task.result.name, "A1")}>{task.result.name}</GoToCell>.
              {task.result.note !== undefined && ` ${task.result.note}`}
            </>
          )
        }
      >
        <ActionButton of={of} icon={<TableAddRegular />} isDisabled={isDisabled} onClick={() => put("live")}>
          Put into the workbook
        </ActionButton>
        <ActionButton of={of} isDisabled={isDisabled} onClick={() => put("frozen")}>
          Put as fixed values
        </ActionButton>
      </ActionBar>
      <TaskProgress task={task} onCancel={cancel} />
      <TaskFailure task={task} onDismiss={forget} />
    </>
  );
}

/** Formulas recalculate with every change, so they draw as often as the functions do by default; values may take longer. */
function drawnFor(form: AnalysisRequest["form"], analysis: Analysis): Analysis {
  if (!("settings" in analysis)) return analysis;
  if (form === "live") return { ...analysis, settings: DEFAULT_DRAWS };
  const { draws, seed } = analysis.settings;
  return { ...analysis, settings: { draws: Math.min(draws, MOST_FROZEN_DRAWS), seed } };
}
