import { Field, Select } from "@fluentui/react-components";
import { MOST_OPTIONS } from "../../../../excel";
import type { BuiltSheet, ScenarioColumn } from "../../../../excel";
import { measureDefinition } from "../../../../model/appendix9/measures";
import { cellOn } from "../../../format/cellOn";
import { useFigureStyles } from "../../../kit/figures/figureStyles";
import { fileName } from "../../../kit/figures/saveFile";
import { TaskButton, TaskFailure } from "../../../kit/task/TaskButton";
import { TaskProgress } from "../../../kit/task/TaskProgress";
import { useTask } from "../../../kit/task/useTask";
import { GoToCell } from "../../../kit/ui/GoToCell";
import { PageSection } from "../../../kit/ui/PageSection";
import { useSessionState } from "../../../session/SessionContext";
import { markOf } from "../candidates";
import type { ComparedScenario } from "../candidates";
import { chosenAmong } from "../choices";
import type { CompareChoices } from "../choices";
import { openPage } from "./openPage";
import { paperDocument } from "./paperDocument";

interface MakePaperProps {
  readonly columns: readonly ScenarioColumn[];
  readonly picked: readonly ComparedScenario[];
  readonly choices: CompareChoices;
  readonly choose: (change: Partial<CompareChoices>) => void;
}

/** Two pages for whoever decides, of the compared scenarios as options, on a sheet of their own. */
export function MakePaper({ columns, picked, choices, choose }: MakePaperProps) {
  const styles = useFigureStyles();
  const selected = useSessionState((state) => state.selected);
  const { task, run, cancel, forget } = useTask<BuiltSheet>();
  const printing = useTask<"shown" | "saved">();
  // Of the report's own scenario nobody decides.
  const first = picked.find(({ isReference }) => !isReference)?.mark ?? null;
  const focus = chosenAmong(picked, choices.paperOn, selected && markOf(selected, columns), first);
  const options = picked.flatMap(({ mark }) => {
    const column = columns.find((one) => markOf(one, columns) === mark);
    return column === undefined ? [] : [{ mark, column }];
  });
  const make = () => {
    const request = {
      options: options.map(({ column }) => column),
      focus: options.findIndex(({ mark }) => mark === focus?.mark),
      measure: choices.decideBy,
    };
    void run("Make the paper", (workbook, waiting) => workbook.buildPaper(request, waiting));
  };
  const print = () => {
    const page = openPage();
    void printing.run("Read the paper", async (workbook) => {
      try {
        const paper = await workbook.readPaper();
        return page.show(paperDocument(paper), fileName(paper.title, "html"));
      } catch (error) {
        page.close();
        throw error;
      }
    });
  };
  const why = whyNot(options.length);
  return (
    <PageSection
      title="Paper for the decision"
      text={`Two A4 pages on a sheet “Paper”: the scenarios above as options, one of them closely, by ${measureDefinition(choices.decideBy).label.toLowerCase()}. The figures and the sentences follow the scenarios; what you write in its tinted cells is kept.`}
    >
      {focus !== undefined && (
        <div className={styles.fields}>
          <Field label="Look closely at">
            <Select
              size="small"
              title={focus.name}
              value={focus.mark}
              onChange={(_event, { value }) => choose({ paperOn: value })}
            >
              {picked.map(({ mark, name }) => (
                <option key={mark} value={mark}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {why === null ? (
        <TaskButton label="Make the paper" busyLabel="Making the paper" isBusy={task.kind === "busy"} onClick={make} />
      ) : (
        <p className={styles.nothing}>{why}</p>
      )}
      <TaskButton
        label="Open to print or save"
        busyLabel="Reading the paper"
        appearance="subtle"
        isBusy={printing.task.kind === "busy"}
        onClick={print}
      />
      <TaskProgress task={task} onCancel={cancel} />
      <div role="status">
        {task.kind === "done" && (
          <p className={styles.text}>
            {task.result.why} <GoToCell address={cellOn(task.result.name, "A1")}>Go to {task.result.name}</GoToCell>{" "}
            {task.result.note} Where Undo does not take the sheet back, delete it.
          </p>
        )}
      </div>
      <div role="status">
        {printing.task.kind === "done" && <p className={styles.text}>{SHOWN[printing.task.result]}</p>}
      </div>
      <TaskFailure task={task} onDismiss={forget} />
      <TaskFailure task={printing.task} onDismiss={printing.forget} />
    </PageSection>
  );
}

/** What became of the page. */
const SHOWN = {
  shown: "The paper is in a window of its own: print it there (Ctrl+P), or save it.",
  saved: "No window could be opened, so the page was saved as a file: open it to print it.",
};

function whyNot(count: number): string | null {
  if (count === 0) return "Tick at least one scenario above.";
  if (count > MOST_OPTIONS)
    return `A paper has room for ${MOST_OPTIONS} options: untick ${count - MOST_OPTIONS} above.`;
  return null;
}
