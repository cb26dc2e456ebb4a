/**
 * Every result of docs/worked-example-outcomes.md, computed here once more by plain arithmetic that shares no code with the model,
 * and compared with the document as printed and with the model.
 */
import { documentRows } from "../testing";
import { evaluate } from "../appendix9/evaluate";
import { parseScenario } from "../register/parseScenario";
import { outcomeValue } from "./outcomeValue";
import { BODIES_AND_RATIOS, outcomeMeasures } from "./ownMeasures";

const rows = documentRows("worked-example-outcomes.md");
const NAMES = ["missing", "truancy", "harm"];
const entries = rows.flatMap(([key = "", ...values]) => {
  const field = /^`(\w+)`/.exec(key)?.[1];
  return field === undefined
    ? []
    : NAMES.map((name, index): [string, string | number] => {
        const value = values[index] ?? "";
        return [`outcome.${name}.${field}`, Number.isNaN(Number(value)) ? value : Number(value)];
      });
});
const printed = new Map(
  rows.map(([what = "", without = "", withThem = ""]) => [
    what,
    [without, withThem].map((cell) => Number(cell.replaceAll(",", "").replace("−", "-"))),
  ]),
);

const year = (t: number) => 1 / 1.035 ** t;
const missing = 0.3 * 1325 * 0.5 * (1 + year(1)) * (74.5804 / 71.5454);
const truancy = 0.08 * 706 * (year(1) + 0.75 * year(2) + 0.5625 * year(3)) * (74.5804 / 61.3576) * 0.9;
const harm = 0.1 * 6795 * 0.4 * (74.5804 / 66.8397) * 0.75;
/** Without outcomes: the local authority and the exchequer as the method has them, and 2,496 × 0.68. */
const [authority, exchequer, individual] = [-609.690442, 189.029558, 1697.28];
const EXPECTED: Readonly<Record<string, readonly [without: number, withThem: number]>> = {
  "outcome.missing": [0, missing],
  "outcome.truancy": [0, truancy],
  "of it cash": [0, truancy * 0.2],
  "outcome.harm": [0, harm],
  "net.localAuthority": [authority, authority + truancy],
  "net.exchequer": [exchequer, exchequer + truancy + missing],
  "net.individual": [individual, individual + harm],
  "net.society": [exchequer + individual, exchequer + individual + truancy + missing + harm],
  "body.localAuthority": [authority, authority + truancy],
  "body.police": [0, missing],
  "body.otherExchequer": [798.72, 798.72],
  "body.individual": [individual, individual + harm],
};

function modelled(keys: readonly string[], values: readonly unknown[]): (what: string) => number | null | undefined {
  const reading = parseScenario(keys, values);
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  const { scenario } = reading;
  const results = evaluate(scenario);
  const own = [...BODIES_AND_RATIOS, ...outcomeMeasures(NAMES)];
  const nets = Object.entries(results) as [string, number][]; // The nets are among them.
  const cash = (scenario.outcomes ?? []).reduce(
    (sum, outcome) => sum + outcomeValue(outcome, scenario) * outcome.cashableShare,
    0,
  );
  return (what) =>
    what === "of it cash"
      ? cash
      : (own.find(({ measure }) => measure === what)?.valueIn(scenario, results) ??
        nets.find(([measure]) => measure === what)?.[1]);
}

describe.each(Object.entries(EXPECTED))("%s", (what, expected) => {
  it("is printed as it is by plain arithmetic", () => {
    expect(printed.get(what)).toEqual(expected.map((amount) => Number(amount.toFixed(2))));
  });

  it("is the same in the model", () => {
    const [without, withThem] = expected;
    expect(modelled([], [])(what)).toBeCloseTo(without, 5);
    const model = modelled(
      entries.map(([key]) => key),
      entries.map(([, value]) => value),
    );
    expect(model(what)).toBeCloseTo(withThem, 5);
  });
});
