import { longDayText } from "../../../analysis/caseList/calendar";
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
    `Case list: ${sheetName}${layout === null ? "" : ` (${layout.label})`}`,
    `${count(filled, "row")}, ${count(used, "case")} used`,
    `extract of ${longDayText(extract)}`,
    view,
    `up to ${weeks} weeks`,
    `a case is a ${caseIs}`,
    ...(removed.length === 0 ? [] : [leftOutText(study)]),
    "Kaplan–Meier and Aalen–Johansen; not randomised",
  ].join("; ");
}

/** What does not count, with its numbers. */
export function leftOutText({ removed }: Study): string {
  if (removed.length === 0) return "no row was left out";
  return `left out: ${removed.map(({ label, count: number }) => `${label.toLowerCase()} ${number}`).join(", ")}`;
}
