import type { StudyCurve } from "../../../../analysis/studyValue/studyCurve";
import type { StudyOfSize } from "../../../../analysis/studyValue/studyValue";
import type { CurveModel, ReferenceLine } from "../../../../charts";
import { formatMoney, formatNumber, formatProbability } from "../../../format/formatNumbers";

const X_AXIS = "Families with the programme";

/** What a study's evidence is worth, what it costs, and what is left, by its size. */
export function worthChart(curve: StudyCurve): CurveModel {
  const line = (name: string, y: (point: StudyOfSize) => number) => ({
    name,
    points: curve.points.map((point) => ({ x: point.families, y: y(point) })),
  });
  const best = curve.best?.best;
  return {
    kind: "curve",
    title: "What a study is worth and costs, by its size",
    xAxisTitle: X_AXIS,
    valueAxisTitle: "£, today’s value",
    xFormat: "#,##0",
    valueFormat: "£#,##0",
    altText: `Three lines: the value of the evidence, the cost of the study, and the difference. ${
      best === undefined
        ? "The difference is nowhere above £0."
        : `The difference is highest at ${formatNumber(best.families)} families: ${formatMoney(best.net, "negative only", "whole pounds")}.`
    }`,
    series: [
      line("Value of the evidence (EVSI)", ({ forPopulation }) => forPopulation),
      line("Cost", ({ cost }) => cost),
      line("Value less cost (ENBS)", ({ net }) => net),
    ],
    xReferences: bestLine(curve),
  };
}

/** How likely a study is to find the effect, by its size; null where it counts no closures. */
export function chanceChart(curve: StudyCurve): CurveModel | null {
  const points = curve.points.flatMap(({ families, detection }) =>
    detection === null ? [] : [{ families, ...detection }],
  );
  const last = points.at(-1);
  if (last === undefined) return null;
  return {
    kind: "curve",
    title: "How likely a study is to find more closures, by its size",
    xAxisTitle: X_AXIS,
    valueAxisTitle: "Probability",
    xFormat: "#,##0",
    valueFormat: "0%",
    altText: `Two rising lines. At ${formatNumber(last.families)} families: power ${formatProbability(last.power)}, assurance ${formatProbability(last.assurance)}.`,
    series: [
      { name: "Power", points: points.map(({ families, power }) => ({ x: families, y: power })) },
      { name: "Assurance", points: points.map(({ families, assurance }) => ({ x: families, y: assurance })) },
    ],
    xReferences: bestLine(curve),
  };
}

function bestLine({ best }: StudyCurve): readonly ReferenceLine[] {
  return best === null ? [] : [{ at: best.best.families, label: "Best size" }];
}
