import { parameter } from "../../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import type { ScenarioColumn, ScenarioUncertainty } from "../../../excel";
import { FakeWorkbook } from "../../session/fakeWorkbook";
import { editId } from "../../session/parameterEdits";
import type { Edit } from "../../session/parameterEdits";
import { intervalsOf } from "../../pages/results/intervals";
import { analysedScenario, uncertainScenario } from "./analysedScenario";

const KEY = "programme.closureRate";

async function columnWith(uncertainty: ScenarioUncertainty | null = null): Promise<ScenarioColumn> {
  const sheet = await new FakeWorkbook(["Mine"]).workbook.readScenarioSheet();
  const [column] = sheet.kind === "ready" ? sheet.columns : [];
  if (column === undefined) throw new Error("No scenario");
  return { ...column, uncertainty };
}

function stating(change: Partial<ScenarioUncertainty> = {}): ScenarioUncertainty {
  return {
    keys: [null, parameter(KEY), parameter("attainment.premium")],
    outcomes: [],
    rows: [
      ["", "", "", ""],
      ["uniform", 0.6, 0.8, ""],
      ["", "", "", ""],
    ],
    addressOf: new Map([[KEY, "Uncertainty!F8"]]),
    correlation: 0.4,
    pairs: [],
    unreadable: [],
    problems: [],
    ...change,
  };
}

const moved = (column: ScenarioColumn, value: number) => {
  const edit: Edit = { column, key: KEY, value, phase: "moving" };
  return new Map([[editId(column, KEY), edit]]);
};

it("has the register's defaults where nothing is stated", async () => {
  const found = analysedScenario(await columnWith(), new Map());
  expect(found).toEqual({
    ok: true,
    analysed: { scenario: PUBLISHED_SCENARIO, keys: [], rows: [], correlations: [] },
  });
});

it("takes what the sheet states, and defaults for what it leaves blank", async () => {
  const found = analysedScenario(await columnWith(stating()), new Map());
  if (!found.ok) throw new Error("Not computable");
  expect(found.analysed.keys).toEqual([KEY]);
  const { distributions, correlations } = uncertainScenario(found.analysed);
  expect(distributions.get(KEY)?.mean).toBeCloseTo(0.7, 12);
  expect(distributions.get("attainment.premium")?.mean).toBeCloseTo(73_333.33, 2);
  expect(correlations).toEqual([{ pair: ["programme.closureRate", "comparator.closureRate"], rank: 0.4 }]);
});

it("is plain data: the same when it is sent to another thread", async () => {
  const found = analysedScenario(await columnWith(stating()), new Map());
  expect(structuredClone(found)).toEqual(found);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

it("passes on what is wrong in the sheet of uncertainties, with its cell", async () => {
  const problems = [{ message: "Uncertainty!F8: no such distribution.", address: "Uncertainty!F8", blocking: false }];
  expect(analysedScenario(await columnWith(stating({ problems })), new Map())).toEqual({
    ok: false,
    problems: [{ message: "Uncertainty!F8: no such distribution.", address: "Uncertainty!F8" }],
  });
});

it("counts a value on its way to the sheet: the intervals move with the slider", async () => {
  const column = await columnWith();
  const before = intervalsOf(column, new Map(), ["net.exchequer"])?.["net.exchequer"];
  const after = intervalsOf(column, moved(column, 0.9), ["net.exchequer"])?.["net.exchequer"];
  expect(after?.low).toBeGreaterThan(before?.low ?? NaN);
  expect(after?.probabilityAboveZero).toBeGreaterThan(before?.probabilityAboveZero ?? NaN);
});
