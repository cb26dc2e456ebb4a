import { addScenarioSheet } from "../build/startWorkbook";
import { checkedWorkbook } from "../check/checkedWorkbook";
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

async function column(name: string) {
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
    source: "Case list: List 6; 3 rows",
  };

  it("come with their uncertainty and source into a copy, and the original stays as it was", async () => {
    await applyEstimates({ column: await column("As published"), newName: "From the case list" }, change);
    const copy = await column("From the case list");
    const closure = copy.entries.get("programme.closureRate");
    expect([closure?.value, closure?.note]).toEqual([0.66, { who: "Case list", why: "Case list: List 6; 3 rows" }]);
    expect(copy.entries.get("comparator.reReferralRate")?.formula).toBe("=3/45");
    const place = copy.uncertainty?.keys.findIndex((parameter) => parameter?.key === "programme.closureRate") ?? -1;
    expect(copy.uncertainty?.rows[place]).toEqual(["betaMean", 0.66, 0.05, ""]);
    expect(copy.uncertainty?.pairs).toEqual(change.correlations);
    expect((await column("As published")).entries.get("programme.closureRate")?.value).toBe(0.72);
    await applyEstimates(
      { column: copy, newName: "Once more" },
      { ...change, correlations: [{ pair: ["programme.closureRate", "programme.weeksOpen"], rank: -0.4 }] },
    );
    expect((await column("Once more")).uncertainty?.pairs).toMatchObject([{ rank: -0.4 }]);
    expect((await column("From the case list")).uncertainty?.pairs).toEqual(change.correlations);
  });

  it("go into a scenario that is there, and one undo takes all of it back", async () => {
    await applyEstimates({ column: await column("As published"), newName: "Mine" }, change);
    const before = await formulasAt("Scenarios", "A1:L80");
    const stated = await formulasAt("Uncertainty", "A1:P50");
    await applyEstimates(
      { column: await column("Mine"), newName: null },
      {
        ...change,
        quantities: new Map([["programme.closureRate", 0.5]]),
        correlations: [{ pair: ["programme.weeksOpen", "programme.closureRate"], rank: 0.1 }],
        source: "another",
      },
    );
    expect((await column("Mine")).entries.get("programme.closureRate")?.value).toBe(0.5);
    expect((await column("Mine")).uncertainty?.pairs).toMatchObject([{ rank: 0.1 }]);
    await grid().undo();
    expect(await formulasAt("Scenarios", "A1:L80")).toEqual(before);
    expect(await formulasAt("Uncertainty", "A1:P50")).toEqual(stated);
  });
});

describe("the sheet Case estimates", () => {
  const estimates = {
    source: "Case list: List 6",
    table: [
      ["# Parameter", "Value", "Distribution", "a", "b", "c", "Low", "High", "Cases", "Events", "How"],
      ["programme.closureRate", 0.66, "betaMean", 0.66, 0.05, "", 0.55, 0.75, 100, 60, "share closed"],
    ],
    services: ["Programme"],
    curve: [{ weeks: 0, services: [{ share: 1, low: "" as const, high: "" as const, atRisk: 100 }] }],
  };
  const put = async () => {
    const cells = await readListColumns(LIST, LIST.columns);
    return putCaseEstimates(estimates, LIST, [...cells.values()]);
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
