import { Checkbox, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import { ARM_NAMES } from "../../../analysis/caseList/armEstimates";
import { DAYS_FROM_1904 } from "../../../analysis/caseList/listFindings";
import { longDayText } from "../../../analysis/caseList/calendar";
import { EXCLUSION_LABELS, EXCLUSIONS } from "../../../analysis/caseList/study/choices";
import type { Exclusion, StudyChoices } from "../../../analysis/caseList/study/choices";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import { count } from "../../format/count";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { PageSection } from "../../kit/ui/PageSection";
import type { ReadList } from "./caseList";
import { ARM_LABELS } from "./curveChart";
import { DayField } from "./DayField";
import { todaySerial } from "./days";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", minWidth: 0, margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  ticks: { marginInlineStart: "-8px", "& label": { paddingBlock: "4px" } },
  arms: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 150px)",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    "& select": { minWidth: 0 },
  },
});

/** A list older than this may not be the latest. */
const OLD_AFTER_DAYS = 31;
/** Groups beyond the largest so many are left out of the choice of arms. */
const MOST_GROUPS = 30;

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
  const { window, extract } = choices;
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
      <Group legend="Which cases does it leave out?">
        <RadioGroup
          className={styles.ticks}
          aria-label="Which cases does it leave out?"
          value={window.kind}
          onChange={(_event, { value }) =>
            onChoose({ window: { kind: value === "openSince" ? "openSince" : "startedSince", day: window.day } })
          }
        >
          <Radio value="startedSince" label="None that started since the day below" />
          <Radio
            value="openSince"
            label="Those that ended before the day below; it holds whoever was open on it or since"
          />
        </RadioGroup>
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
      </Group>
      {exclusions.length > 0 && (
        <Group legend="Leave out">
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
        </Group>
      )}
      {list.columns.protection !== null && list.columns.care !== null && (
        <Group legend="What counts as escalation">
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
        </Group>
      )}
      {list.columns.family !== null && (
        <Group legend="A case is">
          <RadioGroup
            className={styles.ticks}
            aria-label="A case is"
            value={choices.caseIs}
            onChange={(_event, { value }) => onChoose({ caseIs: value === "family" ? "family" : "child" })}
          >
            <Radio value="child" label="A child; siblings are alike, and intervals allow for it" />
            <Radio value="family" label="A family: from the first child's start to the last one's closure" />
          </RadioGroup>
        </Group>
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
      {Object.entries(list.joined).map(([step, joined]) => (
        <p key={step} className={figure.text}>
          {count(joined, "case")} joined to a start of {step} by identifier.
        </p>
      ))}
    </PageSection>
  );
}

function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface ArmChoiceProps {
  readonly list: ReadList;
  readonly arms: StudyChoices["arms"];
  readonly onChoose: (arms: StudyChoices["arms"]) => void;
}

/** Which arm the list's cases are, all together or each team. Nobody but the person knows. */
function ArmChoice({ list, arms, onChoose }: ArmChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const groups = list.groups.slice(0, MOST_GROUPS);
  const isByGroup = typeof arms !== "string";
  const chooseFor = (name: string, value: string) => {
    const next = new Map(isByGroup ? arms : []);
    const arm = ARM_NAMES.find((one) => one === value);
    if (arm === undefined) next.delete(name);
    else next.set(name, arm);
    onChoose(next);
  };
  return (
    <Group legend="Which service these cases are">
      <Select
        size="small"
        aria-label="Which service these cases are"
        value={isByGroup ? "groups" : arms}
        onChange={(_event, { value }) =>
          onChoose(value === "groups" ? new Map() : value === "comparator" ? "comparator" : "programme")
        }
      >
        {ARM_NAMES.map((arm) => (
          <option key={arm} value={arm}>
            All: {ARM_LABELS[arm].toLowerCase()}
          </option>
        ))}
        {groups.length > 0 && <option value="groups">By team or service</option>}
      </Select>
      {isByGroup &&
        groups.map(([name, rows], place) => (
          <div key={name} className={styles.arms}>
            <span id={`${id}-${place}`}>
              {name} ({count(rows, "row")})
            </span>
            <Select
              size="small"
              aria-labelledby={`${id}-${place}`}
              value={arms.get(name) ?? ""}
              onChange={(_event, { value }) => chooseFor(name, value)}
            >
              <option value="">Neither</option>
              {ARM_NAMES.map((arm) => (
                <option key={arm} value={arm}>
                  {ARM_LABELS[arm]}
                </option>
              ))}
            </Select>
          </div>
        ))}
    </Group>
  );
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
