import { DEFAULT_SETTINGS, SCALE_UP_PARAMETERS } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpKey } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpSheetState } from "../../../../excel";
import { planInForce } from "./planInForce";
import { PlanSession } from "./planSession";

/** A workbook that may have the sheet of inputs: what it holds, and what was refused. */
function start() {
  const values = new Map<ScaleUpKey, number | string>(
    SCALE_UP_PARAMETERS.map(({ key, published }) => [key, published]),
  );
  let cases: readonly number[] = [1, 2, 3];
  const held = { isBuilt: false, isProtected: false };
  const failIfProtected = () => {
    if (held.isProtected) throw new Error("The sheet is protected.");
  };
  const plan = new PlanSession({
    readScaleUpSheet: () => Promise.resolve(held.isBuilt ? sheetOf(values, cases) : null),
    writeScaleUpInput: async (key, value) => {
      await Promise.resolve();
      failIfProtected();
      values.set(key, value);
    },
    writeScaleUpCases: async (next) => {
      await Promise.resolve();
      failIfProtected();
      cases = next;
    },
  });
  return { plan, held, values, cases: () => cases };
}

function sheetOf(values: ReadonlyMap<ScaleUpKey, number | string>, cases: readonly number[]): ScaleUpSheetState {
  return {
    sheetName: "Scale-up inputs",
    scenario: "My scenario",
    scenarioAddress: "'Scale-up inputs'!E5",
    entries: new Map(
      [...values].map(([key, value]) => [
        key,
        { key, address: "E9", value, formula: null, hasReferences: false, reading: { ok: true, value } },
      ]),
    ),
    settings: { ...DEFAULT_SETTINGS },
    cases,
    casesAddress: "'Scale-up inputs'!E40",
    areCasesEntered: true,
    problems: [],
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test("before there are sheets the plan is the register's, with what was entered in the pane", async () => {
  const { plan } = start();
  await plan.refresh();
  expect(planInForce(plan.state())).toMatchObject({ settings: DEFAULT_SETTINGS, cases: [200, 200, 200, 200, 200] });
  plan.set({ input: "scaleUp.years" }, 2);
  plan.set({ input: "staff.onCost" }, 0.3);
  await turn();
  expect(planInForce(plan.state())).toMatchObject({ settings: { "staff.onCost": 0.3 }, cases: [200, 200] });
});

test("what was entered goes into the sheets once they are built, and only that", async () => {
  const { plan, held, values, cases } = start();
  await plan.refresh();
  plan.set({ input: "staff.onCost" }, 0.3);
  plan.set({ input: "cases" }, [10, 20]);
  await turn();
  held.isBuilt = true;
  await plan.saveDraft();
  expect(cases()).toEqual([10, 20]);
  expect([...values].filter(([key, value]) => value !== DEFAULT_SETTINGS[key])).toEqual([["staff.onCost", 0.3]]);
  expect(plan.state().draft.size).toBe(0);
  expect(planInForce(plan.state())).toMatchObject({ settings: { "staff.onCost": 0.3 }, cases: [10, 20] });
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
