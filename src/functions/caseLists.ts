import { monthText } from "../analysis/caseList/calendar";
import { checkCases } from "../analysis/caseList/checkCases";
import { NO_DAY } from "../analysis/caseList/dates";
import { dateColumn, isEmptyRow, rowProblem } from "../analysis/caseList/followUp";
import type { CaseList } from "../analysis/caseList/followUp";
import { indexIdentifiers } from "../analysis/caseList/identifiers";
import { caseMonths as countMonths } from "../analysis/caseList/months";
import { joinSpells } from "../analysis/caseList/spells";
import { leftOutText, readColumn, readDay, readOptionalColumn, readOptionalDay } from "./caseListArguments";
import { readMonths } from "./caseMonthArguments";
import { invalidValue, numberOrError } from "./errors";

/**
 * Checks a case list row by row: dates that cannot be, rows that contradict each other, what is worth a second look.
 * @customfunction CASECHECK CASECHECK
 * @param {unknown[][]} caseId Identifiers of the cases, one column; compared as text.
 * @param {unknown[][]} start Dates on which the spells began, one column of as many rows: dates, or text with the day first.
 * @param {unknown[][]} end Dates on which they ended, one column; blank while open.
 * @param {unknown[][]} extract The day on which the list was drawn up, one date.
 * @param {unknown[][]} [reason] Reasons for closure, one column, such as RC7.
 * @param {unknown[][]} [protection] Dates on which protection began, one column.
 * @param {unknown[][]} [care] Dates on which care began, one column.
 * @param {unknown[][]} [born] Dates of birth, one column.
 * @param {unknown[][]} [seenFrom] The day from which on the list holds whoever was open, one date.
 * @returns {unknown[][]} Two columns, a row for each row: severity (Error: unusable, Query, Note, or ""), and what was found; no identifier is repeated.
 * @equation rules for dates, spells, reasons and ages, as the guide to case lists says
 * @example =CBA.CASECHECK({7;8},{45000;45010},{45100;44000},45200) → a table of 2 rows and 2 columns
 * @source DfE, children in need census: rules 8600 to 8831, 1105, 2990
 * @errors #VALUE! where columns differ in height, or extract is no date.
 */
export function caseCheck(
  caseId: unknown[][],
  start: unknown[][],
  end: unknown[][],
  extract: unknown[][],
  reason?: unknown[][],
  protection?: unknown[][],
  care?: unknown[][],
  born?: unknown[][],
  seenFrom?: unknown[][],
): unknown[][] {
  const [day, seen] = [readDay("extract", extract), readOptionalDay("seenFrom", seenFrom)];
  const starts = readColumn("start", start);
  const columns = {
    caseId: readColumn("caseId", caseId, starts.length),
    start: starts,
    end: readColumn("end", end, starts.length),
    reason: readOptionalColumn("reason", reason, starts.length),
    protection: readOptionalColumn("protection", protection, starts.length),
    care: readOptionalColumn("care", care, starts.length),
    born: readOptionalColumn("born", born, starts.length),
  };
  const findings = checkCases(columns, { extract: day, seenFrom: seen, firstRow: 1 });
  const nothing = ["", ""];
  return starts.map((_, row) => {
    const severity = findings.severityAt(row);
    return severity === "" ? nothing : [severity, findings.textAt(row)];
  });
}

/**
 * The start of each case's next spell, beside every row of a case list; rows that overlap or touch are one spell.
 * @customfunction NEXTREFERRAL NEXTREFERRAL
 * @param {unknown[][]} caseId Identifiers of the cases, one column; compared as text.
 * @param {unknown[][]} start Dates on which the spells began, one column of as many rows: dates, or text with the day first.
 * @param {unknown[][]} end Dates on which they ended, one column; blank while open.
 * @param {unknown[][]} extract The day on which the list was drawn up, one date.
 * @returns {unknown[][]} A column: the date (as a number) on which the case's next spell began, "" where there is none.
 * @equation the least start of the same case that lies after the end of the row's spell, rows joined where start ≤ end of those before
 * @example =CBA.NEXTREFERRAL({7;7},{44936;45139},{44986;0},45382) → 45139
 * @source our rules, as the guide to case lists says; a row inside an open spell is no re-referral
 * @errors #VALUE! in the row of a date or identifier that cannot be used, or where columns differ in height; a blank row gives "".
 */
export function nextReferral(
  caseId: unknown[][],
  start: unknown[][],
  end: unknown[][],
  extract: unknown[][],
): unknown[][] {
  const day = readDay("extract", extract);
  const starts = readColumn("start", start);
  const list: CaseList = {
    start: dateColumn("start", starts, day),
    outcomes: [dateColumn("end", readColumn("end", end, starts.length), day)],
    extract: day,
    seenFrom: null,
  };
  const { numbers, count } = indexIdentifiers(readColumn("caseId", caseId, starts.length));
  const problems = starts.map((_, row) => {
    if (isEmptyRow(list, row)) return null;
    return (numbers[row] ?? -1) < 0 ? "caseId is blank, or a number that has lost digits" : rowProblem(list, row);
  });
  const usable = numbers.map((one, row) => (problems[row] === null && !isEmptyRow(list, row) ? one : -1));
  const spells = joinSpells(usable, count, list.start.days, list.outcomes[0]?.days ?? new Int32Array());
  return problems.map((problem, row) => {
    if (problem !== null) return [invalidValue(`row ${row + 1}: ${problem}.`)];
    const next = spells.next[spells.ofRow[row] ?? -1] ?? NO_DAY;
    return [next === NO_DAY ? "" : next];
  });
}

/**
 * Cases started, closed and open by calendar month, for demand and staff of a scaled-up programme.
 * @customfunction CASEMONTHS CASEMONTHS
 * @param {unknown[][]} start Dates on which the cases began, one column: dates, or text with the day first.
 * @param {unknown[][]} end Dates on which they ended, one column of as many rows; blank while open.
 * @param {unknown[][]} extract The day on which the list was drawn up, one date; the last whole month before it is the last.
 * @param {unknown[][]} [from] A date in the first month; the month after the list's first closure if omitted.
 * @param {unknown[][]} [to] A date in the last month; the last whole month if omitted.
 * @returns {unknown[][]} A table with a header row: Month, Started, Closed, Open at the end, Average open, Implied weeks open; then how many rows were left out.
 * @equation implied weeks open = average open ÷ starts a week (Little's law)
 * @example =CBA.CASEMONTHS({45000;45010;45020},{45025;45120;0},45200) → a table of 7 rows and 6 columns
 * @source Little (1961), A proof for the queuing formula L = λW
 * @errors #VALUE! where from lies before the list's first closure, because earlier closures would be missing, or to after the last whole month; with the first finding where more than 10% of rows are unusable; #N/A where no case is left.
 */
export function caseMonths(
  start: unknown[][],
  end: unknown[][],
  extract: unknown[][],
  from?: unknown[][],
  to?: unknown[][],
): unknown[][] {
  const { starts, ends, begin, finish, found } = readMonths(start, end, extract, from, to);
  return [
    ["Month", "Started", "Closed", "Open at the end", "Average open", "Implied weeks open"],
    ...countMonths(starts, ends, begin, finish).map((month) => [
      ...[monthText(month.firstDay), month.started, month.closed, month.openAtEnd, month.averageOpen],
      numberOrError(month.impliedWeeks),
    ]),
    [leftOutText(found), ...new Array<string>(5).fill("")],
  ];
}
