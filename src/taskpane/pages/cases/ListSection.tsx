import { Button, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { demoLists } from "../../../analysis/caseList/demo/demoLists";
import { count } from "../../format/count";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { TaskButton, TaskFailure } from "../../kit/task/TaskButton";
import { TaskProgress } from "../../kit/task/TaskProgress";
import { useTask } from "../../kit/task/useTask";
import { Notice, NoticeList } from "../../kit/ui/Notice";
import { PageSection } from "../../kit/ui/PageSection";
import { caseLists, readList, REQUIRED_FIELDS, rowCountOf } from "./caseList";
import type { ReadList, SheetList } from "./caseList";
import { ColumnsTable } from "./ColumnsTable";
import { todaySerial } from "./days";
import { useLists } from "./useLists";

const useStyles = makeStyles({
  lists: { marginInlineStart: "-8px", overflowWrap: "anywhere" },
  about: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const FILES = ".xlsx,.csv,.xml";

interface ListSectionProps {
  readonly isShown: boolean;
  readonly onRead: (list: ReadList, referenceDay: number | null) => void;
}

/** Which list, and which of its columns are what. Files and invented lists come in as sheets of their own. */
export function ListSection({ isShown, onRead }: ListSectionProps) {
  const styles = useStyles();
  const figure = useFigureStyles();
  const { task, cancel, forget, lists, chosen, leftOut, look, select, map, openFile, tryInvented, referenceDay } =
    useLists(isShown);
  const { task: reading, run: read, cancel: cancelReading, forget: forgetReading } = useTask<ReadList>();
  const [demo, setDemo] = useState(demoLists[0]?.id ?? "");
  const picker = useRef<HTMLInputElement>(null);
  const isBusy = task.kind === "busy" || reading.kind === "busy";

  const known = caseLists(lists ?? []);
  const others = (lists ?? []).filter((list) => !known.includes(list));
  const missing = REQUIRED_FIELDS.filter((field) => chosen?.mapping.columns[field] === undefined);
  const start = () =>
    void read("Read the list", async (workbook, waiting) => {
      if (chosen === null || lists === null) throw new Error("The button is there with a list only.");
      const list = await readList(workbook, chosen.list, chosen.mapping, lists, todaySerial(), waiting);
      onRead(list, referenceDay(list.sheetName));
      return list;
    });
  const invented = demoLists.find(({ id }) => id === demo);
  return (
    <PageSection
      title="Your case list"
      text="Weeks open, closure, re-referral and escalation from your own cases. The list stays in this workbook and is never changed; nothing is sent anywhere."
    >
      {lists !== null && known.length === 0 && chosen === null && (
        <p className={figure.text}>
          No sheet of this workbook looks like a list of cases. Open one, or paste it into a new sheet.
        </p>
      )}
      {known.length > 0 && (
        <RadioGroup
          className={styles.lists}
          aria-label="List"
          value={chosen?.list.head.sheetName ?? ""}
          onChange={(_event, { value }) => select(value)}
        >
          {known.map((list) => (
            <Radio
              key={list.head.sheetName}
              value={list.head.sheetName}
              label={
                <>
                  {list.head.sheetName}
                  <span className={styles.about}>{aboutList(list)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      )}
      {others.length > 0 && (
        <Select
          size="small"
          aria-label="Another sheet"
          value={
            others.some((list) => list.head.sheetName === chosen?.list.head.sheetName)
              ? chosen?.list.head.sheetName
              : ""
          }
          onChange={(_event, { value }) => select(value)}
        >
          <option value="">Another sheet …</option>
          {others.map(({ head: { sheetName } }) => (
            <option key={sheetName}>{sheetName}</option>
          ))}
        </Select>
      )}
      <div className={styles.line}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => picker.current?.click()}>
          Open a file…
        </Button>
        <input
          ref={picker}
          type="file"
          accept={FILES}
          hidden
          aria-label="Case list file"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) openFile(file);
            // The same file may be opened again.
            target.value = "";
          }}
        />
        <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => look()}>
          Look for lists again
        </Button>
      </div>
      <div className={styles.line}>
        <Select size="small" aria-label="Invented list" value={demo} onChange={(_event, { value }) => setDemo(value)}>
          {demoLists.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy || invented === undefined}
          onClick={() => invented !== undefined && tryInvented(invented)}
        >
          Try with an invented list
        </Button>
      </div>
      <TaskProgress task={task} onCancel={cancel} />
      <TaskFailure task={task} onDismiss={forget} />
      {leftOut.length > 0 && (
        <Notice intent="info" title="What the file held and the sheet does not">
          <NoticeList>
            {leftOut.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </NoticeList>
        </Notice>
      )}
      {chosen !== null && lists !== null && (
        <>
          <ColumnsTable chosen={chosen} lists={lists} onMap={map} />
          {missing.length > 0 ? (
            <p className={figure.text} role="status">
              Say which column holds the start of a case, and which its closure.
            </p>
          ) : (
            <TaskButton
              label={`Read and check ${count(rowCountOf(chosen.list), "row")}`}
              busyLabel="Reading…"
              appearance="primary"
              isBusy={reading.kind === "busy"}
              onClick={start}
            />
          )}
        </>
      )}
      <TaskProgress task={reading} onCancel={cancelReading} />
      <TaskFailure task={reading} onDismiss={forgetReading} />
    </PageSection>
  );
}

function aboutList(list: SheetList): string {
  const headings = list.headerRow + list.head.top + 1;
  return `${list.layout?.label ?? "No known kind of list"}, ${count(rowCountOf(list), "row")}, headings in row ${headings}`;
}
