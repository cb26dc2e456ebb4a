import { longDayText } from "../../../analysis/caseList/calendar";
import { EXCLUSION_LABELS, EXCLUSIONS } from "../../../analysis/caseList/study/choices";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import { count } from "../../format/count";
import type { ReadList } from "./caseList";

/** Where an estimate comes from, as it is said beside every value that a scenario takes: no identifier is in it. */
export function sourceOf({ sheetName, layout }: ReadList, study: Study, weeks: number): string {
  const { choices, filled, arms, removed } = study;
  const { extract, window, caseIs } = choices;
  const used = arms.reduce((sum, { places }) => sum + places.length, 0);
  const view =
    window.kind === "openSince"
      ? `cases open since ${longDayText(window.day)}, each counted from then on (delayed entry)`
      : `cases started since ${longDayText(window.day)}`;
  return [
    listName({ sheetName, layout }),
    `${count(filled, "row")}, ${count(used, "case")} used`,
    `extract of ${longDayText(extract)}`,
    view,
    `up to ${weeks} weeks`,
    `a case is a ${caseIs}`,
    ...(removed.length === 0 ? [] : [leftOutText(study)]),
    METHOD,
  ].join("; ");
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
