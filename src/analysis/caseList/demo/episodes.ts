import { serialOf } from "../calendar";
import { drawPace, drawSpells, trueParameters } from "./caseLaw";
import type { CaseLaw, Spell } from "./caseLaw";
import type { DemoList, DemoSheet } from "./demoList";
import { randomFrom } from "./random";

const EXTRACT = serialOf(2024, 3, 31);
const SINCE = serialOf(2021, 4, 1);
const BACK = { share: 0.25, aDay: 1 / 180 };
const SERVICES: readonly { readonly name: string; readonly law: CaseLaw }[] = [
  {
    name: "New service",
    law: {
      paces: [
        { share: 0.6, aDay: 1 / 60 },
        { share: 0.4, aDay: 1 / 330 },
      ],
      ...{ protection: 0.1, care: 0.04, back: { ...BACK, share: 0.2 } },
    },
  },
  {
    name: "Usual service",
    law: {
      paces: [
        { share: 0.45, aDay: 1 / 80 },
        { share: 0.55, aDay: 1 / 400 },
      ],
      ...{ protection: 0.15, care: 0.06, back: BACK },
    },
  },
];
const [SEED, FAMILIES] = [2021, 280];
/** Shares of families of one, two, three and four children. */
const SIZES = [0.45, 0.3, 0.15, 0.1];
const HORIZON_WEEKS = 52;
const BACK_WITHIN = 365;

const HEADINGS = [
  ...["Child ID", "Family ID", "Service", "Date of birth", "Referral date", "Closure date", "Reason for closure"],
  ...["CP plan start date", "LAC start date"],
];
const DATE_COLUMNS = [3, 4, 5, 7, 8];

/** All episodes begun in three years in two services; children of a family go at one pace, so that they are alike. */
export const EPISODES: DemoList = {
  id: "episodes",
  label: "Episodes of two services",
  description:
    "Every episode begun from 1 April 2021 to 31 March 2024, several a child, with the families of siblings and two services that nobody was allocated to by chance.",
  sheets: () => episodeLists(SEED),
  truth: {
    ...{ extract: EXTRACT, seenFrom: null, horizonWeeks: HORIZON_WEEKS, backWithin: BACK_WITHIN },
    services: SERVICES.map(({ name, law }) => ({ name, parameters: trueParameters(law, HORIZON_WEEKS, BACK_WITHIN) })),
  },
};

/** @param seed another gives another list under the same laws */
export function episodeLists(seed: number): DemoSheet[] {
  const random = randomFrom(seed);
  const rows = Array.from({ length: FAMILIES }, (_, family) => familyRows(family, random)).flat();
  return [
    {
      sheetName: "Invented episodes",
      rows: [["Invented list. Episodes of two services", ...HEADINGS.slice(1).map(() => "")], HEADINGS, ...rows],
      dateColumns: DATE_COLUMNS,
    },
  ];
}

function familyRows(family: number, random: () => number): (string | number)[][] {
  const service = SERVICES[family % SERVICES.length] ?? SERVICES[0];
  if (service === undefined) return [];
  const first = SINCE + Math.floor(random() * (EXTRACT - SINCE + 1));
  const pace = drawPace(service.law, random);
  let left = random();
  const size = SIZES.findIndex((share) => (left -= share) < 0) + 1;
  return Array.from({ length: size }, (_, child) => {
    const start = first + Math.floor(random() * 15);
    const born = start - Math.floor(random() * 14 * 365);
    const spells = drawSpells(service.law, pace, start, EXTRACT, random);
    return spells.map((spell) => [
      ...[`C${String(family * 10 + child + 1).padStart(5, "0")}`, `F${String(family + 1).padStart(4, "0")}`],
      ...[service.name, born, ...datesOf(spell)],
    ]);
  }).flat();
}

/** Referral, closure with its reason, protection, care: what had come by the extract. */
function datesOf({ start, day, outcome, end }: Spell): (string | number)[] {
  const seen = (date: number) => (date <= EXTRACT ? date : "");
  const step = (name: Spell["outcome"]) => (outcome === name ? seen(day) : "");
  return [start, seen(end), end <= EXTRACT ? "RC7" : "", step("protection"), step("care")];
}
