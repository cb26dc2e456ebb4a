import * as fc from "fast-check";
import type { ChartModel } from "../../../charts";
import type { BridgeSteps } from "./bridgeSteps";
import { waterfall } from "./waterfall";

/** A bridge over these amounts. */
function bridgeOver(start: number, amounts: readonly number[]): BridgeSteps {
  let from = start;
  const steps = amounts.map((amount, index) => {
    const step = { label: `Group ${index}`, amount, from, to: from + amount };
    from = step.to;
    return step;
  });
  return { base: { name: "Base", result: start }, target: { name: "Target", result: from }, steps };
}

/** From where to where the bar of a category is drawn, by the rules of a stack: positive up, negative down. */
function drawnSpan({ series }: ChartModel, category: number): [low: number, high: number] {
  const of = (unfilled: boolean) =>
    series.filter((each) => (each.unfilled ?? false) === unfilled).map(({ values }) => values[category] ?? 0);
  const sum = (values: readonly number[], sign: 1 | -1) =>
    values.filter((value) => value * sign > 0).reduce((total, value) => total + value, 0);
  const [blank, filled] = [of(true), of(false)];
  return [
    sum(filled, -1) === 0 ? sum(blank, 1) : sum(blank, -1) + sum(filled, -1),
    sum(filled, 1) === 0 ? sum(blank, -1) : sum(blank, 1) + sum(filled, 1),
  ];
}

test("every bar reaches from one sum to the next, above zero, below it and across it", () => {
  const amount = fc.integer({ min: -900, max: 900 }).filter((value) => value !== 0);
  fc.assert(
    fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 5 }), (start, amounts) => {
      const bridge = bridgeOver(start, amounts);
      const model = waterfall(bridge, "Net");
      bridge.steps.forEach(({ from, to }, index) => {
        expect(drawnSpan(model, index + 1)).toEqual([Math.min(from, to), Math.max(from, to)]);
      });
      expect(drawnSpan(model, 0)).toEqual([Math.min(0, start), Math.max(0, start)]);
    }),
  );
});

test("tells each group's amount beside its name, in pence only where the pounds are few", () => {
  expect(waterfall(bridgeOver(189.03, [-265.52]), "Net").categories).toEqual([
    "Base £189",
    "Group 0 −£266",
    "Target −£76",
  ]);
  expect(waterfall(bridgeOver(1.5, [0.25]), "Net").categories[1]).toBe("Group 0 +£0.25");
});

test("shortens a long name so that its amount stays", () => {
  const bridge = { ...bridgeOver(100, [5]), base: { name: "A name that somebody typed in full", result: 100 } };
  expect(waterfall(bridge, "Net").categories[0]).toBe("A name that somebody ty… £100");
});

test("a bar says the amount it stands for, though it is drawn downwards", () => {
  const { series } = waterfall(bridgeOver(-500, [200]), "Net");
  const adds = series.find(({ name, values }) => name === "Adds" && values[1] === -200);
  expect(adds?.amounts?.[1]).toBe(200);
});
