import { addMonths, dayText, serialOf } from "../calendar";
import { drawPace, drawSpells, trueParameters } from "./caseLaw";
import type { CaseLaw, Spell } from "./caseLaw";
import type { DemoList, DemoSheet } from "./demoList";
import { randomFrom } from "./random";

const EXTRACT = serialOf(2024, 3, 31);
const SEEN_FROM = addMonths(EXTRACT, -6);
const LAW: CaseLaw = {
  paces: [
    { share: 0.5, aDay: 1 / 70 },
    { share: 0.5, aDay: 1 / 380 },
  ],
  protection: 0.12,
  care: 0.04,
  back: { share: 0.2, aDay: 1 / 240 },
};
const [SEED, CHILDREN, YEARS] = [2024, 3600, 8];
const HORIZON_WEEKS = 52;
const BACK_WITHIN = 365;
const FAULT_EVERY = 33;

const HEADINGS = [
  ...["Child Unique ID", "Date of Birth", "Age of Child (Years)", "CIN Start Date", "Primary Need Code"],
  ...["Date Child Was Last Seen", "CIN Closure Date", "Reason for Closure", "Case status", "Allocated Team"],
];
const NEEDS = [
  "N1 - Abuse or neglect",
  "N5 - Family dysfunction",
  "N4 - Family in acute stress",
  "N2 - Child's disability",
];

/** Annex A of an inspection: List 6 with text dates and faults, and Lists 7 and 8 for protection and care. */
export const ANNEX_A: DemoList = {
  id: "annexA",
  label: "Annex A: Lists 6, 7 and 8",
  description:
    "Children in need, on a plan or in care on 31 March 2024 or in the six months before; dates as text, 3% of rows with faults.",
  sheets: () => annexALists(SEED),
  truth: {
    ...{ extract: EXTRACT, seenFrom: SEEN_FROM, horizonWeeks: HORIZON_WEEKS, backWithin: BACK_WITHIN },
    services: [{ name: "all", parameters: trueParameters(LAW, HORIZON_WEEKS, BACK_WITHIN) }],
  },
};

interface ListedChild {
  readonly id: string;
  readonly born: number;
  readonly spell: Spell;
  readonly need: string;
  readonly team: string;
}

/** @param seed another gives another list under the same law */
export function annexALists(seed: number): DemoSheet[] {
  const random = randomFrom(seed);
  const children = Array.from({ length: CHILDREN }, (_, index) => drawChild(index, random)).filter(isListed);
  const rows = children.map(rowOf).flatMap((row, index) => (index % FAULT_EVERY === 7 ? faulty(row, index) : [row]));
  return [
    { sheetName: "Invented List 6", rows: titled("List 6: Children in Need", [HEADINGS, ...rows]), dateColumns: [] },
    stepList("Invented List 7", "List 7: Child Protection", "protection", children, [
      "Child Protection Plan Start Date",
      "Child Protection Plan End Date",
    ]),
    stepList("Invented List 8", "List 8: Children in Care", "care", children, [
      "Date Started to be Looked After",
      "Date Ceased to be Looked After",
    ]),
  ];
}

function drawChild(index: number, random: () => number): ListedChild {
  const first = EXTRACT - Math.floor(random() * YEARS * 365);
  // One row a child: of several spells only the latest shows.
  const spell = drawSpells(LAW, drawPace(LAW, random), first, EXTRACT, random).at(-1);
  const start = spell?.start ?? first;
  return {
    id: String(index * 7 + 10_203).padStart(7, "0"),
    born: start - Math.floor(random() * 15 * 365),
    spell: spell ?? { start, day: start, outcome: "closed", end: start },
    need: NEEDS[Math.floor(random() ** 2 * NEEDS.length)] ?? "",
    team: `Team ${"ABCD".charAt(Math.floor(random() * 4))}`,
  };
}

const isListed = ({ spell }: ListedChild): boolean => spell.end >= SEEN_FROM;
const until = (day: number): string => (day <= EXTRACT ? dayText(day) : "");

function rowOf({ id, born, spell, need, team }: ListedChild): string[] {
  const isClosed = spell.end <= EXTRACT;
  const age = Math.floor((EXTRACT - born) / 365.25);
  return [
    ...[id, dayText(born), String(age), dayText(spell.start), need],
    ...[dayText(Math.max(spell.start, Math.min(spell.end, EXTRACT) - 9)), until(spell.end)],
    ...[isClosed ? "RC7 - Services ceased for any other reason" : "", statusOf(spell), team],
  ];
}

function statusOf({ day, outcome, end }: Spell): string {
  if (end <= EXTRACT) return "e) Closed episode";
  if (day > EXTRACT || outcome === "closed") return "c) Child in need plan";
  return outcome === "care" ? "a) Looked after child" : "b) Child Protection plan";
}

function stepList(
  sheetName: string,
  title: string,
  step: Spell["outcome"],
  children: readonly ListedChild[],
  [start, end]: readonly [string, string],
): DemoSheet {
  const rows = children
    .filter(({ spell }) => spell.outcome === step && spell.day <= EXTRACT)
    .map(({ id, born, spell }) => [id, dayText(born), dayText(spell.day), until(spell.end)]);
  return {
    sheetName,
    rows: titled(title, [["Child Unique ID", "Date of Birth", start, end], ...rows]),
    dateColumns: [],
  };
}

function titled(title: string, rows: readonly (readonly string[])[]): string[][] {
  const [headings = []] = rows;
  return [[`Invented list. ${title}`, ...headings.slice(1).map(() => "")], ...rows.map((row) => [...row])];
}

const [START, LAST_SEEN, END, REASON] = [3, 5, 6, 7];
const FAULTS: readonly ((row: readonly string[]) => string[][])[] = [
  // A closure before the start, days that are none, a month first, a year of two digits, the future.
  (row) => [row.with(END, "05/01/2015")],
  (row) => [row.with(START, "31/04/2023")],
  (row) => [row.with(START, "04/25/2023")],
  (row) => [row.with(START, `${row[START]?.slice(0, 6)}${row[START]?.slice(8)}`)],
  (row) => [row.with(END, "01/06/2024")],
  // A reason and no closure, the same row twice, what systems write for "none".
  (row) => [row.with(END, "").with(REASON, "RC7 - Services ceased for any other reason")],
  (row) => [[...row], [...row]],
  (row) => (row[END] === "" ? [row.with(END, "01/01/1900")] : [row.with(REASON, "")]),
  (row) => [row.with(LAST_SEEN, "#N/A").with(END, "#N/A")],
  (row) => [row.with(0, "")],
];

function faulty(row: readonly string[], index: number): string[][] {
  return FAULTS[Math.floor(index / FAULT_EVERY) % FAULTS.length]?.(row) ?? [];
}
