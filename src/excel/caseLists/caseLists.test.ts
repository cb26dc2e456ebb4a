import { dayText, serialOf } from "../../analysis/caseList/calendar";
import { estimateTable } from "../../analysis/caseList/estimateTable";
import { EXCLUSIONS } from "../../analysis/caseList/study/choices";
import type { Exclusion, StudyChoices, StudyColumns } from "../../analysis/caseList/study/choices";
import { estimatesAt } from "../../analysis/caseList/study/estimatesAt";
import { prepareStudy } from "../../analysis/caseList/study/prepareStudy";
import { splitAddress } from "../../formulas/address";
import { firstDifference } from "../../sheets/analysis/sameTable";
import { ASSUMPTIONS_LOG_HEADERS } from "../../sheets/model/assumptionsLogSheet";
import { addScenarioSheet } from "../build/startWorkbook";
import { checkedWorkbook } from "../check/checkedWorkbook";
import { checkWorkbook } from "../check/checkWorkbook";
import { staleCaseEstimates } from "../check/rules/staleCaseEstimates";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import { enter, formulasAt, sharedWorkbook, valuesAt } from "../testing";
import { addListSheets } from "./addListSheets";
import { applyEstimates } from "./applyEstimates";
import { hasHiddenRows, readListColumns } from "./listColumns";
import { putCaseEstimates } from "./putCaseEstimates";
import { readSheetHeads } from "./sheetHeads";

const ROWS = [
  ["Invented list"],
  ["Child Unique ID", "CIN Start Date", "CIN Closure Date"],
  ["00123", "05/04/2023", "07/08/2023"],
  ["1234567890123456", "12/01/2024", ""],
  ["=1+1", "+44", "#N/A"],
];
const LIST = { sheetName: "List 6", firstRow: 2, rowCount: 3, columns: [1, 2] };

const { grid } = sharedWorkbook(async () => {
  await addScenarioSheet();
  await addListSheets([{ sheetName: "List 6", rows: ROWS }]);
});

async function ownColumn(name: string) {
  const state = await readScenarioSheet();
  const found = state.kind === "ready" ? state.columns.find((one) => one.name === name) : undefined;
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
}

describe("a list on a sheet of its own", () => {
  it("keeps every text as it came: zeros, long numbers, the order of a date, what looks like a formula", async () => {
    expect(await valuesAt("List 6", "A3:C5")).toEqual([
      ["00123", "05/04/2023", "07/08/2023"],
      ["1234567890123456", "12/01/2024", ""],
      ["=1+1", "+44", "#N/A"],
    ]);
  });

  it("takes no sheet's place that has its name", async () => {
    expect(await addListSheets([{ sheetName: "List 6", rows: [["new"]] }])).toEqual(["List 6 (2)"]);
    expect(await valuesAt("List 6", "A1")).toEqual([["Invented list"]]);
  });

  it("is read by its columns, and begins where its used cells begin", async () => {
    const head = (await readSheetHeads()).find(({ sheetName }) => sheetName === "List 6");
    expect(head).toMatchObject({ top: 0, left: 0, rowCount: 5, columnCount: 3 });
    const cells = await readListColumns(LIST, [1]);
    expect([...cells]).toEqual([[1, ["05/04/2023", "12/01/2024", "+44"]]]);
  });

  it("is read with the rows that somebody has hidden, and says that there are such", async () => {
    expect(await hasHiddenRows(LIST)).toBe(false);
    const sheet = grid().getActiveWorkbook()?.getSheetByName("List 6");
    sheet?.hideRows(3, 1);
    expect(await hasHiddenRows(LIST)).toBe(true);
    expect((await readListColumns(LIST, [1])).get(1)).toHaveLength(3);
    sheet?.showRows(3, 1);
    expect(await hasHiddenRows(LIST)).toBe(false);
  });
});

describe("estimates in a scenario", () => {
  const change = {
    quantities: new Map([["programme.closureRate", 0.66] as const]),
    uncertainty: new Map([["programme.closureRate", { distribution: "betaMean", numbers: [0.66, 0.05] }] as const]),
    correlations: [{ pair: ["programme.weeksOpen", "programme.closureRate"], rank: -0.65 }] as const,
    sources: new Map([["programme.closureRate", "Share closed. Case list: List 6; 3 rows"] as const]),
  };

  it("come with their uncertainty and source into a copy, and the original stays as it was", async () => {
    await applyEstimates({ column: await ownColumn("As published"), newName: "From the case list" }, change);
    const copy = await ownColumn("From the case list");
    const closure = copy.entries.get("programme.closureRate");
    expect([closure?.value, closure?.note]).toEqual([
      0.66,
      { who: "Case list", why: "Share closed. Case list: List 6; 3 rows" },
    ]);
    expect(copy.entries.get("comparator.reReferralRate")?.formula).toBe("=3/45");
    const place = copy.uncertainty?.keys.findIndex((parameter) => parameter?.key === "programme.closureRate") ?? -1;
    expect(copy.uncertainty?.rows[place]).toEqual(["betaMean", 0.66, 0.05, ""]);
    expect(copy.uncertainty?.pairs).toEqual(change.correlations);
    expect((await ownColumn("As published")).entries.get("programme.closureRate")?.value).toBe(0.72);
    await applyEstimates(
      { column: copy, newName: "Once more" },
      { ...change, correlations: [{ pair: ["programme.closureRate", "programme.weeksOpen"], rank: -0.4 }] },
    );
    expect((await ownColumn("Once more")).uncertainty?.pairs).toMatchObject([{ rank: -0.4 }]);
    expect((await ownColumn("From the case list")).uncertainty?.pairs).toEqual(change.correlations);
  });

  it("have a line each in the assumptions log, where there is one, below all that it holds", async () => {
    await addListSheets([
      { sheetName: "Assumptions log", rows: [["Assumptions log"], [], [...ASSUMPTIONS_LOG_HEADERS], ["mine"]] },
    ]);
    const today = new Date(2024, 3, 5);
    await applyEstimates({ column: await ownColumn("As published"), newName: "Logged" }, change, today);
    const [line] = await valuesAt("Assumptions log", "A5:K5");
    expect(line).toEqual([
      ...["programme.closureRate", "Closure rate, programme, in the scenario “Logged”", "", "", "", "", "", 45_387],
      ...["Share closed. Case list: List 6; 3 rows", "Case list", ""],
    ]);
    expect((await valuesAt("Assumptions log", "A4"))[0]?.[0]).toBe("mine");
    await grid().undo();
    expect((await valuesAt("Assumptions log", "A5:K5"))[0]?.join("")).toBe("");
  });

  it("go into a scenario that is there, and one undo takes all of it back", async () => {
    await applyEstimates({ column: await ownColumn("As published"), newName: "Mine" }, change);
    const before = await formulasAt("Scenarios", "A1:L80");
    const stated = await formulasAt("Uncertainty", "A1:P50");
    await applyEstimates(
      { column: await ownColumn("Mine"), newName: null },
      {
        ...change,
        quantities: new Map([["programme.closureRate", 0.5]]),
        correlations: [{ pair: ["programme.weeksOpen", "programme.closureRate"], rank: 0.1 }],
        sources: new Map([["programme.closureRate", "another"] as const]),
      },
    );
    expect((await ownColumn("Mine")).entries.get("programme.closureRate")?.value).toBe(0.5);
    expect((await ownColumn("Mine")).uncertainty?.pairs).toMatchObject([{ rank: 0.1 }]);
    await grid().undo();
    expect(await formulasAt("Scenarios", "A1:L80")).toEqual(before);
    expect(await formulasAt("Uncertainty", "A1:P50")).toEqual(stated);
  });
});

describe("the sheet Case estimates", () => {
  const estimates = {
    ...{
      source: "Case list: List 6",
      extract: 45_400,
      weeks: 52,
      window: { kind: "startedSince", day: 45_000 } as const,
      errors: 0,
    },
    table: [
      ["# Parameter", "Value", "Distribution", "a", "b", "c", "Low", "High", "Cases", "Events", "How"],
      ["programme.closureRate", 0.66, "betaMean", 0.66, 0.05, "", 0.55, 0.75, 100, 60, "share closed"],
    ],
    services: ["Programme"],
    curve: [{ weeks: 0, services: [{ share: 1, low: "" as const, high: "" as const, atRisk: 100 }] }],
  };
  const put = async () => {
    const cells = await readListColumns(LIST, LIST.columns);
    return putCaseEstimates(estimates, LIST, [...cells.values()], null);
  };
  const stale = async () =>
    staleCaseEstimates(checkedWorkbook(await Excel.run((context) => readWorkbookSnapshot(context)))).map(
      ({ message }) => message,
    );

  it("holds keys, values and uncertainty as functions of a scenario take them, and no identifier", async () => {
    expect((await put()).name).toBe("Case estimates");
    const cells = JSON.stringify(await valuesAt("Case estimates", "A1:K60"));
    expect(cells).toContain("programme.closureRate");
    expect(cells).not.toContain("00123");
    expect(cells).not.toContain("1234567890123456");
  });

  it("is known to be out of date once a date of the list changes, a row is added, or the list goes", async () => {
    await put();
    expect(await stale()).toEqual([]);
    await enter("List 6", "A3", [["another child"]]);
    expect(await stale()).toEqual([]);
    await enter("List 6", "C4", [["'01/03/2024"]]);
    expect(await stale()).toEqual([expect.stringContaining("have changed since")]);
    await grid().undo();
    expect(await stale()).toEqual([]);
    await enter("List 6", "B6", [["'01/03/2024"]]);
    expect(await stale()).toEqual([expect.stringContaining("rows were added")]);
  });
});

describe("the sheet Case estimates that follows its list", () => {
  const EXTRACT = serialOf(2024, 3, 31);
  const SINCE = serialOf(2022, 4, 1);
  const isoText = (day: number) => dayText(day).split("/").toReversed().join("-");
  const shortText = (day: number) => dayText(day).replace(/\d{2}(?=\d{2}$)/, "");
  const FIELDS = ["caseId", "start", "end", "protection", "reason", "noFurtherAction", "group", "born"] as const;
  /** Dates as numbers and as text, two services, and each kind of row that does not count. */
  const rows = Array.from({ length: 90 }, (_, index) => {
    const start = SINCE + 7 * index;
    const end = start + 30 + ((index * 53) % 400);
    const isOpen = end > EXTRACT;
    const protection = index % 9 === 4 ? start + 20 : "";
    const row = {
      ...{ caseId: `id ${Math.floor(index / 2)}`, start, end: isOpen ? "" : end, protection },
      reason: isOpen ? "" : index % 11 === 5 ? "RC2 - Died" : "RC7",
      ...{ noFurtherAction: "b) No", group: index % 3 === 0 ? "Usual" : "New", born: start - 17 * 365 },
    };
    // A case comes back once it is closed, and at no other time.
    if (index % 2 === 1) Object.assign(row, { caseId: `id ${index} alone` });
    const faults: Readonly<Record<number, object>> = {
      ...{ 10: { noFurtherAction: "a) Yes" }, 12: { reason: "RC8 - no further action" }, 14: { start: SINCE - 90 } },
      ...{
        16: { protection: start },
        18: { protection: start - 30 },
        20: { group: "" },
        22: { start: dayText(start) },
        30: { start: isoText(start) },
      },
      ...{
        24: { start: "31/02/2023" },
        26: { reason: "RC7", end: "" },
        28: { protection: dayText(start + 15) },
        34: { protection: shortText(start + 15), start: shortText(start) },
      },
    };
    return { ...row, ...faults[index] };
  });
  const cells = [...rows, ...rows.slice(2, 3)].map((row) => FIELDS.map((field) => row[field]));
  const place = { sheetName: "Episodes", firstRow: 1, rowCount: cells.length };
  const column = (field: (typeof FIELDS)[number]) => {
    const at = FIELDS.indexOf(field);
    return { place, column: at, cells: cells.map((row) => row[at]) };
  };
  const columns = {
    ...{ caseId: column("caseId"), start: column("start"), end: column("end"), protection: column("protection") },
    ...{ reason: column("reason"), noFurtherAction: column("noFurtherAction") },
    ...{ group: column("group"), born: column("born") },
  };
  const studied: StudyColumns = {
    ...{ caseId: columns.caseId.cells, start: columns.start.cells, end: columns.end.cells, born: columns.born.cells },
    ...{ protection: columns.protection.cells, reason: columns.reason.cells, group: columns.group.cells },
    ...{ noFurtherAction: columns.noFurtherAction.cells, family: null, care: null },
  };
  const choices = (leftOut: readonly Exclusion[], since: number): StudyChoices => ({
    extract: EXTRACT,
    holds: "openAndClosed",
    window: { kind: "startedSince", day: since },
    ...{
      leftOut: new Set(leftOut),
      caseIs: "child",
      escalation: "protection",
      showsReReferral: true,
      tellsChildrenApart: true,
    },
    arms: new Map([
      ["New", "programme"],
      ["Usual", "comparator"],
    ]),
  });
  const estimatesOf = (chosen: StudyChoices) => {
    const made = estimatesAt(prepareStudy(studied, chosen, 2), 40);
    return {
      ...{ source: "Episodes", extract: EXTRACT, weeks: 40, window: chosen.window, errors: 0, services: [], curve: [] },
      table: estimateTable(
        made.flatMap((one) => ("estimates" in one ? one.estimates : [])),
        "",
      ),
    };
  };
  const put = (chosen: StudyChoices) =>
    putCaseEstimates(estimatesOf(chosen), { ...place, columns: [1, 2] }, [column("start").cells, column("end").cells], {
      columns,
      joined: {},
      choices: chosen,
    });

  it.each([
    ["all that the page leaves out", EXCLUSIONS, SINCE],
    ["none but who began under protection", ["underProtection"], SINCE - 365],
  ] as const)("gives what the page has when it leaves out %s, and follows the list", async (_, leftOut, since) => {
    await addListSheets([{ sheetName: "Episodes", rows: [FIELDS, ...cells] as (string | number)[][] }]);
    const chosen = choices(leftOut, since);
    const { name } = await put(chosen);
    const { table } = estimatesOf(chosen);
    const shown = await valuesAt(name, `A13:K${12 + table.length}`);
    expect(firstDifference(table, shown as (string | number)[][])).toBeNull();
    expect(table.some(([key]) => key === "comparator.reReferralRate")).toBe(true);
    expect((await valuesAt(name, "A3"))[0]?.[0]).toBe("Live");
    // No such day, and a reason without a closure.
    expect((await valuesAt(name, "A7:B7"))[0]).toEqual(["Rows with an error", 2]);
    // Closed a year later, it is open for longer.
    const weeksOpen = async () => (await valuesAt(name, "B14"))[0]?.[0];
    const before = await weeksOpen();
    await enter("Episodes", "C3", [[EXTRACT]]);
    expect(Number(await weeksOpen())).toBeGreaterThan(Number(before));
    await enter(name, "A13", [["typed"]]);
    expect((await valuesAt(name, "A3"))[0]?.[0]).toMatch(/^Formulas typed over: 1/);
  });

  it("carries a scenario's value, and Check workbook says what of it does not follow", async () => {
    await addListSheets([{ sheetName: "Episodes", rows: [FIELDS, ...cells] as (string | number)[][] }]);
    const { name } = await put(choices(EXCLUSIONS, SINCE));
    await applyEstimates(
      { column: await ownColumn("As published"), newName: "From the list" },
      { quantities: new Map(), uncertainty: new Map(), correlations: [], sources: new Map() },
    );
    const found = async () =>
      (await checkWorkbook()).flatMap(({ title, message }) => (title.startsWith("Management") ? [] : [message]));
    const entry = (await ownColumn("From the list")).entries.get("programme.weeksOpen");
    await enter("Scenarios", splitAddress(entry?.address ?? "")?.cells ?? "", [[`='${name}'!B14`]]);
    const linked = async () => (await ownColumn("From the list")).entries.get("programme.weeksOpen")?.value;
    const before = await linked();
    expect(before).toBe((await valuesAt(name, "B14"))[0]?.[0]);
    expect(await found()).toEqual([]);
    await enter("Episodes", "B3", [[SINCE + 3]]);
    expect(await linked()).not.toBe(before);
    expect(await found()).toEqual([expect.stringContaining("the table follows them, the curve below it does not")]);
    await enter("Episodes", "B93", [[SINCE + 3]]);
    expect(await found()).toEqual([expect.stringMatching(/^Rows were added below the list "Episodes"/)]);
    // Where a formula would show something else, nothing is written.
    const other = { ...choices(EXCLUSIONS, SINCE), escalation: "protectionOrCare" } as const;
    const wrong = { ...estimatesOf(other), table: estimatesOf(choices([], SINCE)).table };
    await expect(
      putCaseEstimates(wrong, { ...place, columns: [1, 2] }, [], { columns, joined: {}, choices: other }),
    ).rejects.toThrow(/^A formula of the list's columns does not give what the page has: it differs at programme\./);
  });
});
