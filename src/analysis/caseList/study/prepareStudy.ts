import { isNoFurtherAction } from "../layouts/noFurtherAction";
import { ARM_NAMES } from "../armEstimates";
import type { ArmName } from "../armEstimates";
import { checkCases } from "../checkCases";
import { adulthood, codeWithoutWayBack, isAssessedOnly } from "../closureReasons";
import { NO_DAY } from "../dates";
import { dateColumn, daysColumn, followUp } from "../followUp";
import type { DateColumn, FollowUp } from "../followUp";
import type { RowFindings } from "../foundRows";
import { familiesOf, indexIdentifiers } from "../identifiers";
import type { IndexedFamilies } from "../identifiers";
import { joinSpells, rowsByCase } from "../spells";
import { EXCLUSION_LABELS } from "./choices";
import type { Exclusion, StudyChoices, StudyColumns } from "./choices";

/** A list as cases, followed from their start: all that estimates at any horizon are made from. */
export interface Study {
  readonly choices: StudyChoices;
  /** Rows that hold something. */
  readonly filled: number;
  /** What was found in each row, of all rows in order. */
  readonly findings: readonly RowFindings[];
  /** Which rows or cases do not count, and why, in the order in which they were left out. */
  readonly removed: readonly Removal[];
  /** Cases, after rows of one spell were joined. */
  readonly cases: CaseColumns;
  readonly followed: FollowUp;
  readonly families: IndexedFamilies | null;
  /** Places among the followed cases, of each arm that has any. */
  readonly arms: readonly { readonly arm: ArmName; readonly places: Int32Array }[];
}

export interface Removal {
  readonly label: string;
  readonly count: number;
}

/** A case each: its days, the day on which it came back, and the row of the list where it begins. */
export interface CaseColumns {
  readonly start: DateColumn;
  readonly closed: DateColumn;
  readonly back: Int32Array;
  /** From when on it could not come back: adopted, died, moved away or to adult services, 18 years old. */
  readonly gone: Int32Array;
  readonly row: Int32Array;
  /** 1 for a case that began under protection or in care: it counts where the person says so, and can escalate no more. */
  readonly beganEscalated: Uint8Array;
}

/** @param firstRow What the first row is called in findings. */
export function prepareStudy(columns: StudyColumns, choices: StudyChoices, firstRow = 1): Study {
  const { extract, window } = choices;
  const seenFrom = window.kind === "openSince" ? window.day : null;
  const findings = checkCases(columns, extract, seenFrom, firstRow);
  const day = (name: string, cells: readonly unknown[] | null) =>
    cells === null ? null : dateColumn(name, cells, extract).days;
  const starts = dateColumn("start", columns.start, extract).days;
  const ends = dateColumn("closed", columns.end, extract).days;
  const steps = { protection: day("protection", columns.protection), care: day("care", columns.care) };

  const removed = new Map<string, number>();
  const remove = (label: string) => void removed.set(label, (removed.get(label) ?? 0) + 1);
  let filled = 0;
  const isOut = Uint8Array.from(starts, (start, row) => {
    if (start === NO_DAY && ends[row] === NO_DAY) return 1;
    filled++;
    const why = reasonToLeaveOut(columns, choices, findings, row);
    if (why !== null) remove(why);
    return Number(why !== null);
  });

  const units = columns.family !== null && choices.caseIs === "family" ? familiesOf(columns.family) : null;
  const { numbers, count } = units ?? indexIdentifiers(columns.caseId);
  const spells = joinSpells(
    numbers.map((one, row) => (isOut[row] === 1 ? -1 : one)),
    count,
    starts,
    ends,
  );
  const { first, order } = rowsByCase(spells.ofRow, spells.count);
  const rowsOf = (spell: number) => order.subarray(first[spell], first[spell + 1]);
  const joinedRows = order.length - spells.count;
  if (joinedRows > 0) removed.set("Joined to the row of the same spell", joinedRows);

  const [kept, beganEscalated]: [number[], number[]] = [[], []];
  const earliest = (days: Int32Array | null, spell: number) => {
    let found = NO_DAY;
    for (const row of rowsOf(spell)) {
      const one = days?.[row] ?? NO_DAY;
      if (one > NO_DAY && (found === NO_DAY || one < found)) found = one;
    }
    return found;
  };
  const protection = Int32Array.from({ length: spells.count }, (_, spell) => earliest(steps.protection, spell));
  const care = Int32Array.from({ length: spells.count }, (_, spell) => earliest(steps.care, spell));
  const born = day("born", columns.born);
  const goneOf = (spell: number) => {
    // A family goes on where one of its children does not.
    if (units !== null) return NO_DAY;
    const closed = spells.end[spell] ?? NO_DAY;
    const rows = rowsOf(spell);
    const isGone = rows.some((row) => ends[row] === closed && codeWithoutWayBack(columns.reason?.[row]) !== null);
    return closed !== NO_DAY && isGone ? closed : adulthood(born?.[rows[0] ?? 0] ?? NO_DAY);
  };
  for (let spell = 0; spell < spells.count; spell++) {
    const start = spells.start[spell] ?? NO_DAY;
    const began = (days: Int32Array) => (days[spell] ?? NO_DAY) > NO_DAY && (days[spell] ?? NO_DAY) <= start;
    const why = outOfStudy(choices, start, { underProtection: began(protection), inCare: began(care) });
    if (why !== null) {
      remove(why);
      continue;
    }
    // A case that began with it and counts all the same is followed to its closure.
    const isEscalated = began(protection) || began(care);
    if (began(protection)) protection[spell] = NO_DAY;
    if (began(care)) care[spell] = NO_DAY;
    beganEscalated.push(Number(isEscalated));
    kept.push(spell);
  }

  const pick = (days: Int32Array) => Int32Array.from(kept, (spell) => days[spell] ?? NO_DAY);
  const column = (name: string, days: Int32Array) => daysColumn(name, pick(days));
  const careName = choices.escalation === "protectionOrCare" ? "protection" : "care";
  // The gravest first: of outcomes on one day the first counts.
  const outcomes = [
    ...(steps.care === null ? [] : [column(careName, care)]),
    ...(steps.protection === null ? [] : [column("protection", protection)]),
    column("closed", spells.end),
  ];
  const cases: CaseColumns = {
    start: column("start", spells.start),
    closed: column("closed", spells.end),
    back: pick(spells.next),
    gone: Int32Array.from(kept, goneOf),
    row: Int32Array.from(kept, (spell) => rowsOf(spell)[0] ?? 0),
    beganEscalated: Uint8Array.from(beganEscalated),
  };
  const followed = followUp({ start: cases.start, outcomes, extract, seenFrom });
  if (followed.notFollowed > 0) removed.set("Without a day in view", followed.notFollowed);
  const caseRow = (place: number) => cases.row[followed.rows[place] ?? 0] ?? 0;
  const { arms, without } = armPlaces(columns.group, choices.arms, followed.rows.length, caseRow);
  if (without > 0) removed.set("In neither service", without);
  const kin = columns.family === null || choices.caseIs === "family" ? null : columns.family;
  return {
    ...{ choices, filled, findings, cases, followed, arms },
    removed: [...removed].map(([label, number]) => ({ label, count: number })),
    families: kin === null ? null : familiesOf(Array.from(followed.rows, (_, place) => kin[caseRow(place)])),
  };
}

/** Why a row does not count; null where it does. */
function reasonToLeaveOut(
  { noFurtherAction, reason }: StudyColumns,
  { leftOut }: StudyChoices,
  findings: readonly RowFindings[],
  row: number,
): string | null {
  if (findings[row]?.severity === "Error") return "Rows with an error";
  if (leftOut.has("noFurtherAction") && isNoFurtherAction(noFurtherAction?.[row]) === true)
    return EXCLUSION_LABELS.noFurtherAction;
  if (leftOut.has("closedAfterAssessment") && isAssessedOnly(reason?.[row]))
    return EXCLUSION_LABELS.closedAfterAssessment;
  return null;
}

/** Why a case does not count; null where it does. */
function outOfStudy(
  { window, leftOut }: StudyChoices,
  start: number,
  began: Readonly<Record<Extract<Exclusion, "underProtection" | "inCare">, boolean>>,
): string | null {
  if (window.kind === "startedSince" && start < window.day) return "Started before the list is complete";
  if (began.inCare && leftOut.has("inCare")) return EXCLUSION_LABELS.inCare;
  if (began.underProtection && leftOut.has("underProtection")) return EXCLUSION_LABELS.underProtection;
  return null;
}

/** The followed cases of each arm, and how many have none. */
function armPlaces(
  groups: readonly unknown[] | null,
  arms: StudyChoices["arms"],
  count: number,
  rowOf: (place: number) => number,
): Pick<Study, "arms"> & { readonly without: number } {
  if (typeof arms === "string")
    return { arms: [{ arm: arms, places: Int32Array.from({ length: count }, (_, place) => place) }], without: 0 };
  const places: Record<ArmName, number[]> = { programme: [], comparator: [] };
  let without = 0;
  for (let place = 0; place < count; place++) {
    const arm = arms.get(groupLabel(groups?.[rowOf(place)]));
    if (arm === undefined) without++;
    else places[arm].push(place);
  }
  return {
    arms: ARM_NAMES.map((arm) => ({ arm, places: Int32Array.from(places[arm]) })).filter(
      (one) => one.places.length > 0,
    ),
    without,
  };
}

/** A group's name as people see it; "" where a row has none. */
export function groupLabel(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" && cell !== 0 ? String(cell) : "";
}
