import { COMPARATOR } from "../../analysis/options/commonComparator";
import { columnLetters } from "../../formulas/address";
import { measureDefinition } from "../../model/appendix9/measures";
import type { AnalysisOf } from "./analysisRequest";
import { layout } from "../frame/layout";
import { formula, number, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import {
  ABOVE_ASSUMPTIONS,
  analysisSheet,
  assumption,
  CHART_ROWS,
  chartAnchor,
  heading,
  measureRow,
  spilledTable,
} from "./analysisSheet";
import type { AnalysisContext } from "./analysisSheet";
import { DRAW_ROWS, drawArguments, drawRows } from "./drawCells";
import { callBy, oneCell } from "./functionCall";

const POUNDS = "£#,##0.00";
const WHOLE = "£#,##0";
const SHARE = "0.0%";
const ASSUMED = layout({ measure: "row", ...DRAW_ROWS, worth: "row" }, ABOVE_ASSUMPTIONS);
const LABEL_WIDTH = 190;
const WIDTH = 105;
/** Of the names beside a chart's numbers: all of the sheet is to fit on one page's width with two scenarios. */
const CHARTED_LABEL_WIDTH = 150;
const GAP_WIDTH = 24;
/** Those of the widest table that is as wide with any number of options, which ends with words. */
const WIDTHS = [LABEL_WIDTH, 130, WIDTH, WIDTH, WIDTH, WIDTH, 150, 150];

/** Several scenarios as options of one decision: which is likely to be the best, along what a closed case is worth, and what each step costs. */
export function optionsSheet(
  context: AnalysisContext,
  { measure, others, worth, worths, settings }: AnalysisOf<"options">,
): SheetDescription {
  const { keys, values, names, uncertainty, index } = context.cells;
  const options = [COMPARATOR, ...(names.cells[0] ?? []).map(String)];
  if (options.length !== others.length + 2) throw new Error("Each option has a name.");
  const [draws, seed, correlation] = drawArguments(context, settings, (row) => ASSUMED.cell("$B$", row));
  const measureCell = oneCell(ASSUMED.cell("$B$", "measure"), measure);
  const worthCell = oneCell(ASSUMED.cell("$B$", "worth"), worth);
  // A table of chances has a worth, the best, each option and the value of knowing.
  const columns = Math.max(WIDTHS.length, options.length + 3);
  /** What is charted stands right of the tables, beyond a gap. */
  const charted = (place: number) => `$${columnLetters(columns + 1 + place)}$`;
  const title = `${measureDefinition(measure).label}, ${measureDefinition(measure).unit}`;
  return analysisSheet(context, {
    title: "Which option",
    explanation: "Scenarios as options of one decision: which is likely to be the best, and what choosing it may lose.",
    assumptions: ASSUMED.rows({
      measure: measureRow(measure),
      ...drawRows(settings),
      worth: assumption("Worth of a closed case", [number(worth, "input", WHOLE)], "£ placed on one more case closed"),
    }),
    columnWidths: [
      ...[...Array.from({ length: columns }, (_, column) => WIDTHS[column] ?? WIDTH), GAP_WIDTH],
      ...[CHARTED_LABEL_WIDTH, ...options.map(() => WIDTH)],
    ],
    body: (above) => {
      const at = layout(
        {
          ...{ bestChart: CHART_ROWS, chancesChart: CHART_ROWS },
          ...{ best: "row", bestHeader: "row", options, gap: 1 },
          ...{ chances: "row", chancesHeader: "row", worths, gapBelow: 1 },
          ...{ steps: "row", stepsHeader: "row", increments: [...options.keys()] },
        },
        above,
      );
      const best = spilledTable(context, {
        call: callBy(
          index,
          "OPTIONS",
          keys,
          values,
          names,
          uncertainty,
          worthCell,
          measureCell,
          draws,
          seed,
          correlation,
        ),
        columns: [LABEL, ...[POUNDS, POUNDS, POUNDS, SHARE, POUNDS].map(figure), WORDS],
        rowCount: options.length,
      });
      const worthCells = { text: at.range(charted(0), "worths"), cells: worths.map((pounds) => [pounds]) };
      const chances = spilledTable(context, {
        call: callBy(
          index,
          "FRONTIER",
          ...[keys, values, worthCells, names, uncertainty, draws, seed, correlation, measureCell],
        ),
        columns: [figure(WHOLE), WORDS, ...options.map(() => figure(SHARE)), figure(POUNDS)],
        rowCount: worths.length,
      });
      const steps = spilledTable(context, {
        call: callBy(index, "INCREMENTAL", keys, values, names),
        columns: [LABEL, ...[POUNDS, "0.0%", POUNDS, "0.0%", POUNDS].map(figure), WORDS, WORDS],
        rowCount: options.length,
      });
      const width = columns + options.length + 2;
      const pad = (cells: RowDescription): RowDescription => [
        ...cells,
        ...Array.from({ length: columns + 1 - cells.length }, () => null),
      ];
      const chartedOptions = options.map((_, place) => charted(place + 1));
      return {
        rows: at.rows({
          best: heading(`Deciding by ${title}, and what one more closed case is worth`, width),
          bestHeader: [
            ...pad(best.header),
            text("Option", "tableHeader"),
            text("Probability best", "tableHeaderNumber"),
          ],
          options: (option, row) => [
            ...pad(best.rows[options.indexOf(option)] ?? []),
            formula(`$A${row}&""`, "details"),
            formula(`$E${row}`, "calculation", SHARE),
          ],
          chances: heading("Probability of being the best, along what one more closed case is worth", width),
          chancesHeader: [
            ...pad(chances.header),
            text("£ placed on one more closed case", "tableHeaderNumber"),
            ...options.map((_, place) =>
              formula(`${columnLetters(place + 2)}${at.row("chancesHeader")}&""`, "tableHeaderNumber"),
            ),
          ],
          worths: (pounds, row) => [
            ...pad(chances.rows[worths.indexOf(pounds)] ?? []),
            number(pounds, "input", WHOLE),
            ...options.map((_, place) => formula(`${columnLetters(place + 2)}${row}`, "calculation", SHARE)),
          ],
          steps: heading(
            "What each step to a dearer option costs, by the values as entered; without those that others dominate",
            width,
          ),
          stepsHeader: steps.header,
          increments: (place) => steps.rows[place] ?? [],
        }),
        charts: [
          {
            kind: "clusteredBar",
            title: "How likely each option is to be the best",
            categoryAxisTitle: "Option",
            valueAxisTitle: "Probability of being the best",
            valueFormat: "0%",
            fromZero: true,
            altText:
              "Bars: the probability that each option, the comparator among them, is the best. The figures stand in the table below.",
            source: at.range([charted(0), charted(1)], "bestHeader", "options"),
            seriesBy: "columns",
            anchor: chartAnchor(above),
          },
          {
            kind: "curve",
            title: "Which is best, by what a closed case is worth",
            categoryAxisTitle: "Worth of one more closed case, £",
            valueAxisTitle: "Probability of being the best",
            xFormat: WHOLE,
            valueFormat: "0%",
            altText:
              "A line an option: the probability that it is the best, along what one more closed case is worth. The figures stand in the table below.",
            source: at.range([charted(0), chartedOptions.at(-1) ?? charted(0)], "chancesHeader", "worths"),
            seriesBy: "columns",
            anchor: chartAnchor(above + CHART_ROWS),
          },
        ],
        spilled: [
          ASSUMED.cell("B", "worth"),
          ...[at.range(["B", "G"], "bestHeader"), at.range(["A", "G"], "options")],
          at.range(["B", columnLetters(options.length + 2)], "chancesHeader"),
          at.range(["A", columnLetters(options.length + 2)], "worths"),
          ...[at.range(["B", "H"], "stepsHeader"), at.range(["A", "H"], "increments")],
        ],
      };
    },
  });
}

const LABEL = { style: "rowLabel" } as const;
const WORDS = { style: "details" } as const;
const figure = (format: string) => ({ style: "calculation", format }) as const;
