import type { FUniver } from "@univerjs/core/facade";
import { splitAddress } from "../../formulas/address";
import { GDP_DEFLATOR } from "../../model/prices/gdpDeflator";
import { PRICE_YEAR_CHOICES } from "../../model/prices/priceYears";
import { addPricesSheet } from "../build/addPricesSheet";
import { buildModelWorkbook } from "../build/modelWorkbook";
import { buildScaleUpSheets } from "../build/buildScaleUpSheets";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { applyNativeReplacement } from "../replace/applyNativeReplacement";
import { previewNativeReplacement } from "../replace/previewNativeReplacement";
import { enter, formulasAt, openStartWorkbook, valuesAt } from "../testing";
import { checkWorkbook } from "./checkWorkbook";

let grid: FUniver;

beforeEach(async () => {
  grid = await openStartWorkbook();
});
afterEach(() => {
  grid.dispose();
});

const cellOf = async (sheet: string, area: string, isWanted: (content: string) => boolean): Promise<string> => {
  const formulas = await formulasAt(sheet, area);
  const row = formulas.findIndex(([content]) => isWanted(String(content)));
  return `${area.replace(/\d.*$/, "")}${row + 1}`;
};

/** What the drop-down of a cell offers, from the cells that list it. */
async function listOf(address: string): Promise<unknown[]> {
  const { sheetName, cells } = splitAddress(address) ?? { sheetName: "", cells: "" };
  const source = await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets
      .getItem(sheetName)
      .getRange(cells)
      .load("dataValidation/rule");
    await context.sync();
    return dataValidation.rule.list?.source;
  });
  const listed = typeof source === "string" ? splitAddress(source.replace(/^=/, "")) : null;
  const values = listed === null ? [] : await valuesAt(listed.sheetName, listed.cells.replaceAll("$", ""));
  return values.flat().filter((value) => value !== "");
}

describe("of a fresh workbook", () => {
  it("there is nothing to say, nor of one with native formulas", async () => {
    expect(await checkWorkbook()).toEqual([]);
    await applyNativeReplacement(await previewNativeReplacement("workbook"));
    expect(await checkWorkbook()).toEqual([]);
  });

  it("nor of one with the release that we bring on a sheet; a newer one pasted over it counts, and a broken one is told", async () => {
    const prices = async () => {
      const state = await readScenarioSheet();
      return state.kind === "ready" ? [state.pricesSheet, state.columns[1]?.deflator, state.problems] : [];
    };
    await addPricesSheet();
    expect(await prices()).toEqual(["Prices", GDP_DEFLATOR, []]);
    expect(await checkWorkbook()).toEqual([]);
    await enter("Scratch", "H1", [['=CBA.UPRATE(100,"2015/16","2026/27",GdpDeflator)']]);
    const uprated = async () => (await valuesAt("Scratch", "H1"))[0]?.[0];
    expect(await uprated()).toBeCloseTo((100 * 105.3095) / 74.5804, 9);

    // A year that comes with the next release is chosen in a scenario's cell too.
    const offered = async () => {
      const state = await readScenarioSheet();
      const address = state.kind === "ready" ? state.columns[1]?.entries.get("prices.year")?.address : undefined;
      return listOf(address ?? "");
    };
    expect(await offered()).toEqual(PRICE_YEAR_CHOICES);
    const years = (await formulasAt("Prices", "A1:A80")).map(([cell]) => cell);
    const next = years.indexOf("2030-31") + 2;
    const before = await formulasAt("Prices", `A${next}:C${next}`);
    await enter("Prices", `A${next}:C${next}`, [["2031-32 (1)", "-", 2]]);
    expect(await offered()).toEqual([...PRICE_YEAR_CHOICES, "2031/32"]);
    await enter("Prices", `A${next}:C${next}`, before);

    // As the Treasury's sheet has them: a blank column first, footnotes at forecast years, calendar years beside.
    const first =
      (await formulasAt("Prices", "A1:A20")).findIndex(([cell]) => String(cell).startsWith("GDP deflators at")) + 1;
    const blank = Array.from({ length: 60 }, () => new Array<string>(12).fill(""));
    await enter("Prices", `A${first}:L${first + 59}`, blank);
    await enter("Prices", `A${first}:I${first + 5}`, [
      ["", "GDP DEFLATORS: June 2026 (Quarterly National Accounts)", "", "", "", "", "", "", ""],
      ["", "Financial year", "2025-26 = 100", "per cent change", "", "", "", "Calendar year", ""],
      ["", "2015-16", 72, "", "", "", "", 2015, 71],
      ["", "2024-25", 97, "", "", "", "", 2024, 96],
      ["", "2025-26", 100, 3.0928, "", "", "", 2025, 99],
      ["", "2026-27 (1), (2)", "-", 2.5, "", "", "", "2026 (1)", "-"],
    ]);
    expect(await uprated()).toBeCloseTo((100 * 102.5) / 72, 9);
    expect(await prices()).toMatchObject(["Prices", { vintage: "June 2026", lastOutturn: 2025 }, []]);
    expect(await checkWorkbook()).toEqual([]);

    await enter("Prices", `C${first + 4}`, [["tbc"]]);
    const told = {
      address: `Prices!C${first + 4}`,
      message: expect.stringMatching(/"tbc" for 2025\/26.* March 2026/) as string,
    };
    expect(await prices()).toMatchObject([null, GDP_DEFLATOR, [told]]);
    expect(await checkWorkbook()).toContainEqual(expect.objectContaining(told));
  });
});

describe("of a model workbook with scale-up", () => {
  beforeEach(async () => {
    await buildModelWorkbook();
    const state = await readScenarioSheet();
    const own = state.kind === "ready" ? state.columns[1] : undefined;
    if (own === undefined) throw new Error("There is no scenario of one's own.");
    await buildScaleUpSheets(own);
  });

  it("there is nothing to say when it was just built; then each cause comes first, by its cell, and what follows after it", async () => {
    expect(await checkWorkbook()).toEqual([]);
    const overtyped = [
      "'Appendix 9'!C8",
      "Compare!F8",
      "Bridge!B12",
      "Bridge!D4",
      "Workings!F30",
      "Checks!C7",
      "'Scale-up staff'!F9",
    ];
    const caseload = (await cellOf("Scale-up inputs", "D1:D60", (key) => key === "staff.caseload")).replace("D", "E");
    await Excel.run(async ({ workbook }) => {
      for (const address of overtyped) {
        const { sheetName, cells } = splitAddress(address) ?? { sheetName: "", cells: "" };
        workbook.worksheets.getItem(sheetName).getRange(cells).values = [[7]];
      }
      workbook.worksheets.getItem("Scenarios").getRange("H6").values = [[-1]];
      workbook.worksheets.getItem("Scale-up inputs").getRange(caseload).values = [[0]];
      await workbook.context.sync();
    });
    const findings = await checkWorkbook();
    const causes = findings.filter(({ follows }) => follows !== true);
    expect(
      causes
        .filter(({ title }) => title === "Formula overtyped")
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual(overtyped.toSorted());
    expect(causes.filter(({ title }) => title === "Input out of range").map(({ address }) => address)).toEqual([
      "Scenarios!H6",
      `'Scale-up inputs'!${caseload}`,
    ]);
    expect(causes.map(({ title }) => title)).not.toContain("A check fails");
    expect(causes).toHaveLength(overtyped.length + 2);
    expect(findings.slice(causes.length).every(({ follows }) => follows === true)).toBe(true);
    expect(findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Weekly staff cost, programme \("My scenario"\)\./),
    );
  });
});

it("a check that fails by itself is told with its place", async () => {
  await buildModelWorkbook();
  await enter("Compare", "B4", [["Nobody"]]);
  expect(await checkWorkbook()).toEqual([
    {
      kind: "error",
      title: "A check fails",
      message: "The base of the comparison is found. Its name is that of a scenario",
      address: expect.stringMatching(/^Checks!C\d+$/) as string,
    },
  ]);
});

it("finds frozen values whose inputs have changed since, though a sheet was renamed", async () => {
  await enter("Scratch", "H1:H2", [[70], ['=INDEX(CBA.TABLE(6,{"programme.weeklyCost"},Scratch!H1),2,2)']]);
  await applyNativeReplacement(await previewNativeReplacement("workbook"));
  expect(await formulasAt("Scratch", "H2")).toEqual([[70]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scratch").name = "Trials";
    await context.sync();
  });
  const stale = async () => (await checkWorkbook()).filter(({ title }) => title === "Frozen value out of date");
  expect(await stale()).toEqual([]);
  await enter("Trials", "H1", [[71]]);
  expect(await stale()).toMatchObject([{ kind: "warning", address: expect.stringMatching(/^Trials!/) as string }]);
  await enter("Trials", "H1", [[70]]);
  expect(await stale()).toEqual([]);
});

it("finds each mistake that was made, where it was made, in five syncs", async () => {
  const key = (name: string) => cellOf("Scenarios", "A1:A45", (content) => content === name);
  const own = async (name: string) => (await key(name)).replace("A", await ownColumn());
  const ownColumn = async () => {
    const header = (await formulasAt("Scenarios", "A4:Z4"))[0] ?? [];
    return String.fromCharCode("A".charCodeAt(0) + header.indexOf("My scenario"));
  };
  const [closure, basis, uplift, weeks] = await Promise.all(
    ["programme.closureRate", "reReferral.basis", "programme.managementUplift", "comparator.weeksOpen"].map(own),
  );
  await enter("Scenarios", closure ?? "", [[64]]);
  await enter("Scenarios", basis ?? "", [["all"]]);
  await enter("Scenarios", uplift ?? "", [[0.2]]);
  await enter("Scenarios", weeks ?? "", [[228]]);
  await enter("Scratch", "H1:I6", [
    [1, "=H1*2"],
    [2, "=H2*2"],
    [3, 7],
    [4, "=H4*2"],
    [5, "=CBADEV.ATTAINMENT(0.7)"],
    [6, "=CBA.COSTPERCASE(1,2,3,4)"],
  ]);
  const { findings, syncs } = await countingSyncs();
  expect(syncs).toBe(5);
  const titles = new Map(findings.map(({ title, address }) => [`${title} ${address}`, true]));
  const expected = [
    ["Input out of range", `Scenarios!${closure}`],
    ["Mixed bases of re-referral", `Scenarios!${basis}`],
    ["Management in one arm only", `Scenarios!${uplift}`],
    ["Unusual input", `Scenarios!${weeks}`],
    ["Formula overtyped", "Scratch!I3"],
    ["Formula of another build", "Scratch!I5"],
    ["Formula of another version", "Scratch!I6"],
  ];
  expect(expected.filter(([title, address]) => !titles.has(`${title} ${address}`))).toEqual([]);
  // The closure rate spoils every result of the scenario; each sheet tells it once.
  const spoilt = findings.filter(
    ({ message }) =>
      message.includes("programme.closureRate holds 64;") && message.includes(`See Scenarios!${closure}`),
  );
  expect(spoilt.map(({ address }) => address.split("!")[0])).toEqual(
    expect.arrayContaining(["'Appendix 9'", "Scratch"]),
  );
  expect(spoilt.length).toBeLessThanOrEqual(3);
});

/** What a check finds, and how often it asked the workbook. */
async function countingSyncs(): Promise<{ findings: Awaited<ReturnType<typeof checkWorkbook>>; syncs: number }> {
  const excel = Excel;
  let syncs = 0;
  const counted = (context: Excel.RequestContext) =>
    new Proxy(context, {
      get(target, member) {
        if (member === "sync") syncs += 1;
        const value: unknown = Reflect.get(target, member);
        // The host's methods want the host's own object.
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  const run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    excel.run(options, (context) => batch(counted(context)));
  Object.assign(globalThis, { Excel: { run } });
  try {
    return { findings: await checkWorkbook(), syncs };
  } finally {
    Object.assign(globalThis, { Excel: excel });
  }
}
