import { isNoFurtherAction } from "../layouts/noFurtherAction";
import { finish } from "../../simulation/steps";
import type { Steps } from "../../simulation/steps";
import { ARM_NAMES, prepareArmInSteps } from "../armEstimates";
import type { ArmCases, ArmName, PreparedArm } from "../armEstimates";
import { checkCasesInSteps, readCases, ROWS_A_STEP } from "../checkCases";
import type { ReadCases } from "../checkCases";
import { adulthood, codeWithoutWayBack, isAssessedOnly } from "../closureReasons";
import { NO_DAY } from "../dates";
import { daysColumn, followUp } from "../followUp";
import type { DateColumn, FollowUp } from "../followUp";
import type { RowFindings } from "../foundRows";
import { familiesInSteps } from "../identifiers";
import type { IndexedFamilies } from "../identifiers";
import { remembered } from "../remembered";
import type { ParameterEstimate } from "../parameterEstimate";
import { joinSpellsInSteps, rowsByCase } from "../spells";
import { childrenOfSpells, childrenPerCase } from "./childrenPerCase";
import { EXCLUSION_LABELS, seenFromOf } from "./choices";
import type { Exclusion, StudyChoices, StudyColumns } from "./choices";
import { refusedEstimates } from "./oneKind";
import type { Refusal } from "./oneKind";

/** A list as cases, followed from their start: all that estimates at any horizon are made from. */
export interface Study {
  readonly choices: StudyChoices;
  /** Rows that hold something. */
  readonly filled: number;
  /** What was found in each row. */
  readonly findings: RowFindings;
  /** Which rows or cases do not count, and why, in the order in which they were left out. */
  readonly removed: readonly Removal[];
  /** Cases, after rows of one spell were joined. */
  readonly cases: CaseColumns;
  readonly followed: FollowUp;
  readonly families: IndexedFamilies | null;
  /** Of all arms together; null where a case is a child, or no row says which child it is of. */
  readonly childrenPerCase: ParameterEstimate | null;
  /** Where the list holds one kind of case alone, what it cannot give and why: all estimates. Else nothing. */
  readonly refused: readonly Refusal[];
  /** Each arm that has any followed cases; none where estimates are refused. */
  readonly arms: readonly (ArmPlaces & { readonly prepared: PreparedArm })[];
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
  return finish(prepareStudyInSteps(columns, choices, firstRow));
}

/** The same in steps, each of which tells how many rows it looked at. */
export function* prepareStudyInSteps(columns: StudyColumns, choices: StudyChoices, firstRow: number): Steps<Study> {
  const { extract } = choices;
  const seenFrom = seenFromOf(choices);
  const refused = refusedEstimates(choices.holds);
  const read = yield* readCases(columns, extract);
  const findings = yield* checkCasesInSteps(columns, read, { extract, seenFrom, firstRow });
  const [starts, ends] = [read.start.days, read.end.days];
  const rows = starts.length;

  const removed = new Removals();
  const reasonToLeaveOut = rowsLeftOut(columns, choices, findings);
  const isOut = new Uint8Array(rows);
  let filled = 0;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_A_STEP;
    const isEmpty = starts[row] === NO_DAY && ends[row] === NO_DAY;
    const why = isEmpty ? null : reasonToLeaveOut(row);
    if (!isEmpty) filled++;
    if (why !== null) removed.add(why);
    if (isEmpty || why !== null) isOut[row] = 1;
  }

  const isFamily = columns.family !== null && choices.caseIs === "family";
  const { numbers, count } = isFamily ? yield* familiesInSteps(columns.family) : read.cases;
  const units = new Int32Array(rows);
  for (let row = 0; row < rows; row++) units[row] = isOut[row] === 1 ? -1 : (numbers[row] ?? -1);
  yield rows;
  const spells = yield* joinSpellsInSteps(units, count, starts, ends);
  const ofSpell = rowsByCase(spells.ofRow, spells.count);
  yield rows;
  removed.add("Joined to the row of the same spell", ofSpell.order.length - spells.count);
  const protection = earliestOf(read.protection?.days ?? null, ofSpell);
  yield rows;
  const care = earliestOf(read.care?.days ?? null, ofSpell);
  yield rows;

  const [kept, beganEscalated] = [new Int32Array(spells.count), new Uint8Array(spells.count)];
  let cases = 0;
  for (let spell = 0; spell < spells.count; spell++) {
    if (spell % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_A_STEP;
    const start = spells.start[spell] ?? NO_DAY;
    const began = (days: Int32Array) => (days[spell] ?? NO_DAY) > NO_DAY && (days[spell] ?? NO_DAY) <= start;
    const [underProtection, inCare] = [began(protection), began(care)];
    const why = outOfStudy(choices, start, { underProtection, inCare });
    if (why !== null) {
      removed.add(why);
      continue;
    }
    // A case that began with it and counts all the same is followed to its closure.
    if (underProtection) protection[spell] = NO_DAY;
    if (inCare) care[spell] = NO_DAY;
    beganEscalated[cases] = Number(underProtection || inCare);
    kept[cases++] = spell;
  }
  yield rows;

  const keptSpells = kept.subarray(0, cases);
  const pick = (days: Int32Array) => pickedDays(days, keptSpells);
  const column = (name: string, days: Int32Array) => daysColumn(name, pick(days));
  const careName = choices.escalation === "protectionOrCare" ? "protection" : "care";
  // The gravest first: of outcomes on one day the first counts.
  const outcomes = [
    ...(columns.care === null ? [] : [column(careName, care)]),
    ...(columns.protection === null ? [] : [column("protection", protection)]),
    column("closed", spells.end),
  ];
  yield rows;
  const firstRows = pick(ofSpell.first.map((place) => ofSpell.order[place] ?? 0));
  yield rows;
  // A family goes on where one of its children does not.
  const gone = isFamily ? null : yield* goneDays(columns.reason, read, spells.end, ofSpell);
  const caseColumns: CaseColumns = {
    start: column("start", spells.start),
    closed: column("closed", spells.end),
    back: pick(spells.next),
    gone: gone === null ? new Int32Array(cases) : pick(gone),
    row: firstRows,
    beganEscalated: beganEscalated.subarray(0, cases),
  };
  yield rows;
  const followed = followUp({ start: caseColumns.start, outcomes, extract, seenFrom });
  yield rows;
  if (refused.length === 0) removed.add("Without a day in view", followed.notFollowed);
  const caseRows = pickedDays(firstRows, followed.rows);
  const kin = columns.family === null || choices.caseIs === "family" ? null : columns.family;
  const families = kin === null ? null : yield* familiesInSteps(cellsAt(kin, caseRows));
  yield rows;
  const { places, without } = refused.length === 0 ? armPlaces(columns.group, choices.arms, caseRows) : NOBODY;
  yield rows;
  removed.add("In neither service", without);
  const isCounted = isFamily && choices.tellsChildrenApart && places.length > 0;
  const children = isCounted ? pick(childrenOfSpells(ofSpell, read.cases.numbers)) : null;
  const childrenAt = (place: number) => children?.[followed.rows[place] ?? 0] ?? 0;
  const perCase = isCounted ? childrenPerCase(places.flatMap((one) => Array.from(one.places, childrenAt))) : null;
  yield rows;
  const arms: Study["arms"][number][] = [];
  for (const one of places) {
    const given = armCases(one, choices, { followed, families, cases: caseColumns });
    yield rows;
    arms.push({ ...one, prepared: yield* prepareArmInSteps(given) });
  }
  return {
    choices,
    filled,
    findings,
    removed: removed.all(),
    cases: caseColumns,
    followed,
    families,
    childrenPerCase: perCase,
    refused,
    arms,
  };
}

/** How many rows or cases do not count, by why. */
class Removals {
  private readonly counts = new Map<string, number>();

  add(label: string, count = 1): void {
    if (count > 0) this.counts.set(label, (this.counts.get(label) ?? 0) + count);
  }

  all(): Removal[] {
    return [...this.counts].map(([label, count]) => ({ label, count }));
  }
}

type RowsOfSpell = ReturnType<typeof rowsByCase>;

/** For each spell the earliest of the days of its rows. */
function earliestOf(days: Int32Array | null, { first, order }: RowsOfSpell): Int32Array {
  const earliest = new Int32Array(first.length - 1);
  if (days === null) return earliest;
  for (let spell = 0; spell < earliest.length; spell++) {
    let found = NO_DAY;
    for (let place = first[spell] ?? 0; place < (first[spell + 1] ?? 0); place++) {
      const day = days[order[place] ?? 0] ?? NO_DAY;
      if (day > NO_DAY && (found === NO_DAY || day < found)) found = day;
    }
    earliest[spell] = found;
  }
  return earliest;
}

/** For each closed spell the day from which on the child could not come back. */
function* goneDays(
  reasons: readonly unknown[] | null,
  { end, born }: ReadCases,
  closures: Int32Array,
  { first, order }: RowsOfSpell,
): Steps<Int32Array> {
  const isForGood = remembered((reason: unknown) => codeWithoutWayBack(reason) !== null);
  const grownUp = remembered(adulthood);
  const gone = new Int32Array(closures.length);
  for (let spell = 0; spell < gone.length; spell++) {
    if (spell % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_A_STEP;
    const [closed = NO_DAY, from = 0, to = 0] = [closures[spell], first[spell], first[spell + 1]];
    gone[spell] = grownUp(born?.days[order[from] ?? 0] ?? NO_DAY);
    if (closed === NO_DAY || reasons === null) continue;
    for (let place = from; place < to; place++) {
      const row = order[place] ?? 0;
      if (end.days[row] === closed && isForGood(reasons[row])) gone[spell] = closed;
    }
  }
  return gone;
}

/** The days at these places; a plain loop, because lists have up to a million rows. */
function pickedDays(days: Int32Array, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let index = 0; index < picked.length; index++) picked[index] = days[places[index] ?? 0] ?? NO_DAY;
  return picked;
}

function cellsAt(column: readonly unknown[], rows: Int32Array): unknown[] {
  const cells = new Array<unknown>(rows.length);
  for (let place = 0; place < rows.length; place++) cells[place] = column[rows[place] ?? 0];
  return cells;
}

/** What the estimates of an arm are made from. */
function armCases(
  { arm, places }: ArmPlaces,
  choices: StudyChoices,
  { followed, families, cases }: Pick<Study, "followed" | "families" | "cases">,
): ArmCases {
  const [canEscalate, began] = [new Int32Array(places.length), cases.beganEscalated];
  let count = 0;
  for (const place of places) if (began[followed.rows[place] ?? 0] !== 1) canEscalate[count++] = place;
  return {
    ...{ arm, places, followed, families, start: cases.start, extract: choices.extract },
    canEscalate: canEscalate.subarray(0, count),
    seenFrom: seenFromOf(choices),
    back: choices.showsReReferral ? cases.back : null,
    gone: cases.gone,
  };
}

/** Why a row does not count; null where it does. */
function rowsLeftOut(
  { noFurtherAction, reason }: StudyColumns,
  { leftOut }: StudyChoices,
  findings: RowFindings,
): (row: number) => string | null {
  const isWithoutAction = remembered(isNoFurtherAction);
  const isAssessed = remembered(isAssessedOnly);
  const asksAction = noFurtherAction !== null && leftOut.has("noFurtherAction");
  const asksReason = reason !== null && leftOut.has("closedAfterAssessment");
  return (row) => {
    if (findings.severityAt(row) === "Error") return "Rows with an error";
    if (asksAction && isWithoutAction(noFurtherAction[row]) === true) return EXCLUSION_LABELS.noFurtherAction;
    return asksReason && isAssessed(reason[row]) ? EXCLUSION_LABELS.closedAfterAssessment : null;
  };
}

/** Why a case does not count; null where it does. */
function outOfStudy(
  { holds, window, leftOut }: StudyChoices,
  start: number,
  began: Readonly<Record<Extract<Exclusion, "underProtection" | "inCare">, boolean>>,
): string | null {
  const isDated = holds === "openAndClosed" && window.kind === "startedSince";
  if (isDated && start < window.day) return "Started before the list is complete";
  if (began.inCare && leftOut.has("inCare")) return EXCLUSION_LABELS.inCare;
  if (began.underProtection && leftOut.has("underProtection")) return EXCLUSION_LABELS.underProtection;
  return null;
}

interface ArmPlaces {
  readonly arm: ArmName;
  /** Among the followed cases. */
  readonly places: Int32Array;
}

const NOBODY: ReturnType<typeof armPlaces> = { places: [], without: 0 };

/**
 * The followed cases of each arm that has any, and how many have none.
 *
 * @param caseRows the row of the list of each followed case
 */
function armPlaces(
  groups: readonly unknown[] | null,
  arms: StudyChoices["arms"],
  caseRows: Int32Array,
): { readonly places: readonly ArmPlaces[]; readonly without: number } {
  const all = caseRows.map((_, place) => place);
  if (typeof arms === "string") return { places: all.length === 0 ? [] : [{ arm: arms, places: all }], without: 0 };
  const armOf = remembered((cell: unknown) => arms.get(groupLabel(cell)));
  const found = ARM_NAMES.map((arm) => ({ arm, own: new Int32Array(all.length), count: 0 }));
  let without = 0;
  for (const place of all) {
    const arm = armOf(groups?.[caseRows[place] ?? 0]);
    const one = found.find((each) => each.arm === arm);
    if (one === undefined) without++;
    else one.own[one.count++] = place;
  }
  const places = found.map(({ arm, own, count }) => ({ arm, places: own.subarray(0, count) }));
  return { places: places.filter((one) => one.places.length > 0), without };
}

/** A group's name as people see it; "" where a row has none. */
export function groupLabel(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" && cell !== 0 ? String(cell) : "";
}
