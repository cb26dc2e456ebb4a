import { curveModel } from "../numeric/testing";
import { all, draw, only, textOf } from "../testing";

const pathOf = (model: Parameters<typeof draw>[0]): string =>
  String(all(only(draw(model), "lines"), "path")[0]?.attributes.d);
const placesOf = (path: string): number[][] =>
  [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const periods = { xLabels: ["2026/27", "2027/28"], xFormat: "0" };
const posts = { name: "Posts", step: true, points: [8, 12].map((y, x) => ({ x, y })) };

test("a line runs from one edge of the plot to the other, and breaks where there is no number", () => {
  const points = [1, 2, null, 4, 5].map((y, x) => ({ x, y }));
  const path = pathOf(curveModel({ series: [{ name: "Net", points }] }));
  expect(path.match(/M/g)).toHaveLength(2);
});

test("a step through periods keeps each value from the beginning of its period to the end", () => {
  const [a, b, c, d] = placesOf(pathOf(curveModel({ ...periods, series: [posts] })));
  expect([a?.[1], c?.[1]]).toEqual([b?.[1], d?.[1]]);
  expect(b?.[0]).toBe(c?.[0]);
});

test("a step over numbers keeps each value until the next number", () => {
  const d = pathOf(curveModel({ series: [posts] }));
  const [first, corner, second] = placesOf(d);
  expect([corner?.[0], corner?.[1]]).toEqual([second?.[0], first?.[1]]);
});

test("periods have their names on the axis and when pointed at", () => {
  const picture = draw(curveModel({ ...periods, valueFormat: "0", series: [posts] }));
  expect(all(picture, "text").map(textOf)).toEqual(expect.arrayContaining(["2026/27", "2027/28"]));
  expect(all(only(picture, "lines"), "title").map(textOf)).toEqual(["2026/27: 8", "2027/28: 12"]);
});

test("lines of many points are told apart by dashes and by marks at different places", () => {
  const points = Array.from({ length: 40 }, (_, x) => ({ x, y: x }));
  const series = ["As published", "Cautious"].map((name) => ({ name, points }));
  const lines = only(draw(curveModel({ series })), "lines").children;
  const looks = lines.flatMap((group) => (typeof group === "string" ? [] : [all(group, "path")]));
  const dashes = looks.map(([line]) => line?.attributes["stroke-dasharray"]);
  expect(new Set(dashes).size).toBe(2);
  const marks = looks.map(([, ...rest]) => rest.map(({ attributes }) => attributes.transform));
  expect(marks[0]?.length).toBeGreaterThan(3);
  expect(marks[0]?.filter((place) => marks[1]?.includes(place))).toEqual([]);
});

test("a band has the colour of its series, edges that forced colours show, and a name", () => {
  const bands = [{ name: "10% to 90%", points: [0, 1].map((x) => ({ x: x * 4000, low: 0.1, high: 0.4 })) }];
  const picture = draw(curveModel({ bands }));
  const [fill, low, high] = all(only(picture, "bands"), "path");
  expect(fill?.attributes.fill).toBe(low?.attributes.stroke);
  expect(high?.attributes["stroke-dasharray"]).toBeDefined();
  expect(all(only(picture, "legend"), "text").map(textOf)).toEqual(["Programme", "10% to 90%"]);
});

test("a cloud has a dot a draw in the colour of its series, within the plot", () => {
  const points = [
    { x: 1000, y: -5 },
    { x: 9000, y: 7 },
  ];
  const model = curveModel({
    series: [{ name: "Mean", points: [{ x: 5000, y: 1 }] }],
    clouds: [{ series: 0, points }],
  });
  const picture = draw(model);
  const [dots] = all(only(picture, "clouds"), "path");
  const mark = all(only(picture, "lines"), "path")[0];
  expect(dots?.attributes.stroke).toBe(mark?.attributes.stroke);
  const places = [...String(dots?.attributes.d).matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(places).toHaveLength(2);
  // The axes reach as far as the draws: the second lies right of the first, and above it.
  expect(places[1]?.[0]).toBeGreaterThan(places[0]?.[0] ?? NaN);
  expect(places[1]?.[1]).toBeLessThan(places[0]?.[1] ?? NaN);
});
