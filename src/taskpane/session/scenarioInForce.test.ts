import { GDP_DEFLATOR } from "../../model/prices/gdpDeflator";
import { parameter } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { FakeWorkbook } from "./fakeWorkbook";
import { editId } from "./parameterEdits";
import type { Edit } from "./parameterEdits";
import { countChanged, isChanged, scenarioInForce } from "./scenarioInForce";

const KEY = "programme.closureRate";

async function myScenario(fake = new FakeWorkbook()) {
  const sheet = await fake.workbook.readScenarioSheet();
  const column = sheet.kind === "ready" ? sheet.columns[1] : undefined;
  if (column === undefined) throw new Error("No second scenario");
  const edits = (value: number) => {
    const edit: Edit = { column, key: KEY, value, phase: "moving" };
    return new Map([[editId(column, KEY), edit]]);
  };
  return { column, edits };
}

describe("scenarioInForce", () => {
  it("is the sheet's scenario where nothing is on its way", async () => {
    const { column } = await myScenario();
    expect(scenarioInForce(column, new Map())).toEqual({ ok: true, scenario: PUBLISHED_SCENARIO });
  });

  it("has the moving value in the place of the cell's", async () => {
    const { column, edits } = await myScenario();
    expect(scenarioInForce(column, edits(0.8))).toEqual({ ok: true, scenario: { ...PUBLISHED_SCENARIO, [KEY]: 0.8 } });
  });

  it("names the year that the release in the workbook lacks, with its cell", async () => {
    const fake = new FakeWorkbook();
    fake.type("My scenario", "prices.year", "2030/31");
    const { column } = await myScenario(fake);
    const levels = new Map([...GDP_DEFLATOR.levels].filter(([year]) => year < 2030));
    const pasted = { ...column, deflator: { ...GDP_DEFLATOR, vintage: "June 2026", levels } };
    expect(scenarioInForce(pasted, new Map())).toEqual({
      ok: false,
      problems: [
        {
          message:
            "The price year is 2030/31, which the GDP deflator of June 2026 lacks: it has 2002/03 to 2029/30. Choose a price year that it has, or paste a release that has 2030/31 on the sheet Prices.",
          address: column.entries.get("prices.year")?.address,
        },
      ],
    });
  });

  it("names every cell that holds what it may not, with its address", async () => {
    const fake = new FakeWorkbook();
    fake.type("My scenario", KEY, "abc");
    fake.type("My scenario", "programme.weeklyCost", "");
    const { column, edits } = await myScenario(fake);
    expect(scenarioInForce(column, new Map())).toEqual({
      ok: false,
      problems: [
        {
          message: "Weekly staff cost, programme holds a blank cell. Allowed: an amount, £0 or more, but not £0.",
          address: "Scenarios!G5",
        },
        {
          message: 'Closure rate, programme holds the text "abc". Allowed: a percentage from 0% to 100%, but not 0%.',
          address: column.entries.get(KEY)?.address,
        },
      ],
    });
    expect(scenarioInForce(column, edits(0.8))).toMatchObject({ ok: false, problems: [{ address: "Scenarios!G5" }] });
  });
});

describe("isChanged", () => {
  it("holds a ratio and its decimals for the same", () => {
    expect(isChanged(parameter("programme.reReferralRate"), 5 / 83)).toBe(false);
    expect(isChanged(parameter("programme.reReferralRate"), 0.0602409638554217)).toBe(false);
    expect(isChanged(parameter("programme.reReferralRate"), 0.06)).toBe(true);
  });

  it("tells zero from what is not zero", () => {
    expect(isChanged(parameter("programme.otherCost"), 0)).toBe(false);
    expect(isChanged(parameter("programme.otherCost"), 1e-15)).toBe(true);
  });

  it("tells a rate from the Green Book's schedule", () => {
    expect(isChanged(parameter("discount.rate"), "Green Book")).toBe(false);
    expect(isChanged(parameter("discount.rate"), 0.035)).toBe(true);
  });
});

describe("countChanged", () => {
  it("counts what moves as well as what is saved", async () => {
    const { column, edits } = await myScenario();
    expect(countChanged(column, new Map(), [KEY, "programme.weeklyCost"])).toBe(0);
    expect(countChanged(column, edits(0.8), [KEY, "programme.weeklyCost"])).toBe(1);
  });
});
