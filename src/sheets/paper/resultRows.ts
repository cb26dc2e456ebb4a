import { NET_MEASURES, PERSPECTIVES } from "../../model/appendix9/measures";
import type { NetMeasure } from "../../model/appendix9/measures";
import { GAINERS } from "../../model/register/outcomes/ownOutcome";
import { heading } from "../analysis/analysisSheet";
import { formula, text } from "../frame/sheetDescription";
import type { ChartDescription, RowDescription } from "../frame/sheetDescription";
import { result, simulated } from "./calls";
import type { PaperContext } from "./paperContext";
import { COLUMN_WIDTHS } from "./paperLayout";
import type { PaperLayout } from "./paperLayout";
import { chance, either, pounds, shown, size, worded } from "./words";
import type { Piece } from "./words";

const MONEY = "£#,##0";
const SHARE = "0%";

/** The result in words, beside the chart of who pays and who gains, and the figures behind both. */
export function resultRows({ focus, measure }: PaperContext, at: PaperLayout) {
  const of = (net: NetMeasure, column: string) => `$${column}$${at.row("perspectives", net)}`;
  const name = shown(focus.scenario.name, focus.name);
  const figures = NET_FIGURES.map((column) => of(measure, column)) as [string, string, string, string];
  return {
    resultTitle: heading("The result", COLUMN_WIDTHS.length),
    result: [text("In a sentence", "rowLabel"), worded("wrapped", ...inOneSentence(name, measure, figures))],
    payers: [text("Who pays, who gains", "rowLabel"), worded("wrapped", ...whoPays(of))],
    whoTitle: heading("Who pays and who gains: net, £ a case, below 0 pays", COLUMN_WIDTHS.length),
    whoHeader: ["Whose", "What it counts", "£ a case", "95% from", "to", "Chance above 0"].map(tableHeader),
    perspectives: (net: NetMeasure): RowDescription => {
      const { label, counts } = perspective(net);
      return [
        text(label, "rowLabel"),
        text(counts, "wrapped"),
        formula(result(focus, net), "live", MONEY),
        formula(simulated(focus, net, "low"), "calculation", MONEY),
        formula(simulated(focus, net, "high"), "calculation", MONEY),
        formula(simulated(focus, net, "chance"), "calculation", SHARE),
      ];
    },
    bodiesHeader: ["Body by body", "Body", "£ a case"].map(tableHeader),
    bodies: ({ gainer, body }: (typeof GAINERS)[number], row: number): RowDescription => [
      formula(`IF(N($C${row})<0,"pays",IF(N($C${row})>0,"gains","neither"))`, "lineLabel"),
      text(capital(gainer), "text"),
      formula(result(focus, `body.${body}`), "calculation", MONEY),
    ],
  };
}

/** The columns of a net result: itself, its interval, and the chance that it is above 0. */
const NET_FIGURES = ["C", "D", "E", "F"] as const;
export const tableHeader = (title: string, column: number) =>
  text(title, column < 2 ? "tableHeader" : "tableHeaderNumber");
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

function perspective(net: NetMeasure) {
  const found = PERSPECTIVES.find(({ measure }) => measure === net);
  if (found === undefined) throw new Error(`No perspective has ${net}`);
  return found;
}

function inOneSentence(name: Piece, measure: NetMeasure, [net, low, high, above]: [string, string, string, string]) {
  return [
    ...["For “", name, `”, the net of the ${perspective(measure).label.toLowerCase()} against the comparator is `],
    ...[pounds(net), " a case, with a 95% interval from ", pounds(low), " to ", pounds(high)],
    ...["; that it is above 0: ", chance(above), "."],
  ];
}

function whoPays(of: (net: NetMeasure, column: string) => string): Piece[] {
  const side = (net: NetMeasure) => {
    const cell = of(net, "C");
    return [either(`${cell}<0`, " pays ", " gains "), size(cell)];
  };
  const [localAuthority, exchequer, individual, society] = NET_MEASURES;
  if (!localAuthority || !exchequer || !individual || !society) throw new Error("There are four perspectives");
  return [
    ...["A case: the local authority", ...side(localAuthority), "; the exchequer as a whole", ...side(exchequer)],
    ...["; the individual", ...side(individual), "; society", ...side(society), "."],
  ];
}

/** Bars of who pays and who gains, body by body. */
export function payersChart(at: PaperLayout, height: number): ChartDescription {
  return {
    kind: "clusteredBar",
    title: "Who pays, who gains",
    categoryAxisTitle: "Body",
    valueAxisTitle: "£ a case",
    valueFormat: MONEY,
    altText:
      "A bar for each body: what it gains (above zero) or pays (below) a case, programme against comparator. The figures stand in the table below.",
    source: at.range(["B", "C"], "bodiesHeader", "bodies"),
    seriesBy: "columns",
    anchor: { row: at.row("result") - 1, column: 2, width: 296, height },
  };
}
