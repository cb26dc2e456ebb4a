import { HEAT } from "./heatMap/heatColour";
import { PALETTE, PAPER } from "./palette";

export const CHART_CLASS = "caseworth-chart";

const colours = (colour: (entry: (typeof PALETTE)[number]) => string): string =>
  PALETTE.map((entry, index) => `--chart-series-${index + 1}:${colour(entry)};`).join("");

/**
 * The colours of a chart, in its own picture, so that it looks the same in every page. Text and axes take the colour of
 * the text around the chart. `light-dark` follows the `color-scheme` of the page.
 */
export const STYLE_SHEET = [
  `.${CHART_CLASS}{--chart-paper:${PAPER.light};${colours(({ light }) => light)}}`,
  `@supports (color:light-dark(#000,#fff)){.${CHART_CLASS}{`,
  `--chart-paper:light-dark(${PAPER.light},${PAPER.dark});`,
  `--chart-pattern:light-dark(rgb(255 255 255 / 38%),rgb(0 0 0 / 38%));`,
  `--chart-heat-above:light-dark(${HEAT.above.light},${HEAT.above.dark});`,
  `--chart-heat-below:light-dark(${HEAT.below.light},${HEAT.below.dark});`,
  `${colours(({ light, dark }) => `light-dark(${light},${dark})`)}}}`,
  `@media (forced-colors:active){.${CHART_CLASS}{color:CanvasText;--chart-paper:Canvas;--chart-solid:CanvasText;`,
  `--chart-ground:Canvas;--chart-pattern:CanvasText;--chart-outline:CanvasText;`,
  `--chart-heat-above:Canvas;--chart-heat-below:Canvas}}`,
  `.${CHART_CLASS} .halo text{paint-order:stroke;stroke:var(--chart-paper);stroke-width:4px;stroke-linejoin:round;`,
  `opacity:1}`,
].join("");
