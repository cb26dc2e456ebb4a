import type { Point } from "../numeric/levels";
import type { NumericFrame } from "../numeric/numericFrame";
import type { CurveModel } from "../numericModels";

/** Where the lines run, closely enough to keep labels off them. */
export function pixelPoints({ series }: CurveModel, { x, y }: NumericFrame): Point[] {
  return series.flatMap(({ points }) =>
    points.flatMap((point) => (point.y === null ? [] : [{ x: x.scale(point.x), y: y.scale(point.y) }])),
  );
}
