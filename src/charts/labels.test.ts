import * as fc from "fast-check";
import { all, anyChart, anySize, boxOf, chartModel, draw, numberOf, only, overlap, textOf, type Box } from "./testing";
import type { SvgNode } from "./svgNode";

const boxesIn = (picture: SvgNode): Box[] => all(picture, "text").map(boxOf);

test("every text lies within the picture", () => {
  fc.assert(
    fc.property(anyChart, anySize, (model, { width, height }) => {
      for (const { left, right, top, bottom } of boxesIn(draw(model, width, height))) {
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(right).toBeLessThanOrEqual(width + 0.5);
        expect(top).toBeGreaterThanOrEqual(-0.5);
        expect(bottom).toBeLessThanOrEqual(height + 0.5);
      }
    }),
  );
});

test("no text overlaps another", () => {
  fc.assert(
    fc.property(anyChart, anySize, (model, { width, height }) => {
      const boxes = boxesIn(draw(model, width, height));
      const clashes = boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)));
      expect(clashes).toEqual([]);
    }),
  );
});

test("a text that is cut tells the whole when pointed at", () => {
  const long = "The children’s services of the whole county, as they were before the pilot began";
  const model = chartModel({
    kind: "clusteredBar",
    categories: [long, "b", "c", "d", "e", "f", "g", "h"],
    series: [{ name: "Net", values: [1] }],
  });
  const [label] = only(draw(model, 320, 300), "categories").children;
  if (typeof label !== "object") throw new Error("no label");
  expect(all(label, "text").map(textOf).join(" ")).toMatch(/^The .*…$/);
  expect(textOf(only(label, "title"))).toBe(long);
});

test("names are wrapped between words and after hyphens before they are cut", () => {
  const model = chartModel({
    categories: ["Local authority", "Re-referral"],
    series: [{ name: "Net", values: [1, 2] }],
  });
  const labels = all(only(draw(model, 300, 300), "categories"), "text").map(textOf);
  expect(labels).toEqual(["Local authority", "Re-referral"]);
  const four = chartModel({ categories: ["Local authority", "Re-referral", "Discounting", "Society"] });
  expect(
    all(only(draw(four, 440, 300), "categories"), "text")
      .map(textOf)
      .slice(0, 2),
  ).toEqual(["Local", "authority"]);
});

test("where there is no room for every name, every second or third is shown", () => {
  const categories = Array.from({ length: 30 }, (_, index) => `Scenario ${index + 1}`);
  const model = chartModel({
    kind: "clusteredBar",
    categories,
    series: [{ name: "Net", values: categories.map((_, i) => i) }],
  });
  const shown = all(only(draw(model, 400, 320), "categories"), "text").map(textOf);
  expect(shown.length).toBeLessThan(30);
  expect(shown.slice(0, 2)).toEqual(["Scenario 1", `Scenario ${1 + Math.round(30 / shown.length)}`]);
});

describe("the legend", () => {
  test("names every series in order where there is more than one", () => {
    const texts = all(draw(chartModel()), "text").map(textOf);
    expect(texts.indexOf("As published")).toBeGreaterThan(-1);
    expect(texts.indexOf("Cautious")).toBeGreaterThan(texts.indexOf("As published"));
  });

  test("is left out for a single series, and where the chart does without", () => {
    const single = chartModel({ series: [{ name: "Net", values: [1, 2, 3, 4] }] });
    expect(all(draw(single), "text").map(textOf)).not.toContain("Net");
    expect(all(draw(chartModel({ legend: false })), "text").map(textOf)).not.toContain("Cautious");
  });

  test("says how many series it has no room for", () => {
    const series = Array.from({ length: 30 }, (_, index) => ({ name: `Scenario ${index + 1}`, values: [1, 2, 3, 4] }));
    const texts = all(draw(chartModel({ series }), 400, 300), "text").map(textOf);
    const named = texts.filter((text) => text.startsWith("Scenario ")).length;
    expect(texts).toContain(`and ${30 - named} more, named in the table`);
  });
});

test("names have their room whether or not a title stands above them", () => {
  const [titled, untitled] = [chartModel(), chartModel({ valueAxisTitle: "" })].map((model) =>
    only(draw(model), "zero"),
  );
  expect(titled && untitled && numberOf(titled, "y1") >= numberOf(untitled, "y1")).toBe(true);
});
