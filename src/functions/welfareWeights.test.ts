import { PUBLISHED_SCENARIO } from "../model/register/presets";
import { parseScenario } from "../model/register/parseScenario";
import { WELFARE_PARAMETERS } from "../model/register/welfareParameters";
import { breakEven } from "./sensitivity";
import { parameter } from "./parameters";
import { compare, result, results } from "./scenarios";
import { simulate } from "./simulation";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const KEYS = WELFARE_PARAMETERS.map(({ key }) => key);
const ON = ["on", 30_000, 20_000, 30_000, 2];
const OFF = ["off", ...ON.slice(1)];
const MEASURES = ["net.society", "weight.individual", "weighted.individual", "weighted.society"];

describe("welfare weights as keys of RESULT", () => {
  it("weigh what falls to the individual, beside figures that stay as they are", () => {
    const weighted = result(column(...MEASURES), column(...KEYS), column(...ON)).flat();
    const unweighted = (result([["net.society"]]) as [[number]])[0][0];
    // (30,000 ÷ 20,000)² of £1,697.28.
    expect(weighted).toEqual([
      unweighted,
      2.25,
      expect.closeTo(3818.88, 9),
      expect.closeTo(unweighted + 1.25 * 1697.28, 9),
    ]);
  });

  it("take the register's values where a key is left out, and are off where they do not say on", () => {
    expect(result([["weight.individual"]], [["welfare.weights"]], [["ON"]])).toEqual([
      [expect.closeTo(2.761619351537208, 12)],
    ]);
    expect(shown(result([["weighted.society"]], column(...KEYS), column(...OFF)))).toEqual([
      ["#N/A The scenario weighs nothing by income: welfare.weights is off."],
    ]);
    expect(parseScenario(KEYS, OFF)).toMatchObject({ ok: true, scenario: PUBLISHED_SCENARIO });
    expect(parameter([["welfare.elasticity"]])).toEqual([[1.3]]);
  });

  it("bring RESULTS and COMPARE rows of their own, with who gains unweighted above them, and none where they are off", () => {
    expect(results(column(...KEYS), column(...OFF))).toEqual(results());
    const rows = results(column(...KEYS), column(...ON)).slice(results().length);
    expect(rows.map(([label]) => label)).toEqual([
      ...["local authority", "NHS", "police", "schools", "other exchequer", "individual", "society"].map(
        (gainer) => `Gain, ${gainer}`,
      ),
      ...[
        "Financial ratio: fiscal gain per pound of extra cost",
        "Public-value ratio: all gain per pound of extra cost",
      ],
      ...["Welfare weight, individual", "Welfare weight, others in society"],
      ...["Gain, individual, weighted by income", "Gain, others in society, weighted by income"],
      "Net, society, weighted by income",
    ]);
    const both = compare(
      column(...KEYS),
      ON.map((cell, row) => [cell, OFF[row]]),
    );
    expect(shown(both.at(-1))).toEqual([
      "Net, society, weighted by income",
      rows.at(-1)?.[3],
      "#N/A The scenario weighs nothing by income: welfare.weights is off.",
    ]);
  });

  it.each<[what: string, key: string, cell: unknown, message: RegExp]>([
    [
      "an income of 0",
      "welfare.familyIncome",
      0,
      /welfare\.familyIncome holds 0 or a blank cell; allowed: a number from 1 to 1,000,000,000/,
    ],
    ["a blank", "welfare.medianIncome", "", /welfare\.medianIncome holds nothing|blank/],
    [
      "another word",
      "welfare.weights",
      "yes",
      /welfare\.weights holds "yes"; allowed: "off", "on"|allowed: "off" or "on"/,
    ],
  ])("refuse %s", (_, key, cell, message) => {
    expect(shownBy(() => result([["net.society"]], [[key]], [[cell]]))).toEqual([[expect.stringMatching(message)]]);
  });

  it("are no input of what varies unweighted results, and other functions say so", () => {
    expect(shownBy(() => breakEven([["welfare.elasticity"]]))).toMatch(/weighs gains by income and has no effect/);
    const stated = [["uniform", 1, 2, ""]];
    expect(shownBy(() => simulate([["net.society"]], [["welfare.elasticity"]], [[1.3]], stated))).toMatch(
      /welfare\.elasticity is a choice of values and takes no distribution/,
    );
    expect(shownBy(() => simulate([["weighted.society"]]))).toMatch(/RESULT knows those that there are/);
  });
});
