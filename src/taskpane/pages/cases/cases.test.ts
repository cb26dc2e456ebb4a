import * as fc from "fast-check";
import { prepareStudy } from "../../../analysis/caseList/study/prepareStudy";
import { estimateTable } from "../../../analysis/caseList/estimateTable";
import type { Exclusion, StudyChoices } from "../../../analysis/caseList/study/choices";
import { liveRefusal } from "../../../analysis/caseList/study/liveRefusal";
import { armCurves, estimatesAt, longestHorizon } from "../../../analysis/caseList/study/estimatesAt";
import { monthsInReach } from "../../../analysis/caseList/study/monthsInReach";
import { addMonths, serialOf } from "../../../analysis/caseList/calendar";
import { demoLists } from "../../../analysis/caseList/demo/demoLists";
import { asTabSeparatedText } from "../../kit/figures/tableCopy";
import type { SheetHead } from "../../../excel";
import { FakeWorkbook } from "../../session/fakeWorkbook";
import { EXCEL_LIMITS } from "../../../formulas/excelLimits";
import { liveEstimates } from "../../../sheets/analysis/liveEstimates";
import { firstDifference } from "../../../sheets/analysis/sameTable";
import { caseLists, proposedChoices, proposedMapping, readList, sheetList } from "./caseList";
import { changeOf, estimateRows, estimatesOf, remarkText } from "./estimateRows";
import type { EstimateRow } from "./estimateRows";
import { sourceOf as sourceOfList } from "../../../excel/caseLists/followedList";
import { followedList } from "./followedList";
import { onAxis } from "./intervalAxis";
import type { ReadList } from "./caseList";
import { sharedMonths, sharedSheet, sharedTable } from "./sharing";
import { sharedSourceOf, sourceOf } from "./sourceOf";

const TODAY = 45_383 + 20;

/** An invented list as it stands in a workbook. */
function workbookOf(id: string) {
  const demo = demoLists.find((one) => one.id === id);
  if (demo === undefined) throw new Error(`No list ${id}`);
  const sheets = demo.sheets();
  const heads = sheets.map(({ sheetName, rows }): SheetHead => ({
    ...{ sheetName, top: 0, left: 0, rowCount: rows.length, columnCount: rows[1]?.length ?? 0 },
    rows: rows.slice(0, 20),
  }));
  const { workbook } = new FakeWorkbook();
  const read: (typeof workbook)["readListColumns"] = ({ sheetName, firstRow, rowCount }, columns) => {
    const rows = sheets.find((sheet) => sheet.sheetName === sheetName)?.rows.slice(firstRow, firstRow + rowCount) ?? [];
    return Promise.resolve(new Map(columns.map((column) => [column, rows.map((row) => row[column] ?? "")])));
  };
  return { demo, lists: heads.map(sheetList), workbook: { ...workbook, readListColumns: read } };
}

async function listOf(id: string) {
  const { demo, lists, workbook } = workbookOf(id);
  const [list] = caseLists(lists);
  if (list === undefined) throw new Error("No list was recognised.");
  return { demo, list: await readList(workbook, list, proposedMapping(list, lists), lists, TODAY) };
}

describe("an invented list, with the choices that are proposed for it", () => {
  it.each(["annexA", "census"] as const)("%s gives intervals round what is true of its cases", async (id) => {
    const { demo, list } = await listOf(id);
    const choices = proposedChoices(list, demo.truth.extract);
    const study = prepareStudy(list.columns, choices, list.firstRow);
    const { rows, remarks } = estimateRows(estimatesAt(study, demo.truth.horizonWeeks));
    expect(rows.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["programme.weeksOpen", "escalation.programmeRate"]),
    );
    const [service] = demo.truth.services;
    const truths = { weeksOpen: service?.parameters.weeksOpen, closureRate: service?.parameters.closureRate };
    for (const [name, truth = NaN] of Object.entries(truths)) {
      const interval = rows.find(({ key }) => key === `programme.${name}`)?.interval;
      expect(interval?.low).toBeLessThan(truth);
      expect(interval?.high).toBeGreaterThan(truth);
    }
    // A census has nobody who was followed for a year after closing, and says so.
    expect(rows.some(({ key }) => key === "programme.reReferralRate")).toBe(false);
    expect(remarks.some(({ key }) => key === "# no re-referral rate for programme")).toBe(id === "census");
  });

  it("draws its intervals on one axis a unit, on which published values lie too", async () => {
    const { demo, list } = await listOf("annexA");
    const study = prepareStudy(list.columns, proposedChoices(list, demo.truth.extract), list.firstRow);
    const { rows } = estimateRows(estimatesAt(study, demo.truth.horizonWeeks));
    const places = rows.map((row) => ({ unit: row.parameter.unit, row, ...onAxis(row, rows) }));
    for (const { row, value, low, high, published, end } of places) {
      expect([0 <= low, low <= value, value <= high, high <= 1, 0 <= published, published <= 1]).not.toContain(false);
      expect(value * end).toBeCloseTo(row.value, 12);
      if (row.parameter.notation === "percent") expect(end).toBe(1);
    }
    const ends = places.filter(({ unit }) => unit === "weeks").map(({ end }) => end);
    expect(new Set(ends).size).toBe(1);
  });

  it("of two services lets each team be an arm", async () => {
    const { demo, list } = await listOf("episodes");
    const groups = list.groups;
    expect(groups.length).toBeGreaterThanOrEqual(2);
    const [north = "", south = ""] = groups.map(([name]) => name);
    const arms = new Map([
      [north, "programme" as const],
      [south, "comparator" as const],
    ]);
    const study = prepareStudy(list.columns, { ...proposedChoices(list, demo.truth.extract), arms }, list.firstRow);
    expect(study.arms.map(({ arm }) => arm)).toEqual(["programme", "comparator"]);
    expect(study.families).not.toBeNull();
  });

  it.each(["onlyOpen", "onlyClosed"] as const)("of which only some rows are there is proposed as %s", async (holds) => {
    const { demo, lists, workbook } = workbookOf("episodes");
    const [list] = caseLists(lists);
    if (list === undefined) throw new Error("No list was recognised.");
    const readListColumns: (typeof workbook)["readListColumns"] = async (place, columns) => {
      const cells = await workbook.readListColumns(place, columns);
      const isClosed = (cells.get(list.columns.end ?? -1) ?? []).map((end) => end !== "");
      const isKept = (_: unknown, row: number) => isClosed[row] === (holds === "onlyClosed");
      return new Map([...cells].map(([column, all]) => [column, all.filter(isKept)]));
    };
    const some = await readList({ ...workbook, readListColumns }, list, proposedMapping(list, lists), lists, TODAY);
    const choices = proposedChoices(some, demo.truth.extract);
    expect(choices.holds).toBe(holds);
    expect(prepareStudy(some.columns, choices, some.firstRow).arms).toEqual([]);
  });

  it("says its source without any identifier", async () => {
    const { demo, list } = await listOf("annexA");
    const study = prepareStudy(list.columns, proposedChoices(list, demo.truth.extract), list.firstRow);
    const source = sourceOf(list, study, 52);
    expect(source).toMatch(/^Case list: .*List 6.*; \d+ rows, \d+ cases used; extract of 31 March 2024; .*52 weeks/);
    const ids = list.columns.caseId.filter((id): id is string => typeof id === "string" && id.length > 4);
    expect(ids.filter((id) => source.includes(id))).toEqual([]);
  });
});

describe("estimates that are used", () => {
  const row = (key: string, value: number, events: number, cases = 100): EstimateRow => {
    const [one] = estimateRows([
      {
        arm: "programme",
        estimates: [
          {
            ...{ key, value, distribution: ["betaMean", value, 0.02], interval: { low: value / 2, high: value * 2 } },
            ...{ cases, events, how: "how it is counted" },
          },
        ],
      },
    ]).rows;
    if (one === undefined) throw new Error(`${key} is no parameter.`);
    return one;
  };

  it("bring the basis that a re-referral rate of closed cases belongs with", () => {
    const { quantities, uncertainty, sources } = changeOf([row("programme.reReferralRate", 0.1, 20)], [], "List 6");
    expect([...quantities]).toEqual([
      ["programme.reReferralRate", 0.1],
      ["reReferral.basis", "closed"],
    ]);
    expect([...uncertainty.keys()]).toEqual(["programme.reReferralRate"]);
    expect([...sources]).toEqual([
      ["programme.reReferralRate", "How it is counted. List 6"],
      ["reReferral.basis", "Goes with a re-referral rate of closed cases. List 6"],
    ]);
    expect([...changeOf([row("programme.closureRate", 0.6, 60)], [], "").quantities.keys()]).toEqual([
      "programme.closureRate",
    ]);
  });

  it("bring how far weeks open and closure rate go together, where both are used", () => {
    const line = {
      ...{ key: "# programme.weeksOpen ~ programme.closureRate", value: "", distribution: ["", -0.6549] as const },
      ...{ interval: null, cases: null, events: null, how: "" },
    };
    const { pairs, remarks } = estimateRows([{ arm: "programme", estimates: [line] }]);
    expect(remarks.map(remarkText)).toEqual([
      "Average time open, programme and Closure rate, programme: their estimates go together with a rank correlation of −0.65, which a scenario takes where both are ticked.",
    ]);
    const [weeks, closure] = [row("programme.weeksOpen", 30, 60), row("programme.closureRate", 0.6, 60)];
    expect(changeOf([weeks, closure], pairs, "").correlations).toEqual([
      { pair: ["programme.weeksOpen", "programme.closureRate"], rank: -0.65 },
    ]);
    expect(changeOf([closure], pairs, "").correlations).toEqual([]);
  });

  it.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
    [94, false],
    [95, true],
    [99, true],
    [100, false],
  ])("are shared without a rate of %d of 100 if that can tell who somebody is: %s", (events, isHidden) => {
    const text = asTabSeparatedText(sharedTable([row("programme.closureRate", events / 100, events)], "source"));
    const [, , line = ""] = text.split("\n");
    expect(line.split("\t").includes("c")).toBe(isHidden);
    expect(line.includes(String(events / 100)) && events > 0).toBe(!isHidden && events > 0);
  });
});

describe("a copy to share", () => {
  const lineOf = (rows: readonly EstimateRow[], label: string) =>
    asTabSeparatedText(sharedTable(rows, ""))
      .split("\n")
      .find((line) => line.startsWith(label))
      ?.split("\t");
  const rowOf = (key: string, value: number, cases: number, events: number): EstimateRow => {
    const estimate = { key, value, distribution: ["fixed"] as const, interval: null, cases, events, how: "" };
    const [one] = estimateRows([{ arm: "programme", estimates: [estimate] }]).rows;
    if (one === undefined) throw new Error(`${key} is no parameter.`);
    return one;
  };

  it("leaves out a count that less another would be 1 to 5, such as of those who began under protection", () => {
    const closure = rowOf("programme.closureRate", 0.6123456, 100, 61);
    expect(lineOf([closure, rowOf("escalation.programmeRate", 0.1234567, 97, 12)], "Escalation")?.slice(1, 6)).toEqual([
      "0.123",
      "",
      "",
      "c",
      "c",
    ]);
    expect(lineOf([closure, rowOf("escalation.programmeRate", 0.1234567, 94, 12)], "Escalation")?.slice(4, 6)).toEqual([
      "94",
      "12",
    ]);
    // Of closed cases, so many that came back are few less than all that closed in the time.
    expect(lineOf([closure, rowOf("programme.reReferralRate", 0.2, 64, 13)], "Re-referral")?.slice(4, 6)).toEqual([
      "c",
      "c",
    ]);
  });

  it("says of whom the list is without any count", async () => {
    const { demo, list } = await listOf("annexA");
    const study = prepareStudy(list.columns, proposedChoices(list, demo.truth.extract), list.firstRow);
    const source = sharedSourceOf(list, study, 52);
    expect(source).toMatch(/; left out: rows with an error, /);
    expect(source.replace(/List 6|\d{1,2} [A-Z][a-z]+ \d{4}|52 weeks/g, "")).not.toMatch(/\d/);
  });

  const month = (place: number, started: number, closed: number, openAtEnd: number) => ({
    ...{ firstDay: addMonths(serialOf(2023, 4, 1), place), started, closed, openAtEnd },
    ...{ averageOpen: openAtEnd, impliedWeeks: null },
  });

  it("has months as they are where none has few starts or closures, else quarters, and no small count among them", () => {
    expect(sharedMonths([month(0, 9, 8, 30), month(1, 0, 7, 23)])).toEqual([
      { label: "Apr 2023", started: 9, closed: 8, openAtEnd: 30 },
      { label: "May 2023", started: 0, closed: 7, openAtEnd: 23 },
    ]);
    const quarters = sharedMonths([
      ...[month(0, 9, 9, 40), month(1, 3, 9, 34), month(2, 2, 9, 27), month(3, 4, 9, 22)],
      ...[month(4, 1, 0, 23), month(5, 1, 0, 24), month(6, 1, 0, 25)],
    ]);
    // The first month is of no whole quarter.
    expect(quarters).toEqual([
      { label: "May 2023 to Jul 2023", started: 9, closed: 27, openAtEnd: null },
      { label: "Aug 2023 to Oct 2023", started: null, closed: 0, openAtEnd: null },
    ]);
  });

  it("has months from which nobody can have a count of 1 to 5, whatever they are", () => {
    const some = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 60 }), (flows, before) => {
        let open = before;
        const months = flows.map(([started, wanted], place) => {
          const closed = Math.min(wanted, open + started);
          open += started - closed;
          return month(place, started, closed, open);
        });
        const shared = sharedMonths(months);
        const figures = shared.flatMap(({ started, closed, openAtEnd }) => [started, closed, openAtEnd]);
        expect(figures.filter((figure) => figure !== null && figure >= 1 && figure <= 5)).toEqual([]);
        // What is left out could be had from who was open before and after.
        const isPart = shared.some(({ started, closed }) => started === null || closed === null);
        if (isPart) expect(shared.filter(({ openAtEnd }) => openAtEnd !== null)).toEqual([]);
      }),
    );
  });

  it("is a sheet with the curve by the quarter, none of it resting on fewer than ten, at risk to the nearest 5", async () => {
    const { demo, list } = await listOf("episodes");
    const choices = { ...proposedChoices(list, demo.truth.extract), arms: armsOf(list) };
    const study = prepareStudy(list.columns, choices, list.firstRow);
    const curves = armCurves(study);
    const { rows } = estimateRows(estimatesAt(study, 52));
    const { months } = monthsInReach(study);
    const sheet = sharedSheet(rows, curves, longestHorizon(curves), months, sharedSourceOf(list, study, 52));
    const from = sheet.findIndex(([cell]) => cell === "Weeks");
    const points = sheet.slice(from + 1).slice(
      0,
      sheet.slice(from + 1).findIndex((row) => row.length === 0),
    );
    expect(points.length).toBeGreaterThan(4);
    for (const [weeks, , , , atRisk, , , , otherAtRisk] of points) {
      expect(Number(weeks) % 13).toBe(0);
      for (const count of [atRisk, otherAtRisk]) {
        expect(Number(count) % 5).toBe(0);
        expect(Number(count)).toBeGreaterThanOrEqual(10);
      }
    }
    expect(sheet[0]).toEqual(["Parameters from the case list: a copy to share"]);
    const ids = new Set([...list.columns.caseId, ...(list.columns.family ?? [])]);
    expect(sheet.flat().filter((cell) => ids.has(cell))).toEqual([]);
  });
});

describe("a formula that follows an invented list", () => {
  it.each(["annexA", "census", "episodes"] as const)("gives what the page has for %s", async (id) => {
    const { demo, list } = await listOf(id);
    const { extract, horizonWeeks: weeks } = demo.truth;
    const choices = { ...proposedChoices(list, extract), arms: armsOf(list) };
    const study = prepareStudy(list.columns, choices, list.firstRow);
    expect(liveRefusal(study, list.columns.family !== null)).toBeNull();
    const cell = (text: string, value: number) => ({ text, cells: [[value]] });
    const { table } = liveEstimates(sourceOfList(followedList(list, choices)), choices, {
      ...{ extract: cell("$B$4", extract), weeks: cell("$B$5", weeks), since: cell("$B$6", choices.window.day) },
    });
    const made = estimateTable(estimatesAt(study, weeks).flatMap(estimatesOf), "");
    expect(firstDifference(made, table.result())).toBeNull();
    expect(table.text.length).toBeLessThan(EXCEL_LIMITS.formula);
  });

  it("cannot be where rows of one spell must be joined, or a case is a family, and the page says so", () => {
    const columns = {
      ...{ caseId: ["a", "a"], start: [45_000, 45_050], end: [45_100, 45_200], family: ["x", "x"], reason: null },
      ...{ protection: null, care: null, born: null, noFurtherAction: null, group: null },
    };
    const choices: StudyChoices = {
      ...{
        extract: 45_400,
        holds: "openAndClosed",
        window: { kind: "startedSince", day: 45_000 },
        leftOut: new Set<Exclusion>(),
      },
      ...{
        caseIs: "child",
        escalation: "protection",
        arms: "programme",
        showsReReferral: false,
        tellsChildrenApart: true,
      },
    };
    expect(liveRefusal(prepareStudy(columns, choices), true)).toMatch(/^2 rows overlap or touch another/);
    expect(liveRefusal(prepareStudy(columns, { ...choices, caseIs: "family" }), true)).toMatch(/^a case is a family/);
  });
});

function armsOf(list: ReadList): StudyChoices["arms"] {
  const [programme, comparator] = list.groups.map(([name]) => name);
  return list.layout?.id !== "episodes" || programme === undefined || comparator === undefined
    ? "programme"
    : new Map([
        [programme, "programme"],
        [comparator, "comparator"],
      ]);
}
