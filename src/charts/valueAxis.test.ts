import * as fc from "fast-check";
import { anyChart, chartModel } from "./testing";
import { valueAxis, valueExtent } from "./valueAxis";

test("an axis of bars always has zero", () => {
  fc.assert(
    fc.property(
      anyChart.filter(({ kind }) => kind !== "line"),
      (model) => {
        const [low, high] = valueExtent(model);
        expect(low <= 0 && high >= 0 && low < high).toBe(true);
      },
    ),
  );
});

test("an axis of a line has zero unless its numbers lie within a sixth of the highest, as in Excel", () => {
  const line = (values: number[]) => valueExtent(chartModel({ kind: "line", series: [{ name: "Net", values }] }));
  expect(line([50, 100, 80, 90])).toEqual([0, 100]);
  expect(line([95, 100, 96, 97])).toEqual([95, 100]);
  expect(line([-95, -100, -96, -97])).toEqual([-100, -95]);
});

test("a chart of nothing but gaps has an axis all the same", () => {
  expect(valueExtent(chartModel({ series: [{ name: "Net", values: [null, null] }] }))).toEqual([0, 1]);
});

test("the ends of an axis are round numbers with ticks", () => {
  const { scale, ticks } = valueAxis([-609, 1886], [400, 0], 6, "£#,##0");
  expect(scale.domain()).toEqual([-1000, 2000]);
  expect([ticks.at(0)?.label, ticks.at(-1)?.label]).toEqual(["−£1.0k", "£2.0k"]);
});
