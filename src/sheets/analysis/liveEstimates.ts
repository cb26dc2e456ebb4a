import { calendarDay, FIRST_SERIAL } from "../../analysis/caseList/calendar";
import { adulthood, CODES_WITHOUT_WAY_BACK, codeWithoutWayBack } from "../../analysis/caseList/closureReasons";
import { NO_DAY } from "../../analysis/caseList/dates";
import { SAME } from "../../analysis/caseList/rowsOfOneCase";
import type { StudyChoices, StudyColumns } from "../../analysis/caseList/study/choices";
import { groupLabel } from "../../analysis/caseList/study/prepareStudy";
import { call } from "./functionCall";
import type { CallArgument, FunctionCall } from "./functionCall";
import { arrayOf, asArgument, daysOf, lookedUp, quoted } from "./listColumn";
import type { ListColumn, LookedUpList } from "./listColumn";
import { beganSince, beganWithout, goesFurther, isMoreThanAssessed } from "./whoCounts";
import type { Condition } from "./whoCounts";

/** The columns of a case list where they stand; the starts of protection and care may stand in lists of their own. */
export interface ListSource {
  readonly columns: Readonly<Partial<Record<keyof StudyColumns, ListColumn | undefined>>>;
  readonly joined: Readonly<Partial<Record<"protection" | "care", LookedUpList>>>;
}

/** The cells with the extract, the horizon, and the day from which on the list holds who was open or began. */
export interface EstimateSettings {
  readonly extract: CallArgument;
  readonly weeks: CallArgument;
  readonly since: CallArgument;
}

/** What follows a list: the table of estimates, and how many rows have an error. */
export interface LiveEstimates {
  readonly table: FunctionCall;
  readonly errors: FunctionCall;
}

/**
 * CASEESTIMATES over the columns of a list as a study takes them: rows that do not count are blank. One formula, its steps named by
 * LET, beside what it gives for the cells as they are.
 */
export function liveEstimates(source: ListSource, choices: StudyChoices, settings: EstimateSettings): LiveEstimates {
  const { extract, weeks, since } = settings;
  const steps: string[] = [];
  const named = (name: string, { text, cells }: ListColumn): ListColumn => {
    steps.push(`${name},${text}`);
    return { text: name, cells };
  };
  const { start = BLANK, end = BLANK, group, family } = source.columns;
  const caseId = source.columns.caseId ?? { text: `ROW(${start.text})`, cells: start.cells.map((_, row) => row + 1) };
  const stepOf = (step: "protection" | "care") => {
    const other = source.joined[step];
    return other === undefined ? source.columns[step] : named(step, lookedUp(caseId, other));
  };
  const listed = { ...source.columns, start, end, caseId, protection: stepOf("protection"), care: stepOf("care") };
  const columns = { ...listed, days: comparedDays(listed, choices, named) };
  const check = checkOf(columns, extract);
  const errors: FunctionCall = {
    text: within(steps, `SUM(--(INDEX(${check.text},0,1)="${ERROR}"))`),
    result: () => [[check.result().filter(([severity]) => severity === ERROR).length]],
  };
  const checked: Checked = { text: named("checked", { text: check.text, cells: [] }).text, found: check.result() };
  const valid = named("valid", all(start.cells.length, validity(columns, checked, choices)));
  const conditions = [holdsIn(valid), ...countsWhere(columns, checked, choices, since)];
  const counts = named("counts", all(start.cells.length, conditions));

  const { ended, names } = outcomesOf(columns, choices);
  const spell = [caseId, start, end].map((column) => asArgument(where(valid, column)));
  const back = choices.showsReReferral ? call("NEXTREFERRAL", ...spell, extract) : null;
  const gone = back === null ? null : goneDays(columns);
  const estimates = call(
    "CASEESTIMATES",
    asArgument(where(counts, start)),
    {
      text: `IF(${counts.text},${ended.text},"")`,
      cells: ended.cells.map((row, place) => (counts.cells[place] === true ? row : row.map(() => ""))),
    },
    extract,
    armOf(choices.arms, group),
    weeks,
    { text: arrayOf(names), cells: [names] },
    choices.window.kind === "openSince" ? since : null,
    family === undefined || choices.caseIs === "family" ? null : asArgument(family),
    back === null ? null : { text: back.text, cells: back.result() },
    gone === null ? null : asArgument(gone),
  );
  return { table: { text: within(steps, estimates.text), result: estimates.result }, errors };
}

/** A result with the steps that it names. */
function within(steps: readonly string[], result: string): string {
  return steps.length === 0 ? result : `LET(${[...steps, result].join(",")})`;
}

/** CASECHECK's word for a row that cannot be used. */
const ERROR = "Error";
const BLANK: ListColumn = { text: '""', cells: [] };

type Listed = ListSource["columns"] & Readonly<Record<"start" | "end" | "caseId", ListColumn>>;

/** The columns of a list, and those whose days are compared, as numbers. */
interface Columns extends Listed {
  readonly days: Readonly<Record<"start" | "protection" | "care" | "born", ListColumn>>;
}

/** A column of texts is read once for all comparisons of its days; what is compared with nothing is not read. */
function comparedDays(
  { start, protection, care, born }: Listed,
  { window, showsReReferral }: StudyChoices,
  named: (name: string, column: ListColumn) => ListColumn,
): Columns["days"] {
  const read = (name: string, column: ListColumn | undefined, isCompared: boolean) => {
    const days = column === undefined || !isCompared ? BLANK : daysOf(column);
    return days === BLANK || days === column ? days : named(name, days);
  };
  const hasSteps = protection !== undefined || care !== undefined;
  return {
    start: read("startDay", start, hasSteps || window.kind === "startedSince"),
    protection: read("protectionDay", protection, true),
    care: read("careDay", care, true),
    born: read("birthDay", born, showsReReferral),
  };
}

/** What CASECHECK says of each row. */
interface Checked {
  readonly text: string;
  readonly found: readonly (readonly (string | number)[])[];
}

function checkOf({ caseId, start, end, reason, protection, care, born }: Columns, extract: CallArgument): FunctionCall {
  const optional = [reason, protection, care, born].map((column) => (column === undefined ? null : asArgument(column)));
  return call("CASECHECK", asArgument(caseId), asArgument(start), asArgument(end), extract, ...optional);
}

/** What a row must fulfil to be a row of a case. */
function validity(
  { noFurtherAction, reason }: Columns,
  { text, found }: Checked,
  { leftOut }: StudyChoices,
): Condition[] {
  return [
    { text: `INDEX(${text},0,1)<>"${ERROR}"`, holds: (row) => found[row]?.[0] !== ERROR },
    ...(leftOut.has("noFurtherAction") && noFurtherAction !== undefined ? [goesFurther(noFurtherAction)] : []),
    ...(leftOut.has("closedAfterAssessment") && reason !== undefined ? [isMoreThanAssessed(reason)] : []),
  ];
}

/** What else it must fulfil to be followed. */
function countsWhere(
  { protection, care, days }: Columns,
  { text, found }: Checked,
  { leftOut, window }: StudyChoices,
  since: CallArgument,
): Condition[] {
  return [
    {
      text: `ISERROR(SEARCH(${quoted(SAME)},INDEX(${text},0,2)))`,
      holds: (row) => !String(found[row]?.[1]).includes(SAME),
    },
    ...(window.kind === "startedSince" ? [beganSince(days.start, since)] : []),
    ...(leftOut.has("underProtection") && protection !== undefined ? [beganWithout(days.protection, days.start)] : []),
    ...(leftOut.has("inCare") && care !== undefined ? [beganWithout(days.care, days.start)] : []),
  ];
}

/** The columns of outcomes, the gravest first, and their names. */
function outcomesOf({ start, end, protection, care }: Columns, { escalation }: StudyChoices) {
  const careName = escalation === "protectionOrCare" ? "protection" : "care";
  const outcomes = [
    ...(care === undefined ? [] : [{ name: careName, column: care }]),
    ...(protection === undefined ? [] : [{ name: "protection", column: protection }]),
    { name: "closed", column: end },
  ];
  const texts = outcomes.map(({ column }) => column.text);
  return {
    names: outcomes.map(({ name }) => name),
    ended: {
      text: texts.length === 1 ? end.text : `HSTACK(${texts.join(",")})`,
      cells: start.cells.map((_, row) => outcomes.map(({ column }) => column.cells[row])),
    },
  };
}

/** Conditions together, row by row. */
function all(height: number, conditions: readonly Condition[]): ListColumn {
  return {
    text: conditions.map(({ text }) => `(${text})`).join("*"),
    cells: Array.from({ length: height }, (_, row) => conditions.every(({ holds }) => holds(row))),
  };
}

function holdsIn({ text, cells }: ListColumn): Condition {
  return { text, holds: (row) => cells[row] === true };
}

/** A column where another holds, blank elsewhere. */
function where(condition: ListColumn, { text, cells }: ListColumn): ListColumn {
  return {
    text: `IF(${condition.text},${text},"")`,
    cells: cells.map((cell, row) => (condition.cells[row] === true ? cell : "")),
  };
}

/** The days from which on a closed case cannot come back; null where the list says nothing of it. */
function goneDays({ start, end, reason, born, days }: Columns): ListColumn | null {
  const adult = born === undefined ? null : adultOn(days.born);
  if (reason === undefined) return adult;
  const codes = CODES_WITHOUT_WAY_BACK.map((code) => `ISNUMBER(SEARCH("${code}",${reason.text}))`);
  return {
    text: `IF(${codes.join("+")},${end.text},${adult?.text ?? 0})`,
    cells: start.cells.map((_, row) =>
      codeWithoutWayBack(reason.cells[row]) === null ? (adult?.cells[row] ?? NO_DAY) : end.cells[row],
    ),
  };
}

/** The 18th birthday, 1 March for who was born on 29 February. */
function adultOn({ text, cells }: ListColumn): ListColumn {
  const birthday = `DATE(YEAR(${text})+18,MONTH(${text}),DAY(${text}))`;
  return {
    text: `IFERROR(IF(${text}>=${FIRST_SERIAL},${birthday},0),0)`,
    cells: cells.map((born) => {
      if (typeof born !== "number" || born < FIRST_SERIAL) return NO_DAY;
      const { month, day } = calendarDay(born);
      return adulthood(born) + Number(month === 2 && day === 29);
    }),
  };
}

/** The service of all cases, or of each by the group that it names. */
function armOf(arms: StudyChoices["arms"], { text, cells }: ListColumn = BLANK): CallArgument {
  if (typeof arms === "string") return { text: quoted(arms), cells: [[arms]] };
  const namesOf = (arm: string) => [...arms].filter(([, one]) => one === arm).map(([name]) => name);
  const isOf = (arm: string) => `ISNUMBER(MATCH(TRIM(${text}),${arrayOf(namesOf(arm))},0))`;
  const nested = [...new Set(arms.values())].reduceRight(
    (rest, arm) => `IF(${isOf(arm)},${quoted(arm)},${rest})`,
    '""',
  );
  return { text: nested, cells: cells.map((cell) => [arms.get(groupLabel(cell)) ?? ""]) };
}
