import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { DEFAULT_DRAWS } from "../../analysis/simulation/drawPlan";
import type { Analysis, AnalysisRequest, BuiltSheet, ScenarioColumn } from "../../workbook";
import { useSessionState } from "../session/SessionContext";
import { GoToCell } from "../ui/GoToCell";
import { cellOn } from "../workbookPage/cellOn";
import { TaskFailure } from "../workbookPage/TaskFailure";
import { useTask } from "../workbookPage/useTask";

/** The buttons' icons stand under what they put. */
const GAP = "4px";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: `-${GAP}`,
  },
  button: { minWidth: 0, minHeight: "24px", padding: `0 ${GAP}`, fontWeight: tokens.fontWeightRegular },
  status: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, ":empty": { display: "none" } },
});

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
  const styles = useStyles();
  const isOtherBusy = useSessionState((state) => state.isBusy);
  const { task, run, forget } = useTask<BuiltSheet>();
  const put = (form: AnalysisRequest["form"]) =>
    void run((workbook) => workbook.buildAnalysisSheet({ column, form, ...drawnFor(form, analysis) }));
  const button = (form: AnalysisRequest["form"], text: string) => (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      {...(form === "live" ? { icon: <TableAddRegular /> } : {})}
      aria-label={`${text}: ${of}`}
      disabledFocusable={isOtherBusy || task.kind === "busy"}
      onClick={() => put(form)}
    >
      {text}
    </Button>
  );
  return (
    <>
      <div className={styles.root}>
        {button("live", "Put into the workbook")}
        {button("frozen", "Put as fixed values")}
        <span role="status" className={styles.status}>
          {task.kind === "busy" && "Writing…"}
          {task.kind === "done" && (
            <>
              Written to <GoToCell address={cellOn(task.result.name, "A1")}>{task.result.name}</GoToCell>.
            </>
          )}
        </span>
      </div>
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
