import { COMPARATOR } from "../../../../analysis/options/commonComparator";
import type { Decision } from "../../../../analysis/options/decision";
import type { CurveModel } from "../../../../charts";
import { formatPounds } from "../../../format/formatNumbers";
import { drawsNote, EXPORT_NOTES } from "../../../kit/figures/exportNotes";
import { points } from "../../uncertainty/powerCurve";
import { pounds, share } from "./optionsShown";
import type { OptionsTable } from "./optionsShown";

const TITLE = "Extra closures against extra cost";

/** The cost-effectiveness plane: a cloud of draws an option round its mean, and the line of what a closed case is worth. */
export function planeChart({ request, clouds }: Decision, names: readonly string[]): CurveModel {
  const means = clouds.map(({ meanClosure, meanCost }) => [{ x: meanClosure, y: meanCost }]);
  return {
    kind: "curve",
    title: TITLE,
    xAxisTitle: "Extra cases closed, share of all",
    valueAxisTitle: "Extra cost of a case, £",
    xFormat: "0%",
    valueFormat: "£#,##0",
    altText: `A cloud of simulated draws an option, each round its mean, with the comparator at the origin. Below the dashed line more closed cases are worth what they cost, at ${formatPounds(request.worth)} each. Shares of the draws stand in the table below.`,
    series: [
      { name: COMPARATOR, points: [{ x: 0, y: 0 }] },
      ...means.map((point, place) => ({ name: `${names[place] ?? ""}, mean`, points: point })),
      { name: `${formatPounds(request.worth)} a closed case`, points: worthLine(request.worth, clouds), dashed: true },
    ],
    clouds: clouds.map(({ extraClosures, extraCosts }, place) => ({
      points: extraClosures.map((x, i) => ({ x, y: extraCosts[i] ?? NaN })),
      series: place + 1,
    })),
  };
}

/** The line through the origin, as far as it runs beside the draws. */
function worthLine(worth: number, clouds: Decision["clouds"]): { readonly x: number; readonly y: number }[] {
  const ends = (values: readonly number[]) => [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const across = ends(clouds.flatMap(({ extraClosures }) => extraClosures));
  const up = ends(clouds.flatMap(({ extraCosts }) => extraCosts));
  return across.map((x, end) => {
    const most = worth === 0 ? x : (up[end] ?? 0) / worth;
    const inside = end === 0 ? Math.max(x, most) : Math.min(x, most);
    return { x: inside, y: worth * inside };
  });
}

/** What the picture shows, for those who do not see it and for a paper. */
export function planeTable({ request, clouds }: Decision, names: readonly string[]): OptionsTable {
  return {
    title: `${TITLE}: shares of the draws`,
    notes: [
      "Against the comparator. Cost is that of the service itself, without what is saved or earned.",
      drawsNote(request.settings),
      ...EXPORT_NOTES,
    ],
    header: [
      ...["Option", "Mean extra cost", "Mean extra closures, points", "Dearer, closes more", "Dearer, closes fewer"],
      ...["Cheaper, closes more", "Cheaper, closes fewer", `Worth its cost at ${formatPounds(request.worth)}`],
    ],
    rows: clouds.map((cloud, place) => ({
      label: names[place] ?? "",
      figures: [
        pounds(cloud.meanCost),
        { shown: points(cloud.meanClosure), plain: cloud.meanClosure },
        ...[cloud.dearerClosesMore, cloud.dearerClosesFewer, cloud.cheaperClosesMore].map(share),
        ...[cloud.cheaperClosesFewer, cloud.worthItsCost].map(share),
      ],
    })),
  };
}
