import * as fc from "fast-check";
import { histogramModel } from "../numeric/testing";
import { all, draw, numberOf, only, textOf } from "../testing";
import { partsOf } from "./drawBins";

const bars = (changes: Parameters<typeof histogramModel>[0] = {}) =>
  all(only(draw(histogramModel(changes)), "bars"), "rect");

test("bars stand side by side on zero, as high as their shares", () => {
  const rects = bars();
  const heights = rects.map((rect) => numberOf(rect, "height"));
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(4);
  rects.slice(1).forEach((rect, index) => {
    const before = rects[index];
    expect(before && numberOf(before, "x") + numberOf(before, "width")).toBeCloseTo(numberOf(rect, "x"));
  });
});

test("what lies outside the interval has another fill, to the pound", () => {
  const rects = bars({ interval: { low: -150, high: 100, label: "95% interval" } });
  expect(rects).toHaveLength(5);
  const outside = rects.filter(({ attributes }) => attributes["fill-opacity"] !== undefined);
  expect(outside.map((rect) => numberOf(rect, "width") / numberOf(rects[2] ?? rect, "width"))).toEqual([
    expect.closeTo(0.5),
    expect.closeTo(1),
  ]);
});

test("the parts of a bin make up the bin, wherever the interval lies", () => {
  const number = fc.integer({ min: -50, max: 150 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      const parts = partsOf({ from: 0, to: 100, share: 1 }, { low: Math.min(a, b), high: Math.max(a, b), label: "" });
      expect(parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(100);
      for (const { from, to, isInside } of parts) {
        const middle = (from + to) / 2;
        expect(isInside).toBe(middle > Math.min(a, b) && middle < Math.max(a, b));
      }
    }),
  );
});

test("the interval is named, and pointing at a bar tells its ends and its share", () => {
  const picture = draw(histogramModel({ interval: { low: -150, high: 100, label: "95% interval" } }));
  expect(all(only(picture, "legend"), "text").map(textOf)).toEqual(["95% interval", "Outside"]);
  expect(all(only(picture, "bars"), "title").map(textOf)[0]).toBe("−£200 to −£100: 10%");
});
