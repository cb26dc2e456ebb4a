import { TableAddRegular } from "@fluentui/react-icons";
import type { ParameterEstimate } from "../../../analysis/caseList/armEstimates";
import { estimateTable } from "../../../analysis/caseList/estimateTable";
import { curveAt } from "../../../analysis/caseList/study/estimatesAt";
import type { ArmCurve } from "../../../analysis/caseList/study/estimatesAt";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import type { BuiltSheet } from "../../../excel";
import { cellOn } from "../../format/cellOn";
import { sentence } from "../../format/count";
import { TaskFailure } from "../../kit/task/TaskButton";
import { TaskProgress } from "../../kit/task/TaskProgress";
import { useTask } from "../../kit/task/useTask";
import { ActionBar, ActionButton } from "../../kit/ui/ActionBar";
import { GoToCell } from "../../kit/ui/GoToCell";
import { useSessionState } from "../../session/SessionContext";
import type { ReadList } from "./caseList";
import { ARM_LABELS } from "./curveChart";
import { leftOutText } from "./sourceOf";

interface PutEstimatesProps {
  readonly list: ReadList;
  readonly study: Study;
  readonly curves: readonly ArmCurve[];
  readonly longest: number;
  readonly estimates: readonly ParameterEstimate[];
  readonly source: string;
}

/** Steps of the curve's table: a month of weeks. */
const CURVE_STEP = 4;
const DATES = ["start", "end", "protection", "care"] as const;

/** Puts all estimates and the curve on a sheet of their own, as they are now. */
export function PutEstimates({ list, study, curves, longest, estimates, source }: PutEstimatesProps) {
  const isOtherBusy = useSessionState((state) => state.isBusy);
  const { task, run, cancel, forget } = useTask<BuiltSheet>();
  const put = () =>
    void run("Put the estimates into the workbook", (workbook, waiting) => {
      const fields = DATES.filter((field) => list.places.has(field));
      const { sheetName, firstRow, rowCount } = list;
      return workbook.putCaseEstimates(
        {
          source,
          table: estimateTable(estimates, sentence(leftOutText(study))),
          services: curves.map(({ arm }) => ARM_LABELS[arm]),
          curve: Array.from({ length: Math.floor(longest / CURVE_STEP) + 1 }, (_, step) => {
            const weeks = step * CURVE_STEP;
            const services = curves.map((curve) => {
              const { share, low, high, atRisk } = curveAt(curve, weeks);
              return { share, low: low ?? "", high: high ?? "", atRisk } as const;
            });
            return { weeks, services };
          }),
        },
        {
          ...{ sheetName, firstRow: firstRow - 1, rowCount },
          columns: fields.map((field) => list.places.get(field) ?? 0),
        },
        fields.map((field) => list.columns[field] ?? []),
        waiting,
      );
    });
  return (
    <>
      <ActionBar
        status={
          <>
            {task.kind === "done" && (
              <>
                Written to <GoToCell address={cellOn(task.result.name, "A1")}>{task.result.name}</GoToCell>.
              </>
            )}
          </>
        }
      >
        <ActionButton
          of="these estimates"
          icon={<TableAddRegular />}
          isDisabled={isOtherBusy || task.kind === "busy"}
          onClick={put}
        >
          Put as fixed values
        </ActionButton>
      </ActionBar>
      <TaskProgress task={task} onCancel={cancel} />
      <TaskFailure task={task} onDismiss={forget} />
    </>
  );
}
