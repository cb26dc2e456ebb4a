import { TableAddRegular } from "@fluentui/react-icons";
import { estimateTable } from "../../../analysis/caseList/estimateTable";
import { curveAt } from "../../../analysis/caseList/study/estimatesAt";
import type { ArmResult } from "../../../analysis/caseList/study/estimatesAt";
import type { StudiedList } from "../../../analysis/caseList/study/studyList";
import type { BuiltSheet, NewList } from "../../../excel";
import { cellOn } from "../../format/cellOn";
import { sentence } from "../../format/count";
import { TaskFailure } from "../../kit/task/TaskButton";
import { TaskProgress } from "../../kit/task/TaskProgress";
import { useTask } from "../../kit/task/useTask";
import { ActionBar, ActionButton } from "../../kit/ui/ActionBar";
import { GoToCell } from "../../kit/ui/GoToCell";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { useSessionState } from "../../session/SessionContext";
import type { ReadList } from "./caseList";
import { ARM_LABELS } from "./curveChart";
import { estimatesOf } from "./estimateRows";
import { followedList } from "./followedList";
import { followedSourceOf, leftOutText } from "./sourceOf";

interface PutEstimatesProps {
  readonly list: ReadList;
  readonly studied: StudiedList;
  readonly longest: number;
  readonly weeks: number;
  readonly results: readonly ArmResult[];
  readonly source: string;
  /** What may leave the service. */
  readonly toShare: () => NewList["rows"];
}

const OF = "these estimates";
const SHARED_NAME = "Case estimates to share";
/** Steps of the curve's table: a month of weeks. */
const CURVE_STEP = 4;
const DATES = ["start", "end", "protection", "care"] as const;

/** Puts all estimates and the curve on a sheet of their own: as a formula that follows the list, or as they are now. */
export function PutEstimates({ list, studied, longest, weeks, results, source, toShare }: PutEstimatesProps) {
  const { study, curves, notLive } = studied;
  const figure = useFigureStyles();
  const isOtherBusy = useSessionState((state) => state.isBusy);
  const { task, run, cancel, forget } = useTask<Pick<BuiltSheet, "name" | "note">>();
  const isPart = results.some((result) => "problem" in result);
  const refusal = isPart ? "a service has no estimates up to this horizon" : notLive;
  const put = (form: "live" | "frozen") =>
    void run("Put the estimates into the workbook", (workbook, waiting) => {
      const fields = DATES.filter((field) => list.places.has(field));
      const { sheetName, firstRow, rowCount } = list;
      return workbook.putCaseEstimates(
        {
          source: form === "live" ? followedSourceOf(list, study) : source,
          ...{ extract: study.choices.extract, weeks, window: study.choices.window },
          errors: study.findings.countOf("Error"),
          table: estimateTable(results.flatMap(estimatesOf), sentence(leftOutText(study))),
          services: curves.map(({ arm }) => ARM_LABELS[arm]),
          curve: Array.from({ length: Math.floor(longest / CURVE_STEP) + 1 }, (_, step) => {
            const week = step * CURVE_STEP;
            const services = curves.map((curve) => {
              const { share, low, high, atRisk } = curveAt(curve, week);
              return { share, low: low ?? "", high: high ?? "", atRisk } as const;
            });
            return { weeks: week, services };
          }),
        },
        {
          ...{ sheetName, firstRow: firstRow - 1, rowCount },
          columns: fields.map((field) => list.places.get(field) ?? 0),
        },
        fields.map((field) => list.columns[field] ?? []),
        form === "live" ? followedList(list, study.choices) : null,
        waiting,
      );
    });
  const share = () =>
    void run("Put a copy to share into the workbook", async (workbook, waiting) => {
      const [name = ""] = await workbook.addListSheets([{ sheetName: SHARED_NAME, rows: toShare() }], waiting);
      return { name };
    });
  const isDisabled = isOtherBusy || task.kind === "busy";
  return (
    <>
      <ActionBar
        status={
          <>
            {task.kind === "done" && (
              <>
                Written to <GoToCell address={cellOn(task.result.name, "A1")}>{task.result.name}</GoToCell>.
                {task.result.note !== undefined && ` ${task.result.note}`}
              </>
            )}
          </>
        }
      >
        {refusal === null && (
          <ActionButton of={OF} icon={<TableAddRegular />} isDisabled={isDisabled} onClick={() => put("live")}>
            Put into the workbook
          </ActionButton>
        )}
        <ActionButton
          of={OF}
          {...(refusal === null ? {} : { icon: <TableAddRegular /> })}
          isDisabled={isDisabled}
          onClick={() => put("frozen")}
        >
          Put as fixed values
        </ActionButton>
        <ActionButton of={OF} isDisabled={isDisabled} onClick={share}>
          Put a copy to share
        </ActionButton>
      </ActionBar>
      {refusal !== null && (
        <p className={figure.text}>As fixed values only; a formula cannot follow this list: {refusal}.</p>
      )}
      <TaskProgress task={task} onCancel={cancel} />
      <TaskFailure task={task} onDismiss={forget} />
    </>
  );
}
