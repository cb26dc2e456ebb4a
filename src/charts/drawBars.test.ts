import * as fc from "fast-check";
import { isHorizontal, valueAt, type ChartModel } from "./chartModel";
import { segmentsOf } from "./segments";
import { all, anyChart, anySize, chartModel, draw, numberOf, only, textOf } from "./testing";
import type { SvgNode } from "./svgNode";

interface Bar {
  readonly from: number;
  readonly length: number;
}

const zeroOf = (picture: SvgNode, model: ChartModel): number =>
  numberOf(only(picture, "zero"), isHorizontal(model.kind) ? "x1" : "y1");

function barsOf(picture: SvgNode, model: ChartModel): Bar[] {
  const [start, length] = isHorizontal(model.kind) ? ["x", "width"] : ["y", "height"];
  return all(only(picture, "bars"), "rect").map((rect) => ({
    from: numberOf(rect, start),
    length: numberOf(rect, length),
  }));
}

const bars = anyChart.filter(({ kind }) => /Bar|Column/.test(kind));
const clustered = bars.filter(({ kind }) => kind.startsWith("clustered"));

test("clustered bars start or end at the zero line", () => {
  fc.assert(
    fc.property(clustered, anySize, (model, { width, height }) => {
      const picture = draw(model, width, height);
      const zero = zeroOf(picture, model);
      const isApart = (place: number) => Math.abs(place - zero) > 1e-6;
      expect(barsOf(picture, model).filter(({ from, length }) => isApart(from) && isApart(from + length))).toEqual([]);
    }),
  );
});

test("a positive bar goes up or to the right, a negative one the other way", () => {
  for (const kind of ["clusteredColumn", "clusteredBar"] as const) {
    const model = chartModel({ kind, categories: ["gain", "cost"], series: [{ name: "Net", values: [5, -5] }] });
    const picture = draw(model);
    const zero = zeroOf(picture, model);
    const [gain, cost] = barsOf(picture, model);
    const towards = kind === "clusteredBar" ? 1 : -1;
    expect(Math.sign((gain?.from ?? 0) + (gain?.length ?? 0) / 2 - zero)).toBe(towards);
    expect(Math.sign((cost?.from ?? 0) + (cost?.length ?? 0) / 2 - zero)).toBe(-towards);
  }
});

test("the lengths of all bars are in proportion to their numbers", () => {
  fc.assert(
    fc.property(bars, anySize, (model, { width, height }) => {
      const lengths = barsOf(draw(model, width, height), model).map(({ length }) => length);
      const values = segmentsOf(model).map(({ value }) => Math.abs(value));
      expect(lengths).toHaveLength(values.length);
      const pixelsPerUnit = Math.max(0, ...lengths) / (Math.max(0, ...values) || 1);
      const expected = values.map((value) => value * pixelsPerUnit);
      expect(lengths.filter((length, index) => !(Math.abs(length - (expected[index] ?? NaN)) < 5e-6))).toEqual([]);
    }),
  );
});

test("bars lie within the plot and do not cover each other, however many there are", () => {
  fc.assert(
    fc.property(clustered, anySize, (model, { width, height }) => {
      const rects = all(only(draw(model, width, height), "bars"), "rect");
      const [across, thickness] = isHorizontal(model.kind) ? ["y", "height"] : ["x", "width"];
      const places = rects.map((rect) => [numberOf(rect, across), numberOf(rect, thickness)] as const);
      const ordered = places.toSorted(([a], [b]) => a - b);
      const end = isHorizontal(model.kind) ? height : width;
      const isBeyond = ([start, size]: readonly [number, number]) => !(start >= 0 && start + size <= end + 1e-6);
      expect(ordered.filter(isBeyond)).toEqual([]);
      const covers = ([start, size]: readonly [number, number], index: number) => {
        const [next] = ordered[index + 1] ?? [Infinity];
        return next - start > 1e-6 && start + size > next + 1e-6;
      };
      expect(ordered.filter(covers)).toEqual([]);
    }),
  );
});

test("where there is no number there is no bar, and zero has one of no length", () => {
  const model = chartModel({ categories: ["a", "b", "c"], series: [{ name: "Net", values: [null, 0, Number.NaN] }] });
  expect(barsOf(draw(model), model).map(({ length }) => length)).toEqual([0]);
});

describe("a waterfall", () => {
  const model = chartModel({
    kind: "stackedColumn",
    categories: ["Published", "Staff cost", "Local"],
    series: [
      { name: "base", unfilled: true, values: [0, 60, 0] },
      { name: "Result", values: [100, null, 60] },
      { name: "Decrease", values: [null, 40, null] },
    ],
  });

  test("stands its steps on an unfilled base that is neither drawn nor named", () => {
    const picture = draw(model);
    const [published, local, step] = barsOf(picture, model);
    expect(barsOf(picture, model)).toHaveLength(3);
    expect(step?.from).toBeCloseTo(published?.from ?? 0);
    expect((step?.from ?? 0) + (step?.length ?? 0)).toBeCloseTo(local?.from ?? 0);
    expect(all(picture, "text").map(textOf)).not.toContain("base");
  });

  test("gives its first drawn series the first colour", () => {
    expect(JSON.stringify(all(draw(model), "pattern")[1])).toContain("--chart-series-1,");
  });
});

test("stacks positive numbers upwards from zero and negative ones downwards, as Excel does", () => {
  const series = [3, -2, 4, -5].map((value, index) => ({ name: `S${index}`, values: [value] }));
  const segments = segmentsOf(chartModel({ kind: "stackedColumn", categories: ["a"], series }));
  expect(segments.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [0, -2],
    [3, 7],
    [-2, -7],
  ]);
});

test("pointing at a bar tells its category, series and number in full", () => {
  const model = chartModel();
  const titles = all(only(draw(model), "bars"), "title").map(textOf);
  expect(titles[0]).toBe("Individual, As published: £1,697");
  expect(titles).toHaveLength(model.series.flatMap((s) => s.values.filter((_, i) => valueAt(s, i) !== null)).length);
});

test("a bar that stands for another number than its length tells that number", () => {
  const series = [{ name: "Adds", values: [-5], amounts: [5] }];
  const picture = draw(chartModel({ kind: "stackedBar", categories: ["Staff"], series, valueFormat: "0" }));
  expect(textOf(only(picture, "bars"))).toBe("Staff: 5");
});

describe("a tornado", () => {
  const model = chartModel({
    kind: "clusteredBar",
    categories: ["Cases closed", "Weeks open"],
    baseline: 189,
    overlap: true,
    series: [
      { name: "Low", values: [-1200, 620] },
      { name: "High", values: [1500, 300] },
    ],
  });
  const rects = all(only(draw(model), "bars"), "rect");
  const ends = (rect: SvgNode) => [numberOf(rect, "x"), numberOf(rect, "x") + numberOf(rect, "width")];

  test("has bars that begin at its baseline, which its number names", () => {
    const picture = draw(model);
    const baseline = numberOf(only(picture, "zero"), "x1");
    for (const rect of rects) expect(Math.min(...ends(rect).map((end) => Math.abs(end - baseline)))).toBeLessThan(1e-6);
    expect(all(picture, "text").map(textOf)).toContain("£189");
  });

  test("has both bars of a category in one place, the shorter in front", () => {
    const last = rects.filter((rect) => numberOf(rect, "y") === numberOf(rects.at(-1) ?? rect, "y"));
    expect(last).toHaveLength(2);
    const [behind, inFront] = last.map((rect) => numberOf(rect, "width"));
    expect(behind).toBeGreaterThan(inFront ?? 0);
  });
});

test("stacked areas are running totals", () => {
  const series = [
    [3, 4],
    [-2, 1],
  ].map((values, index) => ({ name: `S${index}`, values }));
  const segments = segmentsOf(chartModel({ kind: "stackedArea", categories: ["a", "b"], series }));
  expect(segments.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [0, 4],
    [3, 1],
    [4, 5],
  ]);
});
