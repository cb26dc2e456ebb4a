import { NET_MEASURES } from "../../model/appendix9/measures";
import { REPORT_NOTES } from "../../model/register/evidence";
import { GAINERS } from "../../model/register/outcomes/ownOutcome";
import { HEAD } from "../frame/head";
import { layout } from "../frame/layout";
import { MOST_YEARS_SHOWN } from "./paperContext";
import type { PaperContext, PaperOption } from "./paperContext";

/** Pixels: a label, words, and four figures. Together they are as wide as an upright page in letters that are easily read. */
export const COLUMN_WIDTHS = [165, 300, 74, 74, 74, 74] as const;

/** How many inputs that move the result the most have their switching value, and how many their source. */
export const TURNING = [1, 2, 3] as const;
export const CARRYING = [1, 2, 3, 4, 5] as const;
/** How many things worth finding out are named: everything at once, and what comes first. */
export const FOUND = [1, 2, 3, 4] as const;

/** What the report leaves open, and what nobody has verified for us. */
export const PAPER_NOTES = [
  ...REPORT_NOTES,
  {
    topic: "Not verified",
    text: "the price year of the report’s amounts (it states none; 2015/16 is assumed). The GDP deflator of later years is a forecast.",
  },
  {
    topic: "Intervals",
    text: "of rates from the report’s counts; of costs, times and premiums assumed, where nothing is stated on the sheet of uncertainty.",
  },
];

/** The rows of an option in the appraisal summary table. */
export interface SummaryRow {
  readonly option: PaperOption;
  readonly part: "figures" | "notInMoney";
}

const HEADING = layout({ head: HEAD, mark: "row" });
/** The line by which the paper is known again says version and date too, and has a row of its own to be read whole. */
export const PAPER_MARK_CELL = HEADING.cell("A", "mark");

/** Where everything stands on the paper. */
export function paperLayout({ options, scaleUp }: Pick<PaperContext, "options" | "scaleUp">) {
  const years = Array.from({ length: Math.min(scaleUp?.years ?? 0, MOST_YEARS_SHOWN) }, (_, year) => year + 1);
  const summary = options.flatMap((option): SummaryRow[] => [
    { option, part: "figures" },
    { option, part: "notInMoney" },
  ]);
  return {
    summary,
    at: layout({
      head: HEAD,
      mark: "row",
      askedTitle: "row",
      question: "row",
      options: "row",
      prices: "row",
      resultTitle: "row",
      result: "row",
      payers: "row",
      turning: "row",
      sure: "row",
      whoTitle: "row",
      whoHeader: "row",
      perspectives: NET_MEASURES,
      bodiesHeader: "row",
      bodies: GAINERS,
      turnsTitle: "row",
      turnsHeader: "row",
      turns: TURNING,
      findTitle: "row",
      findHeader: "row",
      found: FOUND,
      yearsHead: scaleUp === null ? [] : ["title", "header"],
      years,
      allYears: scaleUp === null ? [] : ["allYears"],
      summaryTitle: "row",
      summaryHeader: "row",
      summarySecondHeader: "row",
      summary,
      carryTitle: "row",
      carryHeader: "row",
      carry: CARRYING,
      notesTitle: "row",
      notes: PAPER_NOTES,
      madeTitle: "row",
      made: options,
    }),
  };
}

export type PaperLayout = ReturnType<typeof paperLayout>["at"];
