import { evaluate } from "../../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { OUTCOME_DEFAULTS } from "../../../model/register/outcomes/ownOutcome";
import { DEFAULT_WELFARE } from "../../../model/register/welfareParameters";
import type { Scenario } from "../../../model/register/scenario";
import { bodiesChart, gainRows } from "./gainRows";

/** (0.2 − 0.5) × −1000 = £300 a case for the police, a fifth of it cash. */
const withOutcome: Scenario = {
  ...PUBLISHED_SCENARIO,
  outcomes: [
    {
      ...OUTCOME_DEFAULTS,
      ...{ name: "missing", place: 0, programmeRate: 0.2, comparatorRate: 0.5, unitValue: -1000 },
      ...{ gainer: "police", kind: "fiscal", cashableShare: 0.2 },
    },
  ],
};
const gaining = (name: string, scenario: Scenario) => ({ name, scenario, results: evaluate(scenario) });

it("says nothing without outcomes", () => {
  expect(gainRows([gaining("A", PUBLISHED_SCENARIO)])).toEqual([]);
  expect(bodiesChart([gaining("A", PUBLISHED_SCENARIO)])).toBeNull();
});

it("has what is weighted below each unweighted figure, and the rest as it was", () => {
  const welfare = { ...DEFAULT_WELFARE, "welfare.weights": "on", "welfare.familyIncome": 18_350 } as const;
  const weighted = gainRows([
    gaining("A", PUBLISHED_SCENARIO),
    gaining("B", { ...PUBLISHED_SCENARIO, welfare: { ...welfare, "welfare.elasticity": 1 } }),
  ]);
  const keys = weighted.map(({ key }) => key);
  const pairs = ["body.individual", "weighted.individual", "body.society", "weighted.others"];
  expect(keys.slice(5)).toEqual([
    ...[...pairs, "net.society", "weighted.society", "ratio.financial", "ratio.publicValue"],
    ...["weight.individual", "weight.others"],
  ]);
  const amounts = (key: string) => weighted.find((row) => row.key === key)?.amounts;
  // Half the median: a pound counts for two.
  expect(amounts("weight.individual")).toEqual([null, 2]);
  expect(amounts("weighted.individual")).toEqual([null, expect.closeTo(2 * 1697.28, 9)]);
  expect(Number(amounts("weighted.society")?.[1]) - Number(amounts("net.society")?.[1])).toBeCloseTo(1697.28, 9);
  expect(bodiesChart([gaining("B", { ...PUBLISHED_SCENARIO, welfare })])?.series).toHaveLength(1);
});

it("has each body, the ratios, and each outcome with its cash, in scenarios side by side", () => {
  const rows = new Map(
    gainRows([gaining("A", PUBLISHED_SCENARIO), gaining("B", withOutcome)]).map(({ key, amounts }) => [key, amounts]),
  );
  expect(rows.get("body.police")).toEqual([0, expect.closeTo(300, 9)]);
  expect(rows.get("outcome.missing")).toEqual([0, expect.closeTo(300, 9)]);
  expect(rows.get("outcome.missing.cash")).toEqual([0, expect.closeTo(60, 9)]);
  // (189.03 + 654.98 + 300) ÷ 654.98, the extra cost of a case being 2,449.80 − 1,794.82.
  expect(rows.get("ratio.financial")?.[1]).toBeCloseTo(
    Number(rows.get("ratio.financial")?.[0]) + 300 / evaluate(withOutcome)["costPerCase.difference"],
    9,
  );
  const bodies = ["localAuthority", "nhs", "police", "schools", "otherExchequer", "individual", "society"];
  const sum = bodies.reduce((total, body) => total + Number(rows.get(`body.${body}`)?.[1]), 0);
  expect(sum).toBeCloseTo(evaluate(withOutcome)["net.society"], 9);
});
