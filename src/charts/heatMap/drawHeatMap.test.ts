import * as fc from "fast-check";
import { heatMapModel } from "../numeric/testing";
import { contrast } from "../contrast";
import { PAPER } from "../palette";
import { all, draw, only, textOf } from "../testing";
import { contour } from "./contour";
import { placeIn } from "./drawPoint";
import { HEAT, STRONGEST } from "./heatColour";

const textsIn = (picture: ReturnType<typeof draw>, part: string) => all(only(picture, part), "text").map(textOf);

test("values stand in their cells where there is room, the first y at the bottom", () => {
  const texts = textsIn(draw(heatMapModel()), "cells");
  expect(texts).toEqual(["−£100", "£0", "£200", "−£300", "−£100", "£100"]);
});

test("where there is none, cells below the line are hatched, so that both sides differ without colour", () => {
  const count = 30;
  const xs = Array.from({ length: count }, (_, index) => index);
  const picture = draw(heatMapModel({ xs, ys: [0], values: [xs.map((x) => x - 9.5)] }), 320, 300);
  expect(textsIn(picture, "cells")).toEqual([]);
  const hatched = all(only(picture, "cells"), "rect").filter(
    ({ attributes }) => attributes.fill === "url(#chart-hatch)",
  );
  expect(hatched).toHaveLength(10);
});

test("the legend names both ends, the line, and the point where the inputs are now", () => {
  const picture = draw(heatMapModel({ point: { x: 0.65, y: 0.55, label: "As entered" } }));
  expect(textsIn(picture, "legend")).toEqual(["−£300 (lowest)", "£200 (highest)", "£0", "As entered"]);
  expect(all(picture, "point")).toHaveLength(1);
});

test("a point beyond the cells is not drawn at their edge", () => {
  expect(all(draw(heatMapModel({ point: { x: 0.9, y: 0.5, label: "As entered" } })), "point")).toEqual([]);
  expect([placeIn([1, 2, 4], 3), placeIn([1, 2, 4], 1), placeIn([1, 2, 4], 0)]).toEqual([1.5, 0, undefined]);
});

test("letters stand out from the strongest tint by 4.5 to 1 or more, in both themes", () => {
  const letters = { light: "#1b1c1f", dark: "#ffffff" };
  for (const theme of ["light", "dark"] as const) {
    for (const side of [HEAT.above, HEAT.below]) {
      expect(contrast(mixed(side[theme], PAPER[theme], STRONGEST), letters[theme])).toBeGreaterThanOrEqual(4.5);
    }
  }
});

function mixed(colour: string, paper: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [ink, ground] = [colour, paper].map((hex) => Number.parseInt(hex.slice(start, start + 2), 16));
    return Math.round((ink ?? 0) * share + (ground ?? 0) * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

describe("the contour", () => {
  test("of a plane is a straight line across the whole grid", () => {
    const values = Array.from({ length: 6 }, (_, y) => Array.from({ length: 8 }, (__, x) => x - 2 * y + 1.3));
    const points = contour(values, 0).flat();
    for (const { x, y } of points) expect(x - 2 * y + 1.3).toBeCloseTo(0, 9);
    expect(Math.min(...points.map(({ x }) => x))).toBeCloseTo(-0.5);
    expect(Math.max(...points.map(({ x }) => x))).toBeCloseTo(7.5);
  });

  test("has one piece with an end at every crossing between neighbours, and none where all lie on one side", () => {
    expect(
      contour(
        [
          [3, 4],
          [4, 5],
        ],
        0,
      ),
    ).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }), {
          minLength: 3,
          maxLength: 3,
        }),
        (values) => {
          const ends = contour(values, 0.5).flat();
          values.forEach((row, y) =>
            row.slice(1).forEach((right, x) => {
              const left = row[x] ?? 0;
              if (left > 0.5 === right > 0.5) return;
              const crossing = x + (left - 0.5) / (left - right);
              expect(ends.some((end) => end.y === y && Math.abs(end.x - crossing) < 1e-9)).toBe(true);
            }),
          );
        },
      ),
    );
  });

  test("leaves out squares with a corner that has no value", () => {
    expect(
      contour(
        [
          [1, null],
          [-1, null],
        ],
        0,
      ).every(([a, b]) => a.x < 0.5 && b.x < 0.5),
    ).toBe(true);
  });
});
