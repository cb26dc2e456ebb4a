import * as fc from "fast-check";
import { arbitraryScenario } from "./arbitraryScenario";
import { parseScenario } from "./parseScenario";
import type { ScenarioProblem } from "./parseScenario";
import { PRESETS, presetQuantities, presetScenario, PUBLISHED_SCENARIO } from "./presets";
import { quantityValue } from "./quantity";
import { REGISTER } from "./register";
import { arbitrarySettings } from "../scaleUp/arbitraryPlan";
import { DEFAULT_SETTINGS } from "./scaleUpParameters";

function problemsOf(keys: unknown[], values: unknown[]): readonly ScenarioProblem[] {
  const reading = parseScenario(keys, values);
  if (reading.ok) throw new Error("The scenario was expected to have problems");
  return reading.problems;
}

describe("a scenario read from cells", () => {
  it("takes the published value for every key left out", () => {
    expect(parseScenario([], [])).toEqual({ ok: true, scenario: PUBLISHED_SCENARIO, settings: DEFAULT_SETTINGS });
    expect(parseScenario(["tax.income"], [0.25])).toEqual({
      ok: true,
      scenario: { ...PUBLISHED_SCENARIO, "tax.income": 0.25 },
      settings: DEFAULT_SETTINGS,
    });
  });

  it("skips blank keys and those that begin with #, whatever stands beside them", () => {
    const keys = [null, "", 0, "# Staff cost", "  # remark", "   ", "tax.income"];
    const reading = parseScenario(keys, ["x", true, "#N/A", "heading", 9, "y", 0.1]);
    expect(reading).toEqual({
      ok: true,
      scenario: { ...PUBLISHED_SCENARIO, "tax.income": 0.1 },
      settings: DEFAULT_SETTINGS,
    });
  });

  it("ignores case and blanks round a key, and the case of a choice", () => {
    const reading = parseScenario(
      ["  Programme.CLOSURERATE ", "reReferral.basis", "discount.rate"],
      [0.5, " ALL ", "green book"],
    );
    expect(reading).toEqual({
      ok: true,
      scenario: { ...PUBLISHED_SCENARIO, "programme.closureRate": 0.5, "reReferral.basis": "all" },
      settings: DEFAULT_SETTINGS,
    });
  });

  it("reads back every random scenario in any order", () => {
    fc.assert(
      fc.property(
        arbitraryScenario(),
        arbitrarySettings(),
        fc.infiniteStream(fc.nat()),
        (scenario, settings, order) => {
          const entries = Object.entries({ ...scenario, ...settings })
            .map((entry) => ({ entry, rank: order.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ entry }) => entry);
          const reading = parseScenario(
            entries.map(([key]) => key),
            entries.map(([, value]) => value),
          );
          expect(reading).toEqual({ ok: true, scenario, settings });
        },
      ),
    );
  });

  it("accepts every preset as it would stand in a sheet", () => {
    for (const preset of PRESETS) {
      const quantities = [...presetQuantities(preset)];
      const reading = parseScenario(
        quantities.map(([key]) => key),
        quantities.map(([, quantity]) => quantityValue(quantity)),
      );
      expect(reading).toEqual({ ok: true, scenario: presetScenario(preset), settings: DEFAULT_SETTINGS });
    }
  });
});

describe("a scenario with mistakes", () => {
  it("reports every problem at once, each with key, what is allowed and what came", () => {
    const problems = problemsOf(
      [
        "programme.closureRat",
        "tax.income",
        "tax.income",
        "comparator.weeksOpen",
        "reReferral.basis",
        "attainment.open",
      ],
      [0.5, 0.2, 0.2, "", "some", 64],
    );
    expect(problems.map(({ kind, key, came }) => [kind, key, came])).toEqual([
      ["unknown key", "programme.closureRat", 'the text "programme.closureRat"'],
      ["repeated key", "tax.income", "entries 2 and 3"],
      ["blank value", "comparator.weeksOpen", "a blank cell"],
      ["wrong value", "reReferral.basis", 'the text "some"'],
      ["wrong value", "attainment.open", "64"],
    ]);
    expect(problems[0]?.nearest).toBe("programme.closureRate");
    expect(problems[3]?.allowed).toBe('"closed" or "all"');
    expect(problems[4]?.message).toBe("attainment.open holds 64; allowed: a share from 0 to 1 (64% is 0.64).");
  });

  it.each<[string, unknown]>([
    ["text", "0.72"],
    ["a boolean", true],
    ["an error", "#DIV/0!"],
    ["an error object", { code: "#N/A" }],
    ["a blank", null],
    ["a number below its domain", -0.01],
    ["a number above its domain", 1.01],
    ["infinity", Infinity],
    ["not a number", NaN],
  ])("refuses %s as a rate", (_, value) => {
    expect(problemsOf(["programme.closureRate"], [value])).toHaveLength(1);
  });

  it("takes the number 0 as a value, but where a blank is more likely, which hosts may deliver as 0", () => {
    expect(parseScenario(["tax.income"], [0]).ok).toBe(true);
    expect(parseScenario(["programme.closureRate"], [0]).ok).toBe(false);
  });

  it("finds the nearest key for every key with one letter lost", () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGISTER), fc.nat(), ({ key }, place) => {
        const at = place % key.length;
        const misspelt = key.slice(0, at) + key.slice(at + 1);
        expect(problemsOf([misspelt], [0])[0]?.nearest).toBe(key);
      }),
    );
  });
});
