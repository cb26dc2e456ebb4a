import { balanceLines, MOST_WORDS } from "../analysis/caseList/balance";
import { groupAt } from "../analysis/caseList/caseGroup";
import { compareGroups as compare, prepareComparison } from "../analysis/caseList/groupComparison";
import { isOmitted, plainCell, wholeMatrixOf } from "./argument";
import {
  familyText,
  followList,
  groupPlaces,
  leftOutText,
  readCaseList,
  readColumn,
  readFamilies,
  readHorizon,
  readOutcomeNames,
} from "./caseListArguments";
import { invalidValue, notAvailable } from "./errors";

/**
 * Two groups of cases side by side: weeks open, outcomes, their differences, tests, and how alike the groups are.
 * @customfunction COMPAREGROUPS COMPAREGROUPS
 * @param {unknown[][]} group The group of each case, one column that names two; rows where it is blank are left out.
 * @param {unknown[][]} start Dates on which the cases began, one column: dates, or text with the day first.
 * @param {unknown[][]} outcomes One column of dates an outcome, blank where it did not happen; the first date decides, of equal ones the leftmost.
 * @param {unknown[][]} extract The day on which the list was drawn up, one date.
 * @param {unknown[][]} [weeks] Weeks up to which both groups are compared, one value, 1 to 2000; 52 if omitted.
 * @param {unknown[][]} [names] A name an outcome; columns of one name are one outcome; closed, protection, care if omitted.
 * @param {unknown[][]} [seenFrom] The day from which on the list holds whoever was open, one date; if omitted, the list leaves nobody out.
 * @param {unknown[][]} [family] Identifiers of families, one column; cases are strangers to each other if omitted.
 * @param {unknown[][]} [covariates] What the groups may differ in before they start, one column each: numbers, or up to ten words.
 * @param {unknown[][]} [covariateNames] A name for each of these columns; 1, 2 and so on if omitted.
 * @returns {unknown[][]} A table with a header row: Measure, the two groups, Difference (first less second), Low, High (95%), Standardised difference; the last line says that nothing was randomised.
 * @equation differences of R(τ) and F(τ), errors added in squares or by families; log-rank χ², with families the robust score test
 * @example =CBA.COMPAREGROUPS({1;1;2;2},{45000;45010;45020;45000},{45100;45120;0;45050},45400,20) → a table of 10 rows and 7 columns
 * @source as R's survfit, survdiff and the robust score test of coxph; Austin (2009) on standardised differences
 * @errors #VALUE! where group does not name two groups, columns differ in height, or with the first finding where more than 10% of rows are unusable; #N/A where no case is left, or none was seen for so long.
 */
export function compareGroups(
  group: unknown[][],
  start: unknown[][],
  outcomes: unknown[][],
  extract: unknown[][],
  weeks?: unknown[][],
  names?: unknown[][],
  seenFrom?: unknown[][],
  family?: unknown[][],
  covariates?: unknown[][],
  covariateNames?: unknown[][],
): unknown[][] {
  const horizon = readHorizon(weeks);
  const list = readCaseList(start, outcomes, readOutcomeNames(names), extract, seenFrom);
  const height = list.start.days.length;
  const labels = readColumn("group", group, height);
  const columns = readCovariates(covariates, covariateNames, height);
  const found = followList(list);
  const families = readFamilies(family, found, height);
  const { places, blank } = groupPlaces(found.rows, labels);
  if (places.size !== 2)
    throw invalidValue(`group names ${places.size} group${places.size === 1 ? "" : "s"}; it must name two.`);
  const [[firstLabel, one], [secondLabel, other]] = [...places] as [[string, Int32Array], [string, Int32Array]]; // Just counted.
  const members = [one, other] as const;
  const groupOf = (own: Int32Array) => groupAt(found.cases, families, own);
  const compared = compare(prepareComparison(found.names, [groupOf(members[0]), groupOf(members[1])]), horizon);
  if ("problem" in compared) throw notAvailable(compared.problem);
  const balance = columns.flatMap(({ name, cells }) => {
    const cellsOf = (own: Int32Array) => Array.from(own, (place) => cells[found.rows[place] ?? 0]);
    const lines = balanceLines(name, [cellsOf(members[0]), cellsOf(members[1])]);
    if (lines === null) throw invalidValue(`covariates: ${name} holds more than ${MOST_WORDS} different words.`);
    return lines.map(({ label, values, standardised }) => [
      ...[label, ...values, values[0] - values[1], "", "", standardised ?? ""],
    ]);
  });
  const wide = (line: readonly unknown[]) => [...line, ...new Array<string>(7 - line.length).fill("")];
  return [
    ["Measure", firstLabel, secondLabel, "Difference", "Low", "High", "Standardised difference"],
    ...compared.measures.map(({ label, values, difference }) =>
      wide([
        label,
        ...values.map((value) => value ?? ""),
        difference?.value ?? "",
        difference?.low ?? "",
        difference?.high ?? "",
      ]),
    ),
    ...balance,
    wide([`${leftOutText(found, blank)}${familyText(families, members, "the intervals allow for it")}`]),
    wide(["Not randomised: a difference between groups, not the effect of the programme."]),
  ];
}

/** The columns of what is compared, each with its name. */
function readCovariates(covariates: unknown, names: unknown, height: number) {
  const titles = isOmitted(names) ? [] : wholeMatrixOf("covariateNames", names).flat().map(plainCell);
  if (isOmitted(covariates)) return [];
  const matrix = wholeMatrixOf("covariates", covariates);
  if (matrix.length !== height) {
    throw invalidValue(`covariates has ${matrix.length} rows and the columns before it ${height}; they must be equal.`);
  }
  return (matrix[0] ?? []).map((_, place) => {
    const title = titles[place];
    const name = typeof title === "string" && title.trim() !== "" ? title.trim() : String(place + 1);
    return { name, cells: matrix.map((row) => plainCell(row[place])) };
  });
}
