import { parseKeys } from "../../model/register/parseScenario";
import { presetScenario, PRESETS, PUBLISHED_SCENARIO } from "../../model/register/presets";
import type { Scenario } from "../../model/register/scenario";
import { defaultUncertainty, parseUncertainty } from "./parseUncertainty";
import type { UncertaintyCells } from "./parseUncertainty";

function read(entries: readonly (readonly [string, ...unknown[]])[], scenario: Scenario = PUBLISHED_SCENARIO) {
  const keys = parseKeys(entries.map(([key]) => key)).entries;
  return parseUncertainty(
    keys,
    entries.map(([, ...cells]) => [cells[0], cells[1], cells[2], cells[3]] satisfies UncertaintyCells),
    scenario,
  );
}

function problemsOf(...entry: readonly [string, ...unknown[]]): string[] {
  const reading = read([entry]);
  return reading.ok ? [] : reading.problems.map(({ message }) => message);
}

describe("the register's uncertainty", () => {
  const published = defaultUncertainty(PUBLISHED_SCENARIO);

  it("rests on the counts of the report and on what is assumed", () => {
    expect([...published.keys()]).toHaveLength(13);
    expect(published.get("programme.closureRate")?.id).toBe("beta 60.76 24.240000000000002 0 1");
    expect(published.get("programme.reReferralRate")?.id).toBe("beta 6 79 0 1");
    expect(published.get("escalation.comparatorRate")?.id).toBe("uniform 0.12 0.125");
    expect(published.get("attainment.premium")?.mean).toBeCloseTo(220_000 / 3, 6);
    expect(published.get("attainment.causalShare")).toBeUndefined();
  });

  it("is centred on the scenario's own values", () => {
    const own = defaultUncertainty({
      ...PUBLISHED_SCENARIO,
      "programme.closureRate": 0.5,
      "programme.weeksOpen": 20,
      "programme.weeklyCost": 100,
      "attainment.premium": 0,
      "escalation.protectionCost": 3000,
      "escalation.comparatorRate": 0.2,
    });
    expect(own.get("programme.closureRate")?.id).toBe("beta 42.5 42.5 0 1");
    expect(own.get("programme.weeksOpen")?.mean).toBe(20);
    expect(own.get("programme.weeksOpen")?.standardDeviation).toBeCloseTo((2.4 * 20 * 68.05) / 2450, 12);
    expect(own.get("programme.weeklyCost")?.standardDeviation).toBeCloseTo(15, 12);
    expect(own.get("attainment.premium")).toBeUndefined();
    expect(own.get("escalation.protectionCost")?.mean).toBeCloseTo(3000, 9);
    expect(own.get("escalation.comparatorRate")?.mean).toBeCloseTo(0.2 - 10 / 83 + 0.1225, 12);
  });

  it("keeps a shifted range inside what the parameter may be", () => {
    const own = defaultUncertainty({ ...PUBLISHED_SCENARIO, "escalation.comparatorRate": 1 });
    expect(own.get("escalation.comparatorRate")?.maximum).toBe(1);
  });

  it("is the raw counts' own in the preset Raw counts", () => {
    const preset = PRESETS.find(({ name }) => name === "Raw counts");
    if (preset === undefined) throw new Error("No preset Raw counts");
    const counted = defaultUncertainty(presetScenario(preset));
    expect(counted.get("programme.closureRate")?.id).toBe("beta 61 24 0 1");
    expect(counted.get("comparator.closureRate")?.id).toBe("beta 30 17 0 1");
  });
});

describe("an uncertainty read from cells", () => {
  it("is the default where the distribution is blank, however the host delivers that", () => {
    const reading = read([
      ["programme.closureRate", null, "", 0, null],
      ["comparator.closureRate", 0, 0, 0, 0],
      ["# Tax", "anything", 5],
    ]);
    expect(reading.ok).toBe(true);
    if (!reading.ok) return;
    const ids = (map: ReadonlyMap<unknown, { id: string }>) => [...map].map(([key, { id }]) => [key, id]);
    expect(ids(reading.distributions)).toEqual(ids(defaultUncertainty(PUBLISHED_SCENARIO)));
  });

  it.each<[string, unknown[], string | undefined]>([
    ["programme.closureRate", ["fixed"], undefined],
    ["programme.closureRate", ["Beta", 29, 45], "beta 30 17 0 1"],
    ["programme.closureRate", [" BETAMEAN ", 0.5, 0.25], "beta 1.5 1.5 0 1"],
    ["programme.weeksOpen", ["gamma", 36, 2.4], "gamma 36 2.4"],
    ["programme.weeklyCost", ["lognormal", 68, 0.15], "lognormal 68 0.15"],
    ["attainment.premium", ["pert", 0, 0, 100], "beta 1 5 0 100"],
    ["attainment.premium", ["triangular", 0, 80, 120], "triangular 0 80 120"],
    ["attainment.causalShare", ["uniform", 0, 1], "uniform 0 1"],
    ["attainment.causalShare", ["normal", 0.8, 0.1], "normal 0.8 0.1 0 1"],
  ])("of %s as %j is what it says", (key, cells, id) => {
    const reading = read([[key, ...cells]]);
    expect(reading.ok).toBe(true);
    // Every key of this table is one of a number.
    if (reading.ok) expect(reading.distributions.get(key as "programme.closureRate")?.id).toBe(id);
  });

  it.each<[string, unknown[], RegExp]>([
    ["programme.closureRate", ["betta", 5, 10], /distribution holds the text "betta"; .* Did you mean beta\?/],
    ["programme.closureRate", [5, 5, 10], /distribution holds 5; allowed: fixed, beta,/],
    ["programme.closureRate", ["#N/A"], /distribution holds the error #N\/A/],
    ["programme.closureRate", ["", 5, 10], /the distribution is blank, but a holds 5/],
    ["programme.closureRate", ["beta", 5], /beta: b \(n\) holds a blank cell; allowed: a number/],
    ["programme.closureRate", ["beta", "5", 10], /beta: a \(events\) holds the text "5"/],
    ["programme.closureRate", ["beta", 11, 10], /events must be from 0 to n; got events 11, n 10/],
    ["programme.closureRate", ["beta", -1, 10], /events must be from 0 to n/],
    ["programme.closureRate", ["beta", 5, 1e7], /n must be at most 1,000,000/],
    ["programme.closureRate", ["beta", 5, 10, 3], /beta takes events and n, but c holds 3/],
    ["programme.closureRate", ["fixed", 0.5], /fixed takes no numbers, but a holds 0.5/],
    ["programme.closureRate", ["betaMean", 72, 5], /the mean must be between 0 and 1; got mean 72/],
    [
      "programme.closureRate",
      ["betaMean", 0.5, 0.5],
      /standard error is too large: for this mean it is from 0.00025 to 0.353; got/,
    ],
    [
      "programme.closureRate",
      ["betaMean", 0.5, 0],
      /too small: for this mean it is from 0.00025 to 0.353; use fixed for a value/,
    ],
    ["programme.closureRate", ["gamma", 0.5, 0.1], /a gamma has no upper limit, but this parameter does/],
    ["programme.closureRate", ["uniform", 0.5, 1.5], /its range must be one the parameter may have/],
    ["programme.weeklyCost", ["beta", 5, 10], /a beta is for shares/],
    ["programme.weeklyCost", ["lognormal", 68, 15], /at most 3 \(15% is 0.15\)/],
    ["programme.weeklyCost", ["gamma", 0, 1], /the mean must be more than 0/],
    ["programme.weeklyCost", ["pert", 80, 60, 90], /the mode must be from minimum to maximum/],
    ["programme.weeklyCost", ["triangular", 80, 80, 80], /its values are all the same; use fixed/],
    ["programme.weeklyCost", ["pert", 90, 85, 80], /the minimum must be less than the maximum/],
    ["programme.weeklyCost", ["uniform", 80, 80 + 1e-9], /its range is too narrow; use fixed/],
    ["programme.weeklyCost", ["normal", -5, 2], /the mean must be a value the parameter may have/],
    ["programme.weeklyCost", ["normal", 68, -2], /the standard deviation is too small/],
    ["programme.weeklyCost", ["normal", 1e300, 2], /holds 1e\+300; allowed: a number/],
    ["reReferral.basis", ["uniform", 0, 1], /reReferral.basis is a choice and can only be fixed/],
  ])("of %s as %j is refused in words", (key, cells, message) => {
    expect(problemsOf(key, ...cells)).toEqual([expect.stringMatching(message)]);
  });

  it("reports every problem at once, with the cell at fault", () => {
    const reading = read([
      ["programme.closureRate", "beta", 11, 10],
      ["tax.income", "fixed"],
      ["comparator.closureRate", "uniform", 0.1, "x"],
      ["discount.rate", "fixed"],
    ]);
    expect(reading.ok ? [] : reading.problems.map(({ key, index, column }) => [key, index, column])).toEqual([
      ["programme.closureRate", 0, 1],
      ["comparator.closureRate", 2, 2],
    ]);
  });
});
