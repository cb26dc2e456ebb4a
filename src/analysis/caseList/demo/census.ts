import { calendarDay, serialOf } from "../calendar";
import { drawPace, drawSpells, trueParameters } from "./caseLaw";
import type { CaseLaw, Spell } from "./caseLaw";
import type { DemoList, DemoSheet } from "./demoList";
import { randomFrom } from "./random";

const EXTRACT = serialOf(2024, 3, 31);
const SEEN_FROM = serialOf(2023, 4, 1);
const LAW: CaseLaw = {
  paces: [
    { share: 0.6, aDay: 1 / 80 },
    { share: 0.4, aDay: 1 / 420 },
  ],
  protection: 0.1,
  care: 0,
  back: { share: 0.3, aDay: 1 / 200 },
};
const [SEED, CHILDREN, YEARS] = [2023, 2100, 8];
const HORIZON_WEEKS = 52;
/** A year's census cannot see a whole year after closure. */
const BACK_WITHIN = 182;
/** Of referrals, those to which nobody went, and those that were assessed and then closed. */
const [NOTHING_DONE, ASSESSED] = [0.06, 0.08];
const LONGEST_ASSESSMENT = 45;

const HEADINGS = [
  ...["LAchildID", "PersonBirthDate", "CINreferralDate", "ReferralNFA", "PrimaryNeedCode"],
  ...["CINclosureDate", "ReasonForClosure", "CPPstartDate"],
];

/** A children in need census of a year, as its file is read into rows; care is not in it. */
export const CENSUS: DemoList = {
  id: "census",
  label: "Children in need census",
  description:
    "Every episode open at any time from 1 April 2023 to 31 March 2024, several a child; referrals without further action and assessments that led to nothing among them.",
  sheets: () => censusLists(SEED),
  truth: {
    ...{ extract: EXTRACT, seenFrom: SEEN_FROM, horizonWeeks: HORIZON_WEEKS, backWithin: BACK_WITHIN },
    services: [{ name: "all", parameters: trueParameters(LAW, HORIZON_WEEKS, BACK_WITHIN) }],
  },
};

/** @param seed another gives another list under the same law */
export function censusLists(seed: number): DemoSheet[] {
  const random = randomFrom(seed);
  const rows = Array.from({ length: CHILDREN }, (_, index) => childRows(index, random)).flat();
  return [
    {
      sheetName: "Invented census",
      rows: [["Invented list. Children in need census 2024", ...HEADINGS.slice(1).map(() => "")], HEADINGS, ...rows],
      dateColumns: [],
    },
  ];
}

function childRows(index: number, random: () => number): string[][] {
  const first = EXTRACT - Math.floor(random() * YEARS * 365);
  const kind = random();
  const child = { id: `INV${String(index * 13 + 4021)}`, born: first - Math.floor(random() * 14 * 365) };
  if (kind < NOTHING_DONE) {
    return first < SEEN_FROM ? [] : [rowOf(child, { start: first, isNothingDone: true, end: null, reason: "" })];
  }
  if (kind < NOTHING_DONE + ASSESSED) {
    const end = first + 1 + Math.floor(random() * LONGEST_ASSESSMENT);
    return end < SEEN_FROM ? [] : [rowOf(child, { start: first, isNothingDone: false, end, reason: "RC8" })];
  }
  return drawSpells(LAW, drawPace(LAW, random), first, EXTRACT, random)
    .filter(({ end }) => end >= SEEN_FROM)
    .map((spell) => rowOf(child, { ...spell, isNothingDone: false, reason: "RC7" }));
}

interface Episode {
  readonly start: number;
  readonly isNothingDone: boolean;
  readonly end: number | null;
  readonly reason: string;
  readonly day?: number;
  readonly outcome?: Spell["outcome"];
}

function rowOf(child: { readonly id: string; readonly born: number }, episode: Episode): string[] {
  const { start, end, reason, isNothingDone, day = EXTRACT + 1, outcome } = episode;
  const isClosed = end !== null && end <= EXTRACT;
  return [
    ...[child.id, isoText(child.born), isoText(start), String(isNothingDone), isNothingDone ? "" : "N1"],
    ...(isClosed ? [isoText(end), reason] : ["", ""]),
    outcome === "protection" && day <= EXTRACT ? isoText(day) : "",
  ];
}

function isoText(day: number): string {
  const { year, month, day: ofMonth } = calendarDay(day);
  return [year, month, ofMonth].map((part) => String(part).padStart(2, "0")).join("-");
}
