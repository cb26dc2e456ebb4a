import { tornado } from "../../../analysis/tornado";
import { defaultUncertainty } from "../../../analysis/uncertainty/parseUncertainty";
import { evaluate } from "../../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { tornadoChart, tornadoCopy } from "./tornadoChart";
import { twoWayChart, twoWayGrid } from "./twoWayGrid";

const UNCERTAIN = {
  scenario: PUBLISHED_SCENARIO,
  distributions: defaultUncertainty(PUBLISHED_SCENARIO),
  correlations: [],
};

describe("the tornado", () => {
  const bars = tornado(UNCERTAIN, "net.exchequer", null);

  it("has its bars about the result as it stands, and tells the widest", () => {
    const model = tornadoChart(bars, "net.exchequer", 189.03);
    expect(model.baseline).toBe(189.03);
    expect(model.categories[0]).toBe("Closure rate, comparator");
    expect(model.altText).toContain("£189. Closure rate, comparator moves it most");
  });

  it("copies every parameter, more than a picture has room for", () => {
    const many = tornado(UNCERTAIN, "net.exchequer", 0.1);
    expect(tornadoChart(many, "net.exchequer", 189.03).categories).toHaveLength(12);
    expect(tornadoCopy(many, "net.exchequer", "").rows).toHaveLength(many.length);
    expect(many.length).toBeGreaterThan(12);
  });
});

describe("the two-way map", () => {
  const [up, along] = ["programme.closureRate", "attainment.premium"] as const;
  const grid = twoWayGrid(PUBLISHED_SCENARIO, up, along, "net.exchequer");

  it("runs over both sliders in round steps, without the 0 that a closure rate may not be, each cell the model's own", () => {
    expect(grid.ups).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(grid.alongs.at(-1)).toBe(150_000);
    const scenario = { ...PUBLISHED_SCENARIO, [up]: 0.7, [along]: 60_000 };
    expect(grid.results[6]?.[4]).toBe(evaluate(scenario)["net.exchequer"]);
  });

  it("marks the present values, unless they lie beyond a slider", () => {
    const chart = (scenario: typeof PUBLISHED_SCENARIO) =>
      twoWayChart(grid, scenario, up, along, "net.exchequer").point;
    expect(chart(PUBLISHED_SCENARIO)).toEqual({ x: 80_000, y: 0.72, label: "Now" });
    expect(chart({ ...PUBLISHED_SCENARIO, [along]: 200_000 })).toBeUndefined();
    expect(chart({ ...PUBLISHED_SCENARIO, [up]: 0.05 })).toBeUndefined();
  });
});
