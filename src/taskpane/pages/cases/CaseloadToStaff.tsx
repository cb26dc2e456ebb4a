import { useState } from "react";
import type { CaseloadCheck } from "../../../analysis/caseList/study/littlesLaw";
import type { CaseYear } from "../../../analysis/caseList/study/monthsInReach";
import { isWithin } from "../../../model/register/domain";
import { scaleUpParameter } from "../../../model/register/scaleUpParameters";
import { count } from "../../format/count";
import { formatNumber, toDigits } from "../../format/formatNumbers";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { TaskButton, TaskFailure } from "../../kit/task/TaskButton";
import { useTask } from "../../kit/task/useTask";
import { Notice } from "../../kit/ui/Notice";
import { NumberInput } from "../../kit/ui/NumberInput";
import { aboutSource, writePlanned } from "./plannedValue";
import type { PlannedValue } from "./plannedValue";

interface CaseloadToStaffProps {
  readonly check: CaseloadCheck | null;
  readonly year: CaseYear;
  readonly source: string;
}

const CASELOAD = scaleUpParameter("staff.caseload");
const MOST_POSTS = 10_000;

/** The caseload of a year, checked by Little's law, as cases per practitioner in the plan of scale-up. */
export function CaseloadToStaff({ check, year, source }: CaseloadToStaffProps) {
  const figure = useFigureStyles();
  const [posts, setPosts] = useState(0);
  const { task, run, forget } = useTask<PlannedValue>();
  const caseload = posts > 0 ? toDigits(year.averageOpen / posts, 3) : null;
  const isAllowed = caseload !== null && "domain" in CASELOAD && isWithin(caseload, CASELOAD.domain);
  return (
    <>
      {check !== null && (
        <p className={figure.text}>
          Check by Little’s law: the starts of the year and a mean of {shown(check.meanWeeks)} weeks to closure (up to{" "}
          {check.upTo} weeks) make {shown(check.expectedOpen)} open cases; {shown(year.averageOpen)} were counted.
        </p>
      )}
      {check?.isFarOff === true && (
        <Notice intent="warning">
          These are more than 20% apart: demand is changing, many cases last longer than the list can show, or the list
          is not complete. Take the caseload with care.
        </Notice>
      )}
      <div className={figure.fields}>
        <NumberInput
          label="Practitioner posts that held them (full-time equivalents)"
          notation="plain"
          domain={{ minimum: 0, maximum: MOST_POSTS }}
          value={posts}
          onCommit={setPosts}
        />
      </div>
      {caseload === null && (
        <p className={figure.text}>
          No list knows how many posts there were. With them the caseload becomes cases per practitioner in the plan.
        </p>
      )}
      {caseload !== null && !isAllowed && (
        <p className={figure.text}>{shown(caseload)} cases per practitioner are outside what the plan takes.</p>
      )}
      {isAllowed && (
        <TaskButton
          label={`Plan scale-up with ${shown(caseload)} cases per practitioner`}
          busyLabel="Writing…"
          isBusy={task.kind === "busy"}
          onClick={() =>
            void run("Write the cases per practitioner", async (workbook) => {
              const why = `Average caseload of ${shown(year.averageOpen)} ÷ ${shown(posts)} posts. ${source}`;
              return writePlanned(workbook, CASELOAD.key, caseload, why);
            })
          }
        />
      )}
      <p role="status" className={figure.text}>
        {task.kind === "done" &&
          `The scale-up’s staff now have ${count(task.result.value, "case")} each: see the page Scale-up. ${aboutSource(task.result)}`}
      </p>
      <TaskFailure task={task} onDismiss={forget} />
    </>
  );
}

function shown(value: number): string {
  return formatNumber(toDigits(value, 3));
}
