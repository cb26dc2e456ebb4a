import { AS_PUBLISHED_PRICES } from "../../model/prices/priceYears";
import { text } from "../frame/sheetDescription";
import type { CellDescription } from "../frame/sheetDescription";
import { heading } from "../analysis/analysisSheet";
import { valueOf } from "./calls";
import type { PaperContext } from "./paperContext";
import { COLUMN_WIDTHS } from "./paperLayout";
import { either, joined, shown, worded } from "./words";
import type { Piece } from "./words";

export const QUESTION = "Question";
const FIRST_QUESTION = "Is the programme to be put in place, and in which form?";

/** The question, the options, and in which money they are. */
export function questionRows(context: PaperContext) {
  const { options, focus } = context;
  return {
    askedTitle: heading("The question and the options", COLUMN_WIDTHS.length),
    question: [text(QUESTION, "rowLabel"), yours(context, QUESTION, FIRST_QUESTION)],
    options: [text("Options", "rowLabel"), worded("wrapped", ...named(options), ". Each against the comparator.")],
    prices: [text("Money", "rowLabel"), worded("wrapped", ...money(focus))],
  };
}

/** What somebody has entered on an earlier paper, or what stands there at first. */
export function yours({ inputs }: PaperContext, label: string, first: string): CellDescription {
  return { ...(inputs.get(label) ?? { value: first }), style: "inputText" };
}

const named = (options: PaperContext["options"]): Piece[] =>
  options.flatMap(({ name, scenario }, place) => [place === 0 ? "" : "; ", shown(scenario.name, name)]);

function money(focus: PaperContext["focus"]): Piece[] {
  const [year, rate] = [valueOf(focus, '"prices.year"'), valueOf(focus, '"discount.rate"')];
  return [
    "£ per case. Prices: ",
    either(`${year}="${AS_PUBLISHED_PRICES}"`, "as in the report, which states no year", {
      of: year,
      longest: "2026/27",
    }),
    ". Discounted by ",
    either(`ISNUMBER(${rate})`, joined({ of: `TEXT(${rate},"0.0%")`, longest: "10.0%" }, " a year"), {
      of: rate,
      longest: "Green Book sensitivity",
    }),
    ".",
  ];
}
