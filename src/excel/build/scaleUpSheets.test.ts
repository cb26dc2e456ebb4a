import { hostBehind } from "../../workbench/host/testWorkbook";
import type { FUniver } from "@univerjs/core/facade";
import * as fc from "fast-check";
import { linesOf, SCALE_UP_PERSPECTIVES } from "../../model/scaleUp/lines";
import type { LineKey } from "../../model/scaleUp/lines";
import {
  BOTH_SERVICES,
  FINANCIAL_TITLE,
  BOTH_TOTAL,
  bothServices,
  SERVICE_COSTS,
} from "../../model/scaleUp/bothServices";
import { OUTCOME_DEFAULTS } from "../../model/register/outcomes/ownOutcome";
import { evaluateScaleUp } from "../../model/scaleUp/scaleUp";
import { MOST_YEARS } from "../../model/scaleUp/plan";
import type { ScaleUpPlan } from "../../model/scaleUp/plan";
import { DEFAULT_SETTINGS } from "../../model/register/scaleUpParameters";
import { applyNativeReplacement } from "../replace/applyNativeReplacement";
import { previewNativeReplacement } from "../replace/previewNativeReplacement";
import { buildModelWorkbook } from "./modelWorkbook";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { lineRow, SHEET_OF_VIEW } from "../../sheets/scaleUp/linePlaces";
import { NAME_ROW } from "../../sheets/model/scenarioGrid";
import { GROWTH_KEYS } from "../../sheets/scaleUp/casesByGrowth";
import { SCALE_UP_PASSES } from "../../sheets/model/checkRows";
import { enter, formulasAt, openStartWorkbook, valuesAt } from "../testing";
import { buildScaleUpSheets } from "./buildScaleUpSheets";
import { readScaleUpSheet } from "../scaleUp/readScaleUpSheet";
import { followYears } from "../scaleUp/followYears";
import { readCharts } from "../sheets/readCharts";
import { readA1 } from "../../formulas/a1";
import { enterPlan, everydaySettings, wholeRow } from "../scaleUp/testing";
import { inputCell } from "../../sheets/scaleUp/inputCells";
import { writeScaleUpCases, writeScaleUpInput } from "../scaleUp/writeScaleUpInput";

let grid: FUniver;

const CASELOAD = inputCell("staff.caseload").replaceAll("$", "");

async function ownColumn(index = 1): Promise<ScenarioColumn> {
  const state = await readScenarioSheet();
  const column = state.kind === "ready" ? state.columns[index] : undefined;
  if (column === undefined) throw new Error("There is no such scenario.");
  return column;
}

/** The plan that the sheets hold now. */
async function planNow(): Promise<ScaleUpPlan> {
  const [state, { reading }] = [await readScaleUpSheet(), await ownColumn()];
  if (state?.settings == null || state.cases === null || !reading.ok) throw new Error(JSON.stringify(state?.problems));
  return { scenario: reading.scenario, settings: state.settings, cases: state.cases };
}

/** The lines that are not the model's, to 1e-9 of the largest amount of their view. */
async function differences(): Promise<unknown[]> {
  const plan = await planNow();
  const { lines, years } = evaluateScaleUp(plan);
  const wrong: unknown[] = [];
  for (const view of ["staff", "economic", "cash", "budget"] as const) {
    const sheet = SHEET_OF_VIEW[view];
    const cells = await valuesAt(sheet, "E1:BL40");
    const names = (cells[4] ?? []).filter((name) => name !== "");
    if (names.join() !== years.map(({ label }) => label).join()) wrong.push([sheet, names]);
    const ofView = linesOf(view, false);
    const size = Math.max(1, ...ofView.flatMap(({ key }) => lines[key].map(Math.abs)));
    for (const { key } of ofView) {
      lines[key].forEach((expected, year) => {
        const shown = cells[lineRow(key) - 1]?.[year];
        if (typeof shown !== "number" || Math.abs(shown - expected) > 1e-9 * size)
          wrong.push([key, year, expected, shown]);
      });
      const beyond = cells[lineRow(key) - 1]?.[years.length];
      if (beyond !== "") wrong.push([key, "beyond", beyond]);
    }
  }
  return wrong;
}

const COSTS = [...SERVICE_COSTS, BOTH_TOTAL].map(({ label }) => `${label} (`);

/** What both services cost in the economic view, by the summary. */
async function costsNow(): Promise<unknown[]> {
  const all = await valuesAt("Scale-up summary", "A1:G60");
  const rows = all.slice(
    0,
    all.findIndex(([label]) => label === FINANCIAL_TITLE),
  );
  return rows.flatMap(([label, ...amounts]) => (COSTS.some((one) => String(label).startsWith(one)) ? [amounts] : []));
}

/** The same by the model, to a thousandth of a penny. */
async function costsOfModel(): Promise<unknown[]> {
  const plan = await planNow();
  return bothServices(plan, evaluateScaleUp(plan).lines).map(({ undiscounted, presentValue }) =>
    [undiscounted, presentValue].flatMap((amounts) =>
      BOTH_SERVICES.map(({ side }) => expect.closeTo(amounts[side], 5) as unknown),
    ),
  );
}

const master = async (sheet: string) => (await valuesAt(sheet, "A3"))[0]?.[0];
const failing = async () =>
  (await valuesAt("Scale-up summary", "A1:B110")).flatMap(([name, result]) => (result === "fail" ? [name] : []));

async function printedColumns(name: string): Promise<number | undefined> {
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load("id");
    await context.sync();
    return sheet.id;
  });
  return hostBehind().printSettings.get(id)?.printArea?.columnCount;
}

/** What stands right of the settings that make cases grow. */
async function growthNotes(): Promise<unknown[]> {
  const rows = await valuesAt("Scale-up inputs", "D8:I40");
  return rows.filter(([key]) => GROWTH_KEYS.some((one) => one === key)).map((row) => row[5]);
}

beforeAll(async () => {
  grid = await openStartWorkbook();
  await buildScaleUpSheets(await ownColumn());
});
afterAll(() => {
  grid.dispose();
});

describe("the scale-up sheets", () => {
  it("hold the register's values for eleven years at first, compute what the model does, and pass their checks", async () => {
    expect((await planNow()).settings).toEqual(DEFAULT_SETTINGS);
    expect(await readScaleUpSheet()).toMatchObject({
      sheetName: "Scale-up inputs",
      scenario: "My scenario",
      cases: new Array(11).fill(200),
      problems: [],
    });
    const origins = (await readScaleUpSheet())?.years.map(({ origin }) => origin);
    expect(origins).toEqual(Array.from({ length: MOST_YEARS }, () => "growth"));
    expect(await growthNotes()).toEqual(["", "", "", ""]);
    const [years = []] = await valuesAt("Scale-up inputs", `A${NAME_ROW}:AZ${NAME_ROW}`);
    const inUse = years.filter((name) => name !== "").length;
    expect(await printedColumns("Scale-up inputs")).toBe(Math.max(inUse, 10));
    // Charts lie over fewer columns than twelve years and what stands before them.
    expect(await printedColumns("Scale-up staff")).toBe(inUse);
    expect(await differences()).toEqual([]);
    expect(await failing()).toEqual([]);
    for (const sheet of ["Scale-up inputs", "Scale-up staff", "Scale-up budget", "Scale-up summary"]) {
      expect([sheet, await master(sheet)]).toEqual([sheet, SCALE_UP_PASSES]);
    }
  });

  it("follow the model through random settings and cases, years without any among them", async () => {
    const plans = fc.sample(
      fc.record({
        settings: everydaySettings(),
        cases: fc.array(fc.oneof(fc.constant(0), fc.nat(2000)), { minLength: 1, maxLength: 30 }),
      }),
      { numRuns: 4, seed: 5 },
    );
    for (const { settings, cases } of plans) {
      await enterPlan({ settings, cases });
      expect((await planNow()).cases).toEqual(cases);
      expect(await differences()).toEqual([]);
      expect(await failing()).toEqual([]);
    }
    // First year, growth, ramp-up and years change nothing now.
    expect(new Set(await growthNotes())).toEqual(new Set(["Not in use: cases are entered"]));
  });

  it("sum up as the model does", async () => {
    const plan = await planNow();
    const { summary, years } = evaluateScaleUp(plan);
    const rows = await valuesAt("Scale-up summary", "A1:E40");
    const of = (label: string) => rows.find(([first]) => first === label) ?? [];
    for (const { label, perspective } of SCALE_UP_PERSPECTIVES) {
      const { total, presentValue, presentValueAtSensitivity, paybackYear } = summary.perspectives[perspective];
      const size = Math.abs(total) + 1e6;
      const [, ...shown] = of(label);
      [total, presentValue, presentValueAtSensitivity].forEach((expected, index) => {
        expect(Math.abs(Number(shown[index]) - expected)).toBeLessThan(1e-9 * size);
      });
      expect(shown[3]).toBe(paybackYear === null ? "never" : years[paybackYear]?.label);
    }
    for (const basis of ["posts", "average"] as const) {
      await writeScaleUpInput("scaleUp.costBasis", basis);
      expect(await costsNow()).toEqual(await costsOfModel());
    }
  });

  it("are moved by a salary as a finance officer expects, and by nothing else", async () => {
    await enterPlan({ settings: DEFAULT_SETTINGS, cases: [200, 320, 430, 520, 600] });
    const before = evaluateScaleUp(await planNow());
    await writeScaleUpInput("staff.practitionerSalary", DEFAULT_SETTINGS["staff.practitionerSalary"] + 1000);
    const budget = async (key: LineKey) => (await valuesAt("Scale-up budget", `C${lineRow(key)}`))[0]?.[0];
    const posts = before.lines.practitioners;
    // £1,000 a post, with on-cost of 34.9% of what is above the threshold, agency premium of 30% on a tenth, and pay of 3% a year more.
    const more = posts.reduce((sum, count, year) => sum + count * 1000 * 1.349 * 1.03 * 1.03 ** year, 0);
    const net = before.summary.totals.get("budget.net")?.total ?? 0;
    expect(await budget("budget.net")).toBeCloseTo(net + more, 4);
    expect(await budget("budget.consultants")).toBeCloseTo(
      before.summary.totals.get("budget.consultants")?.total ?? 0,
      6,
    );
    expect(await differences()).toEqual([]);
    expect(await failing()).toEqual([]);
  });

  it.each([
    ["no demand at all", [0, 0, 0]],
    ["one case", [1]],
    ["a year without cases, and falling demand", [600, 0, 300, 150]],
    ["thirty years", Array.from({ length: 30 }, (_, year) => 10 * year)],
  ])("hold with %s", async (_what, cases) => {
    await writeScaleUpCases(wholeRow(cases));
    expect(await differences()).toEqual([]);
    expect(await failing()).toEqual([]);
  });

  it("say what cannot be: where it was entered, in the checks, and to the pane", async () => {
    await expect(writeScaleUpInput("staff.caseload", 0)).rejects.toMatchObject({
      message: expect.stringContaining("Cases per practitioner cannot be 0") as string,
      address: `'Scale-up inputs'!${CASELOAD}`,
    });
    await expect(writeScaleUpCases(wholeRow([-1]))).rejects.toThrow("Nothing was written");
    await enter("Scale-up inputs", CASELOAD, [[0]]);
    expect((await valuesAt("Scale-up inputs", CASELOAD.replace("E", "H")))[0]?.[0]).toBe("out of range");
    expect(await failing()).toContain("Settings are in range");
    expect((await readScaleUpSheet())?.problems).toMatchObject([
      { address: `'Scale-up inputs'!${CASELOAD}`, blocking: true },
    ]);
    await enter("Scale-up inputs", CASELOAD, [[11]]);
    await enter("Scale-up inputs", "F6", [["many"]]);
    expect(await failing()).toContain("Cases by year can be read");
    expect(await readScaleUpSheet()).toMatchObject({ cases: null, problems: [{ address: "'Scale-up inputs'!F6" }] });
    await enter("Scale-up inputs", "F6", [[1_000_001]]);
    expect(await failing()).toContain("Cases by year can be read");
    await writeScaleUpCases(wholeRow([200, 300]));
    expect(await failing()).toEqual([]);
  });

  it.each([
    ["programme.closureRate", 72],
    ["programme.closureRate", ""],
    ["comparator.weeksOpen", -36],
  ])("fail their checks where the scenario has %s = %j", async (key, wrong) => {
    const keys = (await valuesAt("Scenarios", "A1:A60")).map(([cell]) => cell);
    const cell = `H${keys.indexOf(key) + 1}`;
    const before = await formulasAt("Scenarios", cell);
    await enter("Scenarios", cell, [[wrong]]);
    expect(await failing()).toContain("The scenario's values are in range");
    expect(await master("Scale-up staff")).toMatch(/^\d+ of \d+ scale-up checks fail/);
    await enter("Scenarios", cell, before);
    expect(await failing()).toEqual([]);
  });

  it("are written cell by cell: links and what cannot be read stay as they are", async () => {
    await enter("Scale-up inputs", "F6:I6", [["=LEN(Scenarios!E8)*0+300", "=F6+150", "n/a", "=1/0"]]);
    const state = await readScaleUpSheet();
    expect(state?.years.slice(0, 5).map(({ origin, value }) => [origin, value])).toEqual([
      ["entered", 200],
      ["linked", 300],
      ["linked", 450],
      ["entered", "n/a"],
      ["entered", "#DIV/0!"],
    ]);
    expect(state?.cases).toBeNull();
    await writeScaleUpCases(new Map([[0, 250]]));
    await expect(
      writeScaleUpCases(
        new Map([
          [0, 1],
          [2, 460],
        ]),
      ),
    ).rejects.toThrow("from elsewhere");
    await writeScaleUpCases(new Map([[3, 5]]));
    expect(await formulasAt("Scale-up inputs", "E6:I6")).toEqual([
      [250, "=LEN(Scenarios!E8)*0+300", "=F6+150", 5, "=1/0"],
    ]);
    await enter("Scale-up inputs", "E6:I6", [[200, 300, "", "", ""]]);
  });

  it("have charts of the years that there are, as these are added and taken away", async () => {
    const widths = () =>
      Excel.run(async (context) => {
        const sheets = ["Scale-up staff", "Scale-up budget", "Scale-up summary"].map((name) =>
          context.workbook.worksheets.getItem(name).load("name"),
        );
        await context.sync();
        const charts = (await readCharts(context, sheets)).flat().filter(({ seriesBy }) => seriesBy === "rows");
        return [...new Set(charts.map(({ source }) => (readA1(source)?.columns ?? 0) - 1))];
      });
    const years = async () => (await readScaleUpSheet())?.namedYears ?? 0;
    for (const cases of [
      [200, 300, 400, 500, 600, 700, 800],
      [200, 300],
    ]) {
      await writeScaleUpCases(wholeRow(cases));
      expect(await years()).toBeGreaterThan(cases.length);
      expect(await widths()).not.toEqual([await years()]);
      await followYears();
      expect(await widths()).toEqual([await years()]);
    }
    await writeScaleUpCases(wholeRow([200, 300, 400]));
    await buildScaleUpSheets(await ownColumn());
    expect(await widths()).toEqual([await years()]);
    await writeScaleUpCases(wholeRow([200, 300]));
  });

  it("refuse a scenario with outcomes of its own, which they do not have, and stay as they are", async () => {
    const { reading, ...column } = await ownColumn();
    if (!reading.ok) throw new Error("The scenario cannot be read.");
    const outcome = { name: "missing", place: 0, programmeRate: 0.2, comparatorRate: 0.5, unitValue: -1325 };
    const outcomes = [{ ...OUTCOME_DEFAULTS, ...outcome, gainer: "police", kind: "fiscal" } as const];
    const scenario = { ...reading.scenario, outcomes };
    await expect(buildScaleUpSheets({ ...column, reading: { ...reading, scenario } })).rejects.toThrow(
      /^The scale-up sheets cannot have the council's own outcomes yet.*Nothing was built\.$/,
    );
    expect(await differences()).toEqual([]);
  });

  it("keep what was entered when they are built again, and stand beside one that was changed by hand", async () => {
    await writeScaleUpInput("staff.onCost", 0.31);
    expect(new Set((await buildScaleUpSheets(await ownColumn())).map(({ outcome }) => outcome))).toEqual(
      new Set(["unchanged"]),
    );
    await buildScaleUpSheets(await ownColumn(0));
    expect(await readScaleUpSheet()).toMatchObject({ scenario: "As published", cases: [200, 300] });
    await enter("Scale-up staff", "E8", [[99]]);
    const third = await buildScaleUpSheets(await ownColumn());
    expect(third.find(({ outcome }) => outcome === "built beside")?.name).toBe("Scale-up staff (2)");
    expect((await valuesAt("Scale-up staff", "E8"))[0]?.[0]).toBe(99);
    expect(await readScaleUpSheet()).toMatchObject({ cases: [200, 300] });
    expect((await planNow()).settings["staff.onCost"]).toBe(0.31);
    expect(await failing()).toEqual([]);
    // The build and the number, each in a step.
    await grid.undo();
    await grid.undo();
    expect(await valuesAt("Scale-up staff", "E8")).not.toEqual([[99]]);
    expect(await failing()).toEqual([]);
  });

  it("count in the model workbook's master check, whichever is built first", async () => {
    await buildModelWorkbook();
    const check = "The checks of scale-up pass";
    const checks = async () => (await valuesAt("Checks", "A1:C60")).find(([name]) => name === check)?.[2];
    expect(await checks()).toBe("pass");
    await buildScaleUpSheets(await ownColumn());
    expect(await master("Scale-up budget")).toBe("All checks pass");
    await enter("Scale-up inputs", CASELOAD, [[0]]);
    expect(await checks()).toBe("fail");
    for (const sheet of ["Scale-up budget", "About", "Scenarios"]) expect(await master(sheet)).toMatch(/checks? fail/);
    await enter("Scale-up inputs", CASELOAD, [[11]]);
    expect(await master("About")).toBe("All checks pass");
  });

  it("take a number with its source in the assumptions log, where there is one, and one undo takes both back", async () => {
    const before = (await planNow()).settings["staff.caseload"];
    const logged = async () =>
      (await valuesAt("Assumptions log", "A1:K90")).filter(([key]) => key === "staff.caseload");
    const source = { who: "Case list", why: "Average caseload of 110 ÷ 10 posts. Case list: Episodes" };
    expect(await writeScaleUpInput("staff.caseload", 11.5, source, new Date(2026, 3, 5))).toBe(true);
    expect((await planNow()).settings["staff.caseload"]).toBe(11.5);
    const [line = []] = await logged();
    expect(line[1]).toMatch(/, in the plan of scale-up$/);
    expect(line.slice(7, 10)).toEqual([46_117, source.why, source.who]);
    await grid.undo();
    expect((await planNow()).settings["staff.caseload"]).toBe(before);
    expect(await logged()).toEqual([]);
  });

  it("are compared without the add-in with what the functions found last, natively", async () => {
    const agreements = async () => [
      ...(await valuesAt("Bridge", "B8")).flat(),
      ...(await valuesAt("Scale-up summary", "A1:B110")).flatMap(([label, agrees]) =>
        String(label).startsWith("CBA.SCALEUP") ? [agrees] : [],
      ),
    ];
    await applyNativeReplacement(await previewNativeReplacement("workbook"));
    expect(await agreements()).toEqual(Array.from({ length: 5 }, () => "agrees"));
    expect(await master("About")).toBe("All checks pass");
    // A formula that is another is none typed over, and yet its figures differ.
    const [before = []] = await formulasAt("Scale-up workings", "E10");
    await enter("Scale-up workings", "E10", [[`${String(before[0])}+1`]]);
    expect(await agreements()).toContain("differs");
    expect(await master("About")).toMatch(/checks? fail/);
    await enter("Scale-up workings", "E10", [before]);
    await enter("Scale-up inputs", CASELOAD, [[12]]);
    expect(await agreements()).toEqual(["agrees", ...Array.from({ length: 4 }, () => "inputs changed")]);
    expect((await valuesAt("Scale-up summary", "B4"))[0]?.[0]).toBe(
      "All scale-up checks pass; 1 not compared, as inputs changed without the add-in",
    );
    expect(await master("About")).toBe("All checks pass");
  });
});
