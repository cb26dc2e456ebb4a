import * as fc from "fast-check";
import type { AnyChartModel, CurveModel, HeatMapModel, HistogramModel } from "../numericModels";

const name = fc.oneof(
  fc.constantFrom("As published", "Как опубликовано", "👩‍👩‍👧‍👦 семья", '="quoted"', "Cost per closed case £19,000"),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);
const format = fc.constantFrom("£#,##0", "0%", "0.00", "General");
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const whole = fc.integer({ min: -1000, max: 1000 });

const texts = { title: name, xAxisTitle: name, xFormat: format, valueFormat: format, altText: name };
const label = name.filter((text) => text.trim() !== "");
const references = fc.array(fc.record({ at: fc.double({ min: -1000, max: 1000, noNaN: true }), label }), {
  maxLength: 5,
});

const points = fc
  .uniqueArray(whole, { minLength: 1, maxLength: 30 })
  .chain((xs) => fc.tuple(...xs.toSorted((a, b) => a - b).map((x) => fc.record({ x: fc.constant(x), y: value }))));

const anyCurve: fc.Arbitrary<CurveModel> = fc.record({
  kind: fc.constant("curve" as const),
  ...texts,
  valueAxisTitle: name,
  series: fc.array(fc.record({ name, points }), { minLength: 1, maxLength: 6 }),
  bands: fc.array(
    fc.record({ name, points: points.map((list) => list.map(({ x, y }) => ({ x, low: y - 10, high: y + 10 }))) }),
    { maxLength: 3 },
  ),
  xReferences: references,
  valueReferences: references,
});

const anyHistogram: fc.Arbitrary<HistogramModel> = fc.record({
  kind: fc.constant("histogram" as const),
  ...texts,
  valueAxisTitle: name,
  bins: fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })
    .map((shares) => shares.map((share, index) => ({ from: index * 10, to: index * 10 + 10, share }))),
  xReferences: references,
  interval: fc.record({ low: fc.integer({ min: 0, max: 100 }), high: fc.integer({ min: 100, max: 600 }), label: name }),
});

const anyHeatMap: fc.Arbitrary<HeatMapModel> = fc
  .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 25 }))
  .chain(([columns, rows]) =>
    fc.record({
      kind: fc.constant("heatMap" as const),
      ...texts,
      yAxisTitle: name,
      yFormat: format,
      xs: fc.constant(Array.from({ length: columns }, (_, index) => index / 10)),
      ys: fc.constant(Array.from({ length: rows }, (_, index) => index * 100)),
      values: fc.array(
        fc.array(fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
      point: fc.record({ x: fc.constant(0.05), y: fc.constant(50), label: name }),
    }),
  );

/** For tests: any chart of numbers against numbers. */
export const anyNumericChart: fc.Arbitrary<AnyChartModel> = fc.oneof(anyCurve, anyHistogram, anyHeatMap);

/** For tests: a line over five numbers. */
export const curveModel = (changes: Partial<CurveModel> = {}): CurveModel => ({
  kind: "curve",
  title: "Probability that the programme is worth its cost",
  xAxisTitle: "£ a case closed",
  valueAxisTitle: "Probability",
  xFormat: "£#,##0",
  valueFormat: "0%",
  altText: "It rises.",
  series: [{ name: "Programme", points: [0.1, 0.2, 0.5, 0.7, 0.8].map((y, x) => ({ x: x * 1000, y })) }],
  ...changes,
});

/** For tests: four bins of £100. */
export const histogramModel = (changes: Partial<HistogramModel> = {}): HistogramModel => ({
  kind: "histogram",
  title: "Net result",
  xAxisTitle: "£ per case",
  valueAxisTitle: "Share of draws",
  xFormat: "£#,##0",
  valueFormat: "0%",
  altText: "Half and half.",
  bins: [0.1, 0.4, 0.4, 0.1].map((share, index) => ({ from: index * 100 - 200, to: index * 100 - 100, share })),
  ...changes,
});

/** For tests: three by two cells, from −£300 to £200. */
export const heatMapModel = (changes: Partial<HeatMapModel> = {}): HeatMapModel => ({
  kind: "heatMap",
  title: "Net result",
  xAxisTitle: "Cases closed, programme",
  yAxisTitle: "Cases closed, usual service",
  xFormat: "0%",
  yFormat: "0%",
  valueFormat: "£#,##0",
  altText: "Blue above the line.",
  xs: [0.6, 0.7, 0.8],
  ys: [0.5, 0.6],
  values: [
    [-100, 0, 200],
    [-300, -100, 100],
  ],
  ...changes,
});
