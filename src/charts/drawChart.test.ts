import { renderToStaticMarkup } from "react-dom/server";
import { ChartTable } from "./ChartTable";
import { curveModel, heatMapModel, histogramModel } from "./numeric/testing";
import type { AnyChartModel } from "./numericModels";
import { all, chartModel, draw, numberOf, only, textOf } from "./testing";
import { toReact } from "./toReact";
import { createElement } from "react";

test("a picture has a title and a description for people who do not see it", () => {
  const picture = draw(chartModel());
  expect(picture.attributes).toMatchObject({ role: "img", "aria-labelledby": "chart-title" });
  const named = new Map(
    all(picture, "title")
      .concat(all(picture, "desc"))
      .map((node) => [node.attributes.id, textOf(node)]),
  );
  expect(named.get("chart-title")).toBe("Net result");
  expect(named.get("chart-description")).toBe("Society gains, the local authority pays.");
});

test("text that people wrote is written as text", () => {
  const markup = renderToStaticMarkup(toReact(draw(chartModel({ title: '<script>alert("x")</script>' }))));
  expect(markup).not.toContain("<script");
  expect(markup).toContain("&lt;script&gt;");
});

test("below its smallest size a chart is drawn larger and shown smaller", () => {
  const { attributes } = draw(chartModel(), 100, 80);
  expect(attributes).toMatchObject({ viewBox: "0 0 240 220", width: 100, height: 80 });
});

test("titles of both axes are shown", () => {
  const texts = all(only(draw(chartModel()), "axis-titles"), "text").map(textOf);
  expect(texts).toEqual(["£ per case", "Perspective"]);
});

describe("lines", () => {
  const model = chartModel({ kind: "line", series: [{ name: "Net", values: [1, null, 3, 4] }] });
  const paths = () => all(only(draw(model), "lines"), "path").map(({ attributes }) => attributes);

  test("break where there is no number", () => {
    expect(String(paths()[0]?.d).match(/M/g)).toHaveLength(2);
  });

  test("have a marker at each number, in the middle of its category", () => {
    const picture = draw(model);
    const markers = paths().slice(1);
    expect(markers).toHaveLength(3);
    const [first] = all(only(picture, "categories"), "text");
    const [, x] = /translate\((\S+) /.exec(String(markers[0]?.transform)) ?? [];
    expect(first && numberOf(first, "x")).toBeCloseTo(Number(x));
  });
});

test("the table has a row a category, a column a series, and the numbers as their cells show them", () => {
  const table = renderToStaticMarkup(createElement(ChartTable, { model: chartModel() }));
  expect(table).toContain('<th scope="row">Local authority</th><td>−£609</td><td>−£810</td>');
  expect(table).toContain("<caption>Net result: £ per case</caption>");
});

test("the table leaves out the base of a waterfall and marks gaps", () => {
  const series = [
    { name: "base", unfilled: true, values: [1, 2] },
    { name: "Step", values: [null, 4] },
  ];
  const table = renderToStaticMarkup(
    createElement(ChartTable, { model: chartModel({ categories: ["a", "b"], series }) }),
  );
  expect(table).not.toContain("base");
  expect(table).toContain('<th scope="row">a</th><td>–</td>');
});

describe("tables of numbers against numbers", () => {
  const markupOf = (model: AnyChartModel) => renderToStaticMarkup(createElement(ChartTable, { model }));

  test("a curve has a row for each x, and two columns for a band", () => {
    const bands = [{ name: "10% to 90%", points: [{ x: 1000, low: 0.1, high: 0.4 }] }];
    const table = markupOf(curveModel({ bands }));
    expect(table).toContain('<th scope="row">£1,000</th><td>20%</td><td>10%</td><td>40%</td>');
    expect(table).toContain('<th scope="row">£0</th><td>10%</td><td>–</td><td>–</td>');
  });

  test("periods go by their names", () => {
    const series = [{ name: "Posts", points: [{ x: 0, y: 8 }] }];
    expect(markupOf(curveModel({ xLabels: ["2026/27"], valueFormat: "0", series }))).toContain(
      '<th scope="row">2026/27</th><td>8</td>',
    );
  });

  test("a histogram has a row a bin", () => {
    expect(markupOf(histogramModel())).toContain('<th scope="row">−£200 to −£100</th><td>10%</td>');
  });

  test("a heat map reads as it is drawn, the highest y on top", () => {
    const table = markupOf(heatMapModel());
    expect(table.indexOf('<th scope="row">60%</th><td>−£300</td>')).toBeLessThan(
      table.indexOf('<th scope="row">50%</th>'),
    );
  });
});
