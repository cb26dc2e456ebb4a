import { makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { familyRemarks } from "../../../analysis/caseList/familyRemarks";
import type { FindingCount } from "../../../analysis/caseList/study/findingCounts";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import type { StudiedList } from "../../../analysis/caseList/study/studyList";
import { columnLetters } from "../../../excel";
import { cellOn } from "../../format/cellOn";
import { count, sentence } from "../../format/count";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { TaskFailure } from "../../kit/task/TaskButton";
import { TaskProgress } from "../../kit/task/TaskProgress";
import { useTask } from "../../kit/task/useTask";
import { ActionBar, ActionButton } from "../../kit/ui/ActionBar";
import { Disclosure } from "../../kit/ui/Disclosure";
import { GoToCell } from "../../kit/ui/GoToCell";
import { LongList } from "../../kit/ui/LongList";
import { PageSection } from "../../kit/ui/PageSection";
import type { ReadList } from "./caseList";

const useStyles = makeStyles({
  severity: { fontWeight: tokens.fontWeightSemibold },
});

/** What was found in the rows, and which do not count. */
export function CheckedRows({ list, studied }: { readonly list: ReadList; readonly studied: StudiedList }) {
  const styles = useStyles();
  const figure = useFigureStyles();
  const { study, findings: kinds } = studied;
  const used = study.arms.reduce((sum, { places }) => sum + places.length, 0);
  const column = columnLetters(list.places.get("start") ?? 0);
  const { task, run, cancel, forget } = useTask<string>();
  const write = () =>
    void run("Write what the check says to a sheet", async (workbook, waiting) => {
      const lines = Array.from({ length: study.findings.length }, (_, row) =>
        study.findings.partsAt(row).map(([severity, text]) => [list.firstRow + row, severity, text]),
      ).flat();
      const title = [`What the check says of “${list.sheetName}”`];
      const rows = [title, ["Row", "Severity", "Finding"], ...lines];
      const [name = ""] = await workbook.addListSheets([{ sheetName: "Case list check", rows }], waiting);
      return name;
    });
  const addressOf = (row: number) => cellOn(list.sheetName, `${column}${list.firstRow + row}`);
  return (
    <PageSection title="What the check says">
      <p className={figure.text} role="status">
        {count(study.filled, "row")},{" "}
        {study.refused.length === 0
          ? `${count(used, "case")} followed`
          : `${count(study.cases.row.length, "case")}; none can be followed`}
        .
      </p>
      {remarksOf(list, study).map((remark) => (
        <p key={remark} className={figure.text}>
          {remark}
        </p>
      ))}
      {study.removed.length > 0 && (
        <table className={figure.table}>
          <caption>What does not count</caption>
          <tbody>
            {study.removed.map(({ label, count: removed }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{removed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {kinds.length === 0 && <p className={figure.text}>Nothing was found in any row.</p>}
      {kinds.map((kind) => (
        <Disclosure
          key={`${kind.severity} ${kind.text}`}
          className={figure.summary}
          summary={
            <span>
              <span className={styles.severity}>{kind.severity}</span> · {sentence(kind.text)} (
              {count(kind.rows.length, "row")})
            </span>
          }
        >
          <FindingRows kind={kind} study={study} addressOf={addressOf} firstRow={list.firstRow} />
        </Disclosure>
      ))}
      {kinds.length > 0 && (
        <ActionBar status={task.kind === "done" && `Written to “${task.result}”: row numbers, and no identifier.`}>
          <ActionButton
            of="what the check says"
            icon={<TableAddRegular />}
            isDisabled={task.kind === "busy"}
            onClick={write}
          >
            Write to a sheet
          </ActionButton>
        </ActionBar>
      )}
      <TaskProgress task={task} onCancel={cancel} />
      <TaskFailure task={task} onDismiss={forget} />
    </PageSection>
  );
}

/** What is to be said of the list as a whole. */
function remarksOf({ hasHiddenRows }: ReadList, { families, arms }: Study): string[] {
  const groups = arms.map(({ places }) => places);
  const consequence = "differences between the services allow for it, a simulation of both does not";
  return [
    ...(hasHiddenRows
      ? ["Some rows of the sheet are hidden, by hand or by a filter; they are read like the others."]
      : []),
    ...familyRemarks(families, groups, consequence).map((remark) => `${remark}.`),
  ];
}

interface FindingRowsProps {
  readonly kind: FindingCount;
  readonly study: Study;
  readonly firstRow: number;
  readonly addressOf: (row: number) => string;
}

function FindingRows({ kind, study, firstRow, addressOf }: FindingRowsProps) {
  return (
    <LongList
      label={kind.text}
      items={kind.rows}
      keyOf={(row) => row}
      render={(row) => (
        <>
          <GoToCell address={addressOf(row)}>Row {firstRow + row}</GoToCell>: {study.findings.textAt(row)}
        </>
      )}
    />
  );
}
