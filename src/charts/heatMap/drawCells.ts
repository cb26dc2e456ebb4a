import { shortFormatter, valueFormatter } from "../numberFormat";
import type { NumericFrame } from "../numeric/numericFrame";
import type { HeatMapModel } from "../numericModels";
import { svg, type SvgNode } from "../svgNode";
import { LABEL, textBlock, type Typesetter } from "../textBlock";
import { hatchId, heatFill } from "./heatColour";

const PADDING = 3;

/** A cell a value, which stands in it where every cell has the room; else cells below the level are hatched. */
export function drawCells(chartId: string, model: HeatMapModel, { x, y }: NumericFrame, type: Typesetter): SvgNode {
  const { contourAt: level = 0, xs, ys } = model;
  const [xText, yText] = [valueFormatter(model.xFormat), valueFormatter(model.yFormat)];
  const valueText = valueFormatter(model.valueFormat);
  const values = model.values.flat().filter((value) => value !== null);
  const farthest = Math.max(0, ...values.map((value) => Math.abs(value - level)));
  const width = x.scale(1) - x.scale(0);
  const height = y.scale(0) - y.scale(1);
  const texts = shortFormatter(values, model.valueFormat);
  const hasRoom =
    height >= LABEL.lineHeight + PADDING && values.every((value) => type.width(texts(value)) <= width - 2 * PADDING);

  const cells = ys.flatMap((yValue, row) =>
    xs.flatMap((xValue, column) => {
      const value = model.values[row]?.[column] ?? null;
      if (value === null) return [];
      const box = { x: x.scale(column - 0.5), y: y.scale(row + 0.5), width, height };
      const title = `${xText(xValue)}, ${yText(yValue)}: ${valueText(value)}`;
      return [cell(box, value, title)];
    }),
  );
  return svg("g", { class: "cells" }, ...cells);

  function cell(box: { x: number; y: number; width: number; height: number }, value: number, title: string): SvgNode {
    const shown = texts(value);
    const place = { x: box.x + width / 2, y: box.y + height / 2 + 4, anchor: "middle" } as const;
    return svg(
      "g",
      {},
      svg("title", {}, title),
      svg("rect", {
        ...box,
        ...heatFill(value, level, farthest),
        stroke: "var(--chart-paper, #ffffff)",
      }),
      ...(!hasRoom && value < level ? [svg("rect", { ...box, fill: `url(#${hatchId(chartId)})` })] : []),
      ...(hasRoom ? [textBlock(shown, { lines: [shown], isCut: false }, LABEL, place)] : []),
    );
  }
}
