import { longDayText } from "../../../analysis/caseList/calendar";
import { EXCLUSION_LABELS, EXCLUSIONS } from "../../../analysis/caseList/study/choices";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import { count } from "../../format/count";
import type { ReadList } from "./caseList";

/** Where an estimate comes from, as it is said beside every value that a scenario takes: no identifier is in it. */
export function sourceOf({ sheetName, layout }: ReadList, study: Study, weeks: number): string {
  const { filled, arms, removed } = study;
  const used = arms.reduce((sum, { places }) => sum + places.length, 0);
  return [
    listName({ sheetName, layout }),
    `${count(filled, "row")}, ${count(used, "case")} used`,
    ...viewOf(study, `up to ${weeks} weeks`),
    ...(removed.length === 0 ? [] : [leftOutText(study)]),
    METHOD,
  ].join("; ");
}

/** The same for what leaves the service: without counts, of which any may be of a few children. */
export function sharedSourceOf(list: ReadList, study: Study, weeks: number): string {
  const labels = study.removed.map(({ label }) => label.toLowerCase());
  return [
    listName(list),
    ...viewOf(study, `up to ${weeks} weeks`),
    ...(labels.length === 0 ? [] : [`left out: ${labels.join(", ")}`]),
    METHOD,
  ].join("; ");
}

/** Where starts or caseload of a year come from. */
export function yearSourceOf(list: ReadList, study: Study): string {
  return [listName(list), ...viewOf(study, "the last twelve whole months"), leftOutText(study)].join("; ");
}

function viewOf({ choices: { extract, window, caseIs } }: Study, upTo: string): string[] {
  return [
    `extract of ${longDayText(extract)}`,
    window.kind === "openSince"
      ? `cases open since ${longDayText(window.day)}, each counted from then on (delayed entry)`
      : `cases started since ${longDayText(window.day)}`,
    upTo,
    `a case is a ${caseIs}`,
  ];
}

/** The same of estimates that follow their list: without counts, days and weeks, which may change. */
export function followedSourceOf(list: ReadList, { choices }: Study): string {
  const { window, caseIs, leftOut } = choices;
  const without = EXCLUSIONS.filter((exclusion) => leftOut.has(exclusion)).map((one) => EXCLUSION_LABELS[one]);
  return [
    listName(list),
    window.kind === "openSince" ? "each case counted from when the list holds it (delayed entry)" : "by day of start",
    `a case is a ${caseIs}`,
    `left out: ${["rows with an error", "second copies of a row", ...without].join(", ").toLowerCase()}`,
    METHOD,
  ].join("; ");
}

const METHOD = "Kaplan–Meier and Aalen–Johansen; not randomised";

function listName({ sheetName, layout }: Pick<ReadList, "sheetName" | "layout">): string {
  return `Case list: ${sheetName}${layout === null ? "" : ` (${layout.label})`}`;
}

/** What does not count, with its numbers. */
export function leftOutText({ removed }: Study): string {
  if (removed.length === 0) return "no row was left out";
  return `left out: ${removed.map(({ label, count: number }) => `${label.toLowerCase()} ${number}`).join(", ")}`;
}
