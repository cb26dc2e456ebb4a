import { measureDefinition } from "../../model/appendix9/measures";
import { BODY_MEASURES } from "../../model/outcomes/ownMeasures";
import type { OwnMeasure } from "../../model/outcomes/ownMeasures";
import { WEIGHTED_MEASURES } from "../../model/outcomes/weightedMeasures";
import { onSheet } from "../../formulas/address";
import { cellFormat } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import { band, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import type { ModelContext } from "./modelSheets";
import { alongRow, FIRST_COLUMN } from "./scenarioGrid";
import { ownWorkings, weightedWorkings, workingsRow } from "./workingsSheet";

/** A line of the comparison, and where it stands on the workings. */
interface Line extends Pick<OwnMeasure, "measure" | "label" | "unit" | "notation" | "decimals"> {
  readonly row: number;
}

/**
 * Gains weighted by income on the sheet Compare, each below the unweighted figure, which is never left out (Green Book 2026, 7.13);
 * no rows where nothing is weighted.
 *
 * @param above The last row of what stands above.
 */
export function weightedComparison(context: ModelContext, columns: number, above: number): RowDescription[] {
  const weighted = weightedWorkings(context);
  if (weighted === null) return [];
  const own = ownWorkings(context);
  const net = (measure: "net.individual" | "net.society"): Line => ({
    ...measureDefinition(measure),
    row: workingsRow(measure),
  });
  const of = (wanted: string): Line[] =>
    WEIGHTED_MEASURES.filter(({ measure }) => measure === wanted).map((one) => ({
      ...one,
      row: weighted.measure(wanted),
    }));
  const others = BODY_MEASURES.flatMap((body): Line[] =>
    own !== null && body.measure === "body.society" ? [{ ...body, row: own.measure(body.measure) }] : [],
  );
  const lines = [
    ...[...of("weight.individual"), ...of("weight.others")],
    ...[net("net.individual"), ...of("weighted.individual")],
    ...[...others, ...(own === null ? [] : of("weighted.others"))],
    ...[net("net.society"), ...of("weighted.society")],
  ];
  const places = layout({ above: 1, title: "row", lines }, above);
  return places.rows({
    title: band(
      text("Weighted by income, below each unweighted figure; public bodies are not weighted", "groupHeading"),
      FIRST_COLUMN + columns,
    ),
    lines: (line) => [
      text(line.measure, "key"),
      text(line.label, "wrapped"),
      text(line.unit, "unit"),
      null,
      ...alongRow(
        columns,
        "link",
        (letters) => onSheet(context.names.Workings, `${letters}$${line.row}`),
        cellFormat(line),
      ),
    ],
  });
}
