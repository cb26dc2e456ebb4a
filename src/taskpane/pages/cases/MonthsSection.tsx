import { monthText } from "../../../analysis/caseList/calendar";
import type { StudiedList } from "../../../analysis/caseList/study/studyList";
import { count } from "../../format/count";
import { formatNumber, toDigits } from "../../format/formatNumbers";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { TaskButton, TaskFailure } from "../../kit/task/TaskButton";
import { useTask } from "../../kit/task/useTask";
import { Disclosure } from "../../kit/ui/Disclosure";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import type { ReadList } from "./caseList";
import { CaseloadToStaff } from "./CaseloadToStaff";
import { aboutSource, writePlanned } from "./plannedValue";
import type { PlannedValue } from "./plannedValue";
import { yearSourceOf } from "./sourceOf";

/** What began and closed month by month, and a year of starts for the plan of scale-up. */
export function MonthsSection({ list, studied }: { readonly list: ReadList; readonly studied: StudiedList }) {
  const figure = useFigureStyles();
  const { task, run, forget } = useTask<PlannedValue>();
  const { months, year, caseload } = studied;
  const source = yearSourceOf(list, studied.study);
  return (
    <PageSection
      title="Cases by month"
      text="Whole months in which the list is complete. A case is open from its first day to the day before it closes."
    >
      {months.length === 0 && <p className={figure.text}>The list does not hold a whole month.</p>}
      {months.length > 0 && (
        <Disclosure className={figure.summary} summary={count(months.length, "month")}>
          <ScrollRegion label="Cases by month">
            <table className={figure.table}>
              <thead>
                <tr>
                  <th scope="col">Month</th>
                  <th scope="col">Started</th>
                  <th scope="col">Closed</th>
                  <th scope="col">Open at the end</th>
                  <th scope="col">Average open</th>
                </tr>
              </thead>
              <tbody>
                {months.map(({ firstDay, started, closed, openAtEnd, averageOpen }) => (
                  <tr key={firstDay}>
                    <th scope="row">{monthText(firstDay)}</th>
                    <td>{started}</td>
                    <td>{closed}</td>
                    <td>{openAtEnd}</td>
                    <td>{formatNumber(toDigits(averageOpen, 3))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </Disclosure>
      )}
      {year === null ? (
        <p className={figure.text}>
          Less than a whole year: a year of starts cannot be told, for months differ (in England from 43,340 referrals
          in April to 58,690 in June of 2023/24).
        </p>
      ) : (
        <>
          <p className={figure.text}>
            In the last twelve of these months {count(year.started, "case")} started, {year.fewest} to {year.most} a
            month, and {formatNumber(toDigits(year.averageOpen, 3))} were open on average.{" "}
            {year.impliedWeeks !== null &&
              `If it were always so, a case would be open for ${formatNumber(toDigits(year.impliedWeeks, 3))} weeks (average open ÷ starts a week).`}
          </p>
          <TaskButton
            label={`Plan scale-up with ${count(year.started, "case")} in its first year`}
            busyLabel="Writing…"
            isBusy={task.kind === "busy"}
            onClick={() =>
              void run("Write the cases of a year", async (workbook) => {
                const why = `Cases that started, ${year.fewest} to ${year.most} a month. ${source}`;
                return writePlanned(workbook, "scaleUp.casesFirstYear", year.started, why);
              })
            }
          />
          <p role="status" className={figure.text}>
            {task.kind === "done" &&
              `The scale-up’s first year now has ${count(task.result.value, "case")}: see the page Scale-up. ${aboutSource(task.result)}`}
          </p>
          <TaskFailure task={task} onDismiss={forget} />
          <CaseloadToStaff check={caseload} year={year} source={source} />
        </>
      )}
    </PageSection>
  );
}
