import * as fc from "fast-check";
import { DEFAULT_SETTINGS, SCALE_UP_PARAMETERS } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../../../model/register/scaleUpParameters";
import type { CasesEntry, ScaleUpSheetState } from "../../../../excel";
import { planInForce, whyGrowthIsUnused } from "./planInForce";
import { PlanSession } from "./planSession";

/** A workbook that may have the sheet of inputs: what it holds, and what was refused. */
function start() {
  const values = new Map<ScaleUpKey, number | string>(
    SCALE_UP_PARAMETERS.map(({ key, published }) => [key, published]),
  );
  const cells: unknown[] = [1, 2, 3, ""];
  /** Years that each batch wrote. */
  const batches: number[][] = [];
  const held = { isBuilt: false, isProtected: false };
  const failIfProtected = () => {
    if (held.isProtected) throw new Error("The sheet is protected.");
  };
  /** How often the charts were told to follow. */
  const charts = { followed: 0 };
  const plan = new PlanSession({
    followYears: async () => {
      await Promise.resolve();
      charts.followed++;
    },
    readScaleUpSheet: () => Promise.resolve(held.isBuilt ? sheetOf(values, cells) : null),
    writeScaleUpInput: async (key, value) => {
      await Promise.resolve();
      failIfProtected();
      values.set(key, value);
      return false;
    },
    writeScaleUpCases: async (changes) => {
      await Promise.resolve();
      failIfProtected();
      if ([...changes.keys()].some((year) => isLink(cells[year]))) throw new Error("It is calculated in the sheet.");
      batches.push([...changes.keys()]);
      for (const [year, count] of changes) cells[year] = count ?? "";
    },
  });
  return { plan, held, values, cells, batches, charts };
}

function sheetOf(values: ReadonlyMap<ScaleUpKey, number | string>, cells: readonly unknown[]): ScaleUpSheetState {
  return {
    sheetName: "Scale-up inputs",
    scenario: "My scenario",
    scenarioAddress: "'Scale-up inputs'!E5",
    entries: new Map(
      [...values].map(([key, value]) => [
        key,
        { key, address: "E9", value, formula: null, isLinked: false, reading: { ok: true, value } },
      ]),
    ),
    settings: { ...DEFAULT_SETTINGS },
    years: cells.map((value, year) => ({
      address: `Plan!${"EFGH".charAt(year)}6`,
      value: isLink(value) ? 150 : value,
      formula: isLink(value) ? value : null,
      origin: isLink(value) ? "linked" : "entered",
      reading: readingOf(value),
    })),
    cases: null,
    namedYears: cells.filter((value) => value !== "").length,
    problems: [],
  };
}

function isLink(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("=");
}

function readingOf(value: unknown): CasesEntry["reading"] {
  if (value === "") return { ok: true, value: null };
  if (isLink(value)) return { ok: true, value: 150 };
  return typeof value === "number" ? { ok: true, value } : { ok: false };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test("before there are sheets the plan is the register's, with what was entered in the pane", async () => {
  const { plan } = start();
  await plan.refresh();
  expect(planInForce(plan.state())).toMatchObject({ settings: DEFAULT_SETTINGS, cases: new Array(11).fill(200) });
  plan.set({ input: "scaleUp.years" }, 2);
  plan.set({ input: "staff.onCost" }, 0.3);
  await turn();
  expect(planInForce(plan.state())).toMatchObject({ settings: { "staff.onCost": 0.3 }, cases: [200, 200] });
});

test("growth is said to be out of use once each year's cases are entered, and only then", async () => {
  const { plan } = start();
  await plan.refresh();
  const unused = () => whyGrowthIsUnused(planInForce(plan.state()).years);
  plan.set({ input: "scaleUp.years" }, 5);
  for (const year of [0, 1, 2, 3, 4]) {
    expect(unused()).toBeNull();
    plan.set({ input: "cases", year }, 10);
  }
  expect(unused()).toMatch(/^Not in use/);
  plan.set({ input: "scaleUp.years" }, 7);
  expect(unused()).toBeNull();
});

test("what was entered goes into the sheets once they are built, and only that", async () => {
  const { plan, held, values, cells } = start();
  await plan.refresh();
  plan.set({ input: "staff.onCost" }, 0.3);
  plan.set({ input: "cases", year: 0 }, 10);
  plan.set({ input: "cases", year: 3 }, 20);
  await turn();
  held.isBuilt = true;
  await plan.saveDraft();
  expect(cells).toEqual([10, 2, 3, 20]);
  expect([...values].filter(([key, value]) => value !== DEFAULT_SETTINGS[key])).toEqual([["staff.onCost", 0.3]]);
  expect(plan.state().draft.size).toBe(0);
  expect(planInForce(plan.state())).toMatchObject({ settings: { "staff.onCost": 0.3 }, cases: [10, 2, 3, 20] });
});

test("charts follow the years as these are seen to change, and only then", async () => {
  const { plan, held, cells, charts } = start();
  held.isBuilt = true;
  await plan.refresh();
  await plan.refresh();
  expect(charts.followed).toBe(0);
  cells[3] = 4;
  await plan.refresh();
  expect(charts.followed).toBe(1);
  cells[3] = 5;
  await plan.refresh();
  expect(charts.followed).toBe(1);
});

test("a value that the sheet refuses stays in view until it is tried again or given up", async () => {
  const { plan, held, values } = start();
  held.isBuilt = true;
  await plan.refresh();
  held.isProtected = true;
  plan.set({ input: "staff.onCost" }, 0.3);
  await turn();
  expect(planInForce(plan.state()).settings["staff.onCost"]).toBe(0.3);
  expect(plan.state().failure).toMatchObject({
    message: "Employer's on-cost: not saved. The sheet is protected.",
    isUnsaved: true,
  });
  held.isProtected = false;
  plan.retryFailed();
  await turn();
  expect(values.get("staff.onCost")).toBe(0.3);
  expect(plan.state()).toMatchObject({ failure: null });
});

test("each year is shown as its cell has it, and years set together go to the sheet in one batch", async () => {
  const { plan, held, cells, batches } = start();
  held.isBuilt = true;
  cells.splice(0, 4, 200, "n/a", "=F6+150", "");
  await plan.refresh();
  expect(planInForce(plan.state()).years).toMatchObject([
    { cases: 200, unreadable: null, isLinked: false },
    { cases: null, unreadable: { text: "n/a" } },
    { cases: 150, formula: "=F6+150", isLinked: true },
    { cases: null, unreadable: null },
  ]);
  plan.set({ input: "cases", year: 0 }, 1);
  plan.set({ input: "cases", year: 1 }, 2);
  plan.set({ input: "cases", year: 3 }, 4);
  await plan.edits.settleAll();
  expect(cells).toEqual([1, 2, "=F6+150", 4]);
  expect(batches).toEqual([[0], [1, 3]]);
});

const year = fc.nat(3);
const edit = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constant("sheet"),
      year,
      value: fc.constantFrom(0, 7, 300, "", "n/a", "#DIV/0!", "=F6+150"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ by: fc.constant("pane"), year, value: fc.oneof(fc.nat(999), fc.constant(null)) }),
  },
  { weight: 1, arbitrary: fc.constant({ by: "rest" as const }) },
);

test("whatever people enter in sheet and pane at once, each cell holds the last that was entered in it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
      const { plan, held, cells } = start();
      held.isBuilt = true;
      await plan.refresh();
      // What each cell may hold: both where a value from the pane and one typed in the sheet crossed.
      let allowed = cells.map((cell) => new Set([cell]));
      const rest = async () => {
        await plan.edits.settleAll();
        await plan.refresh();
        cells.forEach((cell, place) => expect([...(allowed[place] ?? [])]).toContain(cell));
        allowed = cells.map((cell) => new Set([cell]));
        plan.discardFailed();
      };
      for (const each of edits) {
        if (!("year" in each)) await rest();
        else if (each.by === "sheet") {
          const isCrossed = plan.state().edits.has(`cases ${each.year}`);
          cells[each.year] = each.value;
          allowed[each.year] = isCrossed ? (allowed[each.year] ?? new Set()).add(each.value) : new Set([each.value]);
        } else {
          const isLinked = [...(allowed[each.year] ?? [])].some(isLink);
          plan.set({ input: "cases", year: each.year }, typeof each.value === "string" ? null : each.value);
          const entered = each.value ?? "";
          allowed[each.year] = isLinked ? (allowed[each.year] ?? new Set()).add(entered) : new Set([entered]);
        }
      }
      await rest();
    }),
    { numRuns: 1000 },
  );
});
