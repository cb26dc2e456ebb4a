import * as fc from "fast-check";
import { all, anySize, boxOf, draw, overlap, textOf } from "../testing";
import { anyNumericChart, curveModel } from "./testing";

test("every text lies within the picture, and none overlaps another", () => {
  fc.assert(
    fc.property(anyNumericChart, anySize, (model, { width, height }) => {
      const boxes = all(draw(model, width, height), "text").map(boxOf);
      for (const { left, right, top, bottom } of boxes) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.5);
        expect(right).toBeLessThanOrEqual(width + 0.5);
        expect(bottom).toBeLessThanOrEqual(height + 0.5);
      }
      const clashes = boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)));
      expect(clashes).toEqual([]);
    }),
  );
});

describe("labels of lines of reference", () => {
  const labelled = (labels: string[], width: number) => {
    const xReferences = labels.map((label, index) => ({ at: 2000 + index * 20, label }));
    return draw(curveModel({ xReferences }), width, 320);
  };
  const textsIn = (picture: ReturnType<typeof draw>, part: string) =>
    all(picture, part).flatMap((node) => all(node, "text").map(textOf));

  test("stand above the plot in rows of their own where lines lie close together", () => {
    const picture = labelled(["Mean £177", "Point value £189"], 560);
    expect(textsIn(picture, "flags").toSorted()).toEqual(["Mean £177", "Point value £189"]);
    expect(textsIn(picture, "legend")).toEqual([]);
  });

  test("go to the legend where there is no room for them", () => {
    const labels = ["Mean of all draws £177", "Point value as entered £189"];
    expect(textsIn(labelled(labels, 260), "flags")).toEqual([]);
    expect(textsIn(labelled(labels, 260), "legend")).toEqual(labels);
  });

  test("stand at their lines within the plot where these are horizontal, and else in the legend", () => {
    const levels = (...ats: number[]) =>
      draw(curveModel({ valueReferences: ats.map((at) => ({ at, label: `Level ${at}` })) }), 560, 320);
    expect(textsIn(levels(0.5), "levels halo")).toEqual(["Level 0.5"]);
    const close = levels(0.5, 0.505, 0.51, 0.515, 0.52);
    expect(textsIn(close, "levels halo")).toEqual([]);
    expect(textsIn(close, "legend")).toHaveLength(5);
  });
});
