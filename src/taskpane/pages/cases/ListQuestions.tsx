import { Checkbox, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { DAYS_FROM_1904 } from "../../../analysis/caseList/listFindings";
import { longDayText } from "../../../analysis/caseList/calendar";
import { EXCLUSION_LABELS, EXCLUSIONS } from "../../../analysis/caseList/study/choices";
import type { Exclusion, Holds, StudyChoices } from "../../../analysis/caseList/study/choices";
import type { Closures } from "../../../analysis/caseList/study/oneKind";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import { count } from "../../format/count";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { PageSection } from "../../kit/ui/PageSection";
import { ArmChoice } from "./ArmChoice";
import type { ReadList } from "./caseList";
import { DayField } from "./DayField";
import { todaySerial } from "./days";
import { QuestionGroup } from "./QuestionGroup";

const useStyles = makeStyles({
  ticks: { marginInlineStart: "-8px", "& label": { paddingBlock: "4px" } },
});

/** A list older than this may not be the latest. */
const OLD_AFTER_DAYS = 31;

interface ListQuestionsProps {
  readonly list: ReadList;
  readonly choices: StudyChoices;
  /** Whether the list's own file says on which day it was drawn up. */
  readonly isFromFile: boolean;
  /** Whether nobody has stated that day yet. */
  readonly isProposed: boolean;
  readonly study: Study | null;
  readonly onChoose: (change: Partial<StudyChoices>) => void;
}

/** What the list is and which cases count: proposed by its kind, and every choice to be changed. */
export function ListQuestions({ list, choices, isFromFile, isProposed, study, onChoose }: ListQuestionsProps) {
  const styles = useStyles();
  const figure = useFigureStyles();
  const { holds, window, extract } = choices;
  const closures = closuresNote(list.closures, holds);
  const removedBy = (label: string) => study?.removed.find((one) => one.label === label)?.count;
  const leaveOut = (exclusion: Exclusion, isOut: boolean) => {
    const leftOut = new Set(choices.leftOut);
    if (isOut) leftOut.add(exclusion);
    else leftOut.delete(exclusion);
    onChoose({ leftOut });
  };
  const isAsked = {
    noFurtherAction: list.columns.noFurtherAction !== null,
    closedAfterAssessment: list.columns.reason !== null,
    underProtection: list.columns.protection !== null,
    inCare: list.columns.care !== null,
  } as const satisfies Record<Exclusion, boolean>;
  const exclusions = EXCLUSIONS.filter((exclusion) => isAsked[exclusion]);
  return (
    <PageSection
      title="What the list is"
      text={list.layout?.label ?? "No known kind of list: check each choice below."}
    >
      <DayField
        label="Drawn up on (extract date)"
        day={extract}
        note={dayNote(list, extract, isProposed, isFromFile)}
        onChange={(day) => onChoose({ extract: day })}
      />
      <QuestionGroup legend="Which cases does it leave out?">
        <RadioGroup
          className={styles.ticks}
          aria-label="Which cases does it leave out?"
          value={holds === "openAndClosed" ? window.kind : holds}
          onChange={(_event, { value }) => onChoose(leavingOut(value, window.day))}
        >
          <Radio value="startedSince" label="None that started since the day below" />
          <Radio
            value="openSince"
            label="Those that ended before the day below; it holds whoever was open on it or since"
          />
          <Radio
            value="onlyOpen"
            label="All that have closed: it holds only the cases open on the day it was drawn up"
          />
          <Radio value="onlyClosed" label="All that are open still: it holds only closed cases" />
        </RadioGroup>
        {closures !== "" && <p className={figure.text}>{closures}</p>}
        {holds === "openAndClosed" && (
          <DayField
            label={window.kind === "openSince" ? "Holds whoever was open since" : "Holds all that started since"}
            day={window.day}
            note={
              window.kind === "openSince"
                ? "Old cases are in such a list only because they lasted; each counts from this day on, so that durations do not come out too long."
                : "Earlier cases do not count."
            }
            onChange={(day) => onChoose({ window: { ...window, day } })}
          />
        )}
      </QuestionGroup>
      {exclusions.length > 0 && (
        <QuestionGroup legend="Leave out">
          <div className={styles.ticks}>
            {exclusions.map((exclusion) => (
              <div key={exclusion}>
                <Checkbox
                  checked={choices.leftOut.has(exclusion)}
                  label={`${EXCLUSION_LABELS[exclusion]}${removedText(removedBy(EXCLUSION_LABELS[exclusion]))}`}
                  onChange={(_event, { checked }) => leaveOut(exclusion, checked === true)}
                />
              </div>
            ))}
          </div>
        </QuestionGroup>
      )}
      {list.columns.family !== null && (
        <QuestionGroup legend="A case is">
          <RadioGroup
            className={styles.ticks}
            aria-label="A case is"
            value={choices.caseIs}
            onChange={(_event, { value }) => onChoose({ caseIs: value === "family" ? "family" : "child" })}
          >
            <Radio value="child" label="A child; siblings are alike, and intervals allow for it" />
            <Radio value="family" label="A family: from the first child's start to the last one's closure" />
          </RadioGroup>
        </QuestionGroup>
      )}
      {holds === "openAndClosed" && <EstimateQuestions {...{ list, choices, onChoose }} />}
      {Object.entries(list.joined).map(([step, joined]) => (
        <p key={step} className={figure.text}>
          {count(joined, "case")} joined to a start of {step} by identifier.
        </p>
      ))}
    </PageSection>
  );
}

/** What only estimates depend on, and what they suffer from. */
function EstimateQuestions({ list, choices, onChoose }: Pick<ListQuestionsProps, "list" | "choices" | "onChoose">) {
  const styles = useStyles();
  const figure = useFigureStyles();
  return (
    <>
      {list.columns.protection !== null && list.columns.care !== null && (
        <QuestionGroup legend="What counts as escalation">
          <RadioGroup
            className={styles.ticks}
            aria-label="What counts as escalation"
            value={choices.escalation}
            onChange={(_event, { value }) =>
              onChoose({ escalation: value === "protection" ? "protection" : "protectionOrCare" })
            }
          >
            <Radio value="protection" label="A child protection plan: what the model's cost is of" />
            <Radio value="protectionOrCare" label="A plan or care, whichever came first: as the report's 12%" />
          </RadioGroup>
        </QuestionGroup>
      )}
      <ArmChoice list={list} arms={choices.arms} onChoose={(arms) => onChoose({ arms })} />
      {list.columns.family === null && (
        <p className={figure.text}>
          No family identifier: siblings count as strangers, so intervals are too narrow. In Project Crewe siblings
          raised variances by about a half (design effect 1.53). Ask for the identifier.
        </p>
      )}
      {!choices.showsReReferral && (
        <p className={figure.text}>
          No re-referral rate: {list.layout?.whyNot ?? "without an identifier nobody can see who came back."}
        </p>
      )}
      {list.layout?.id === "annexA6" && (
        <p className={figure.text}>
          The list has lost the closed episode of every child who was back within the window, so the closure rate comes
          out a little too low. A list of episodes or a census does not have this fault.
        </p>
      )}
    </>
  );
}

/** What the answer to "Which cases does it leave out?" chooses. */
function leavingOut(answer: string, day: number): Partial<StudyChoices> {
  if (answer === "onlyOpen" || answer === "onlyClosed") return { holds: answer };
  return { holds: "openAndClosed", window: { kind: answer === "openSince" ? "openSince" : "startedSince", day } };
}

/** What the rows themselves say of it; "" where they hold both kinds, as the answer says. */
function closuresNote({ open, closed }: Closures, holds: Holds): string {
  const having = (rows: number) => `${count(rows, "row")} ${rows === 1 ? "has" : "have"}`;
  if (closed > 0 && holds === "onlyOpen") return `${having(closed)} a closure all the same.`;
  if (open > 0 && holds === "onlyClosed") return `${having(open)} no closure all the same.`;
  if (open > 0 && closed === 0) return "No row has a closure: is it a list of open cases alone?";
  if (closed > 0 && open === 0) return "Every row has a closure: is it a list of closed cases alone?";
  return "";
}

function removedText(removed: number | undefined): string {
  return removed === undefined ? "" : `: ${removed} left out`;
}

function dayNote(list: ReadList, extract: number, isProposed: boolean, isFromFile: boolean): string {
  const notes = [];
  if (isProposed)
    notes.push(
      isFromFile
        ? "As the file says."
        : "Proposed: the latest date in the list. Put in the day on which it was drawn up, if it is another.",
    );
  const today = todaySerial();
  const isBy1904 = extract < today - DAYS_FROM_1904 && extract > today - DAYS_FROM_1904 - OLD_AFTER_DAYS;
  if (extract > today) notes.push("This day lies ahead.");
  else if (isBy1904 && isProposed && !isFromFile)
    notes.push("About four years and a day ago: were the dates copied from a file that counts days from 1904?");
  else if (extract < today - OLD_AFTER_DAYS) notes.push("More than a month ago: is it the latest list?");
  if (list.latestDay !== null && list.latestDay > extract)
    notes.push(
      `The list holds dates up to ${longDayText(list.latestDay)}; rows with a later date than the extract's are errors.`,
    );
  return notes.join(" ");
}
