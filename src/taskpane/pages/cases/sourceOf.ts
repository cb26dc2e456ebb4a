import { longDayText } from "../../../analysis/caseList/calendar";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import { count } from "../../format/count";
import type { ReadList } from "./caseList";

/** Where an estimate comes from, as it is said beside every value that a scenario takes: no identifier is in it. */
export function sourceOf(
  { sheetName, layout }: ReadList,
  { choices, filled, arms, removed }: Study,
  weeks: number,
): string {
  const { extract, window, caseIs } = choices;
  const used = arms.reduce((sum, { places }) => sum + places.length, 0);
  const left = removed.map(({ label, count: number }) => `${label.toLowerCase()} ${number}`);
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
    ...(left.length === 0 ? [] : [`left out: ${left.join(", ")}`]),
    "Kaplan–Meier and Aalen–Johansen; not randomised",
  ].join("; ");
}
