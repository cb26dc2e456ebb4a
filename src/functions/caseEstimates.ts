import { ARM_NAMES, estimatesTo, prepareArm } from "../analysis/caseList/armEstimates";
import type { ArmName } from "../analysis/caseList/armEstimates";
import { estimateTable } from "../analysis/caseList/estimateTable";
import { dateColumn } from "../analysis/caseList/followUp";
import type { FollowUp } from "../analysis/caseList/followUp";
import {
  familyText,
  followList,
  leftOutText,
  readCaseList,
  readColumn,
  readFamilies,
  readHorizon,
  readOptionalColumn,
  readOutcomeNames,
} from "./caseListArguments";
import { invalidValue, notAvailable } from "./errors";

/**
 * A case list as parameters of the model, each with its distribution: weeks open, closure, re-referral and escalation.
 * @customfunction CASEESTIMATES CASEESTIMATES
 * @param {unknown[][]} start Dates on which the cases began, one column: dates, or text with the day first.
 * @param {unknown[][]} outcomes One column of dates an outcome, blank where it did not happen; the first date decides, of equal ones the leftmost.
 * @param {unknown[][]} extract The day on which the list was drawn up, one date.
 * @param {unknown[][]} arm "programme" or "comparator", one value for all rows or a column of them; rows where it is blank are left out.
 * @param {unknown[][]} [weeks] Weeks up to which weeks open, closure and escalation are counted, one value, 1 to 2000; 52 if omitted.
 * @param {unknown[][]} [names] A name an outcome, "closed" among them; columns of one name are one outcome; closed, protection, care if omitted.
 * @param {unknown[][]} [seenFrom] The day from which on the list holds whoever was open, one date; if omitted, the list leaves nobody out.
 * @param {unknown[][]} [family] Identifiers of families, one column; cases are strangers to each other if omitted.
 * @param {unknown[][]} [reReferral] Dates on which closed cases came back, one column, as NEXTREFERRAL gives them; no re-referral rate if omitted.
 * @param {unknown[][]} [gone] Dates from which on a closed case cannot come back (adoption, death, transfer, 18th birthday), one column; they compete with re-referral; none if omitted.
 * @returns {unknown[][]} A table with a header row: # Parameter, Value, Distribution, a, b, c, Low, High, Cases, Events, How; lines that begin with # are for reading, but for one an arm that holds in a the rank correlation of weeks open and closure rate. Its columns are the keys, values and uncertainty of any function of a scenario.
 * @equation weeks open R(τ) ÷ 7; rates F(τ) of each outcome; re-referral F(365 days) after closure; betas, gammas from them as each line says
 * @example =CBA.CASEESTIMATES({45000;45010;45020},{45100;45120;0},45400,"programme",20) → a table of 6 rows and 11 columns
 * @source our computation, as R's survfit; which cases stand for which arm is the user's to say
 * @errors #VALUE! with the first finding where more than 10% of rows are unusable, where names lack closed, or columns differ in height; #N/A where no case is left, or none was seen for so long.
 */
export function caseEstimates(
  start: unknown[][],
  outcomes: unknown[][],
  extract: unknown[][],
  arm: unknown[][],
  weeks?: unknown[][],
  names?: unknown[][],
  seenFrom?: unknown[][],
  family?: unknown[][],
  reReferral?: unknown[][],
  gone?: unknown[][],
): unknown[][] {
  const horizon = readHorizon(weeks);
  const list = readCaseList(start, outcomes, readOutcomeNames(names), extract, seenFrom);
  const height = list.start.days.length;
  const arms = readArms(arm, height);
  const dayColumn = (name: string, cells: unknown) => {
    const column = readOptionalColumn(name, cells, height);
    return column === null ? null : dateColumn(name, column, list.extract).days;
  };
  const [back, goneDays] = [dayColumn("reReferral", reReferral), dayColumn("gone", gone)];
  const found = followList(list);
  if (!found.names.includes("closed")) throw invalidValue("names must include closed: the outcome that ends a case.");
  const families = readFamilies(family, found, height);
  const groups = ARM_NAMES.map((name) => ({ arm: name, places: placesOf(name, arms, found) })).filter(
    ({ places }) => places.length > 0,
  );
  if (groups.length === 0) throw notAvailable("No case is left: none has an arm.");
  const estimates = groups.flatMap((group) => {
    const arm = prepareArm({
      ...group,
      ...{ followed: found, families, start: list.start, extract: list.extract, seenFrom: list.seenFrom },
      ...{ back, gone: goneDays },
    });
    const made = estimatesTo(arm, horizon);
    if ("problem" in made) throw notAvailable(`${group.arm}: ${made.problem}`);
    return made.estimates;
  });
  const without = found.rows.length - groups.reduce((sum, { places }) => sum + places.length, 0);
  const kin = familyText(
    families,
    groups.map(({ places }) => places),
    "the two arms' estimates are not independent",
  );
  return estimateTable(estimates, `${leftOutText(found, without)}${kin}`);
}

/** The arm of each row, or of all; undefined where it is blank. */
function readArms(arm: unknown[][], height: number): readonly (ArmName | undefined)[] {
  const cells = readColumn("arm", arm);
  if (cells.length !== 1) readColumn("arm", arm, height);
  return cells.map((cell, row) => {
    if (cell === 0) return undefined;
    const name = typeof cell === "string" ? cell.trim().toLowerCase() : "";
    const found = ARM_NAMES.find((one) => one === name);
    if (found === undefined && name === "" && typeof cell === "string") return undefined;
    if (found === undefined) throw invalidValue(`arm must be programme or comparator; row ${row + 1} holds neither.`);
    return found;
  });
}

/** The places of an arm's cases among those followed. */
function placesOf(arm: ArmName, arms: readonly (ArmName | undefined)[], { rows }: FollowUp): Int32Array {
  const places = new Int32Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    const own = arms.length === 1 ? arms[0] : arms[rows[place] ?? 0];
    if (own === arm) places[count++] = place;
  }
  return places.subarray(0, count);
}
