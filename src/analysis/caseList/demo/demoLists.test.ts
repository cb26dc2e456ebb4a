import { readFileSync } from "node:fs";
import { estimatesTo, prepareArm } from "../armEstimates";
import { checkCases } from "../checkCases";
import { NO_DAY } from "../dates";
import { errorsByDay } from "../errorsByDay";
import { curveOf, incidenceBy } from "../estimates";
import { dateColumn, followUp } from "../followUp";
import { familiesOf, indexIdentifiers } from "../identifiers";
import type { Interval } from "../../jeffreysInterval";
import { presetSeenFrom } from "../layouts/caseLayout";
import type { CaseField } from "../layouts/caseLayout";
import { joinStarts } from "../layouts/joinStarts";
import { isNoFurtherAction } from "../layouts/noFurtherAction";
import { recogniseLayout } from "../layouts/recogniseLayout";
import { joinSpells } from "../spells";
import { annexALists } from "./annexA";
import type { TrueParameters } from "./caseLaw";
import { censusLists } from "./census";
import type { DemoList, DemoSheet } from "./demoList";
import { demoLists } from "./demoLists";
import { episodeLists } from "./episodes";

/** Lists of each kind: a few, or 200 with CASEWORTH_ALL_FORMULAS set. */
const SEEDS = process.env.CASEWORTH_ALL_FORMULAS === undefined ? 10 : 200;
const FIGURES = ["weeksOpen", "closureRate", "escalationRate", "reReferralRate"] as const;
const MAKE = { annexA: annexALists, census: censusLists, episodes: episodeLists };

/** A sheet as the page reads it: by its headings. */
function readSheet({ rows, sheetName }: DemoSheet) {
  const found = recogniseLayout(rows, sheetName);
  if (found === undefined) throw new Error(`${sheetName} is no list.`);
  const body = rows.slice(found.headerRow + 1);
  const column = (field: CaseField) => {
    const place = found.columns[field];
    return place === undefined ? null : body.map((row) => row[place] ?? "");
  };
  return { layout: found.layout, height: body.length, column, need: (field: CaseField) => column(field) ?? [] };
}

interface Estimated {
  readonly value?: unknown;
  readonly interval?: Interval | null;
}
type Found = Partial<Record<keyof TrueParameters, Estimated | undefined>>;

/** What the list says of each of its services, with the choices that it asks for. */
function estimatesOf({ truth }: DemoList, sheets: readonly DemoSheet[]) {
  const { extract, seenFrom, horizonWeeks, backWithin } = truth;
  const [list, ...others] = sheets.map(readSheet);
  if (list === undefined) throw new Error("No list.");
  const columns = { caseId: list.need("case"), start: list.need("start"), end: list.need("end") };
  const steps = others.map((other) => {
    const spans = { ids: other.need("case"), starts: other.need("start"), ends: other.need("end") };
    return joinStarts({ ids: columns.caseId, starts: columns.start, ends: columns.end }, spans, extract).column;
  });
  const protection = steps[0] ?? list.column("protection");
  const care = steps[1] ?? list.column("care");
  const checked = { ...columns, reason: list.column("reason"), protection, care, born: list.column("born") };
  const findings = checkCases(checked, { extract, seenFrom, firstRow: 1 });
  const [nothingDone, group] = [list.column("noFurtherAction"), list.column("group")];
  const counts = columns.start.map(
    (_, row) =>
      findings.severityAt(row) !== "Error" &&
      !findings.textAt(row).startsWith("the same as") &&
      isNoFurtherAction(nothingDone?.[row]) !== true &&
      checked.reason?.[row] !== "RC8",
  );
  const only = (name: string, cells: readonly unknown[]) =>
    dateColumn(
      name,
      cells.map((cell, row) => (counts[row] === true ? cell : "")),
      extract,
    );
  const start = only("start", columns.start);
  const closed = only("closed", columns.end);
  const outcomes = [
    closed,
    ...(protection === null ? [] : [only("protection", protection)]),
    ...(care === null ? [] : [only("care", care)]),
  ];
  const followed = followUp({ start, outcomes, extract, seenFrom });
  const { numbers, count } = indexIdentifiers(columns.caseId);
  const spells = joinSpells(
    numbers.map((one, row) => (counts[row] === true && start.days[row] !== NO_DAY ? one : -1)),
    count,
    start.days,
    closed.days,
  );
  const back = Int32Array.from(spells.ofRow, (spell) => spells.next[spell] ?? NO_DAY);
  const family = list.column("family");
  const families = family && familiesOf(Array.from(followed.rows, (row) => family[row]));
  return truth.services.map(({ name }) => {
    const places = Int32Array.from(
      Array.from(followed.rows.keys()).filter(
        (place) => truth.services.length === 1 || group?.[followed.rows[place] ?? 0] === name,
      ),
    );
    const arm = prepareArm({
      ...{ arm: "programme", followed, places, families, start, extract, seenFrom },
      ...{ back: null, gone: null },
    });
    const made = estimatesTo(arm, horizonWeeks * 7);
    if ("problem" in made) throw new Error(made.problem);
    const of = (key: string) => made.estimates.find((one) => one.key === key);
    const found: Found = {
      weeksOpen: of("programme.weeksOpen"),
      closureRate: of("programme.closureRate"),
      escalationRate: of("escalation.programmeRate"),
      ...(list.layout.reReferral && { reReferralRate: backRate(places) }),
    };
    return found;
  });

  function backRate(places: Int32Array) {
    const closures = Array.from(places).flatMap((place) => {
      const row = followed.rows[place] ?? 0;
      const day = closed.days[row] ?? NO_DAY;
      if (followed.cases.cause[place] !== 1 || day >= extract) return [];
      const again = back[row] ?? NO_DAY;
      return [{ place, days: (again === NO_DAY ? extract : again) - day, cause: Number(again !== NO_DAY) }];
    });
    const cases = {
      entry: new Int32Array(closures.length).fill(-1),
      exit: Int32Array.from(closures, ({ days }) => days),
      cause: Uint8Array.from(closures, ({ cause }) => cause),
      causes: 1,
    };
    const kin = families && {
      count: families.count,
      numbers: Int32Array.from(closures, ({ place }) => families.numbers[place] ?? 0),
    };
    const curve = curveOf(cases);
    return incidenceBy(curve, errorsByDay(cases, curve, kin, [1]), 1, backWithin, 0.95);
  }
}

function holds({ interval = null }: Estimated = {}, truth = NaN): boolean {
  return interval !== null && interval.low <= truth && truth <= interval.high;
}

describe.each(demoLists.map((list) => [list.label, list] as const))("the invented list %s", (_, list) => {
  it("says that it is invented, has 400 to 800 rows, and is known by its headings", () => {
    const sheets = list.sheets();
    const [first] = sheets;
    for (const { rows } of sheets) expect(rows[0]?.[0]).toMatch(/^Invented list/);
    expect(first?.rows.length).toBeGreaterThan(400);
    expect(first?.rows.length).toBeLessThan(800);
    const { layout } = first === undefined ? {} : readSheet(first);
    expect(layout?.id).toBe({ annexA: "annexA6", census: "census", episodes: "episodes" }[list.id]);
    if (list.truth.seenFrom !== null)
      expect(layout && presetSeenFrom(layout, list.truth.extract)).toBe(list.truth.seenFrom);
    expect(list.sheets()).toEqual(sheets);
    const widths = sheets.map(({ rows }) => new Set(rows.map(({ length }) => length)).size);
    expect(widths).toEqual(sheets.map(() => 1));
  });

  it("gives estimates whose intervals hold what is true", () => {
    estimatesOf(list, list.sheets()).forEach((found, service) => {
      const truth = list.truth.services[service]?.parameters;
      for (const [key, estimate] of Object.entries(found)) {
        expect([key, holds(estimate, truth?.[key as keyof TrueParameters])]).toEqual([key, true]);
      }
    });
  });

  it("stands in the guide with what is true of it and what it gives", () => {
    const guide = readFileSync("docs/guide-case-lists.md", "utf8").replace(/ +/g, " ");
    estimatesOf(list, list.sheets()).forEach((found, place) => {
      const service = list.truth.services[place];
      const cells = FIGURES.map((key) => {
        const write = (value: unknown) =>
          key === "weeksOpen" ? Number(value).toFixed(1) : `${(100 * Number(value)).toFixed(1)}%`;
        const { value, interval } = found[key] ?? {};
        const given =
          value === undefined ? "–" : `${write(value)} (${write(interval?.low)} to ${write(interval?.high)})`;
        return `${write(service?.parameters[key])}; ${given}`;
      });
      expect(guide).toContain(`| ${cells.join(" | ")} |`);
    });
  });

  it("is no lucky one: so do most others under the same law", () => {
    const held = new Map<string, number>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      estimatesOf(list, MAKE[list.id](seed)).forEach((found, service) => {
        const truth = list.truth.services[service];
        for (const [key, estimate] of Object.entries(found)) {
          const name = `${truth?.name} ${key}`;
          held.set(
            name,
            (held.get(name) ?? 0) + Number(holds(estimate, truth?.parameters[key as keyof TrueParameters])),
          );
        }
      });
    }
    for (const count of held.values()) expect(count).toBeGreaterThanOrEqual(SEEDS * 0.7);
  });
});

test("each fault of the invented List 6 is found, and nothing else in it", () => {
  const [sheet] = annexALists(1);
  if (sheet === undefined) throw new Error("No list.");
  const { need, height } = readSheet(sheet);
  const columns = { caseId: need("case"), start: need("start"), end: need("end"), reason: need("reason") };
  const { extract, seenFrom } = demoLists[0]?.truth ?? { extract: NaN, seenFrom: null };
  const findings = checkCases(
    { ...columns, protection: null, care: null, born: need("born") },
    { extract, seenFrom, firstRow: 1 },
  );
  const faults = columns.start
    .map((_, row) => ({ severity: findings.severityAt(row), text: findings.textAt(row) }))
    .filter(({ text }) => text !== "");
  expect(faults.length / height).toBeCloseTo(0.03, 2);
  expect(new Set(faults.map(({ severity }) => severity))).toEqual(new Set(["Note", "Query", "Error"]));
  expect(new Set(faults.map(({ text }) => text.replace(/\d+/g, "1"))).size).toBeGreaterThanOrEqual(9);
});
