import { scaleUpLine } from "../../model/scaleUp/lines";
import type { LineKey } from "../../model/scaleUp/lines";
import { columnLetters, onSheet } from "../../formulas/address";
import { formula, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";
import { heading } from "../analysis/analysisSheet";
import { quoted } from "../analysis/listColumn";
import { FIRST_COLUMN, NAME_ROW } from "../model/scenarioGrid";
import { SCENARIO_CELL } from "../scaleUp/inputCells";
import { lineRow, sheetOf } from "../scaleUp/linePlaces";
import { PAPER_SCALE_UP } from "./paperContext";
import type { PaperContext, PaperScaleUp } from "./paperContext";
import { COLUMN_WIDTHS } from "./paperLayout";
import { tableHeader } from "./resultRows";
import { worded } from "./words";

/** What the columns of figures show. */
const SHOWN = [
  { key: "cases", title: "Cases that start", format: "#,##0" },
  { key: "posts", title: "Posts", format: "#,##0" },
  { key: "budget.gross", title: "Gross budget", format: "£#,##0" },
  { key: "budget.net", title: "Net budget", format: "£#,##0" },
] as const satisfies readonly { readonly key: LineKey; readonly title: string; readonly format: string }[];

/** Posts and budget by year, in money of the time, as the sheets of scale-up have them; no rows where there are none. */
export function yearRows({ scaleUp }: PaperContext) {
  if (scaleUp === null) return { yearsHead: [], years: [], allYears: [] };
  const { sheets } = scaleUp;
  const scenario = onSheet(sheets["Scale-up inputs"], SCENARIO_CELL);
  const [title] = heading("", COLUMN_WIDTHS.length);
  const named = formula(
    `${quoted("Scale-up of “")}&${scenario}&${quoted("”: posts and budget by year, in money of the time")}`,
    title?.style ?? "groupHeading",
  );
  return {
    yearsHead: [
      [named, ...heading("", COLUMN_WIDTHS.length).slice(1)],
      ["Financial year", "In the present service", ...SHOWN.map(({ title: of }) => of)].map(tableHeader),
    ],
    years: (year: number) => yearRow(scaleUp, columnLetters(FIRST_COLUMN + year - 1)),
    allYears: [
      [
        text("All years", "rowLabel"),
        null,
        ...SHOWN.map(({ key, format }): CellDescription | null =>
          scaleUpLine(key).kind === "flow" ? formula(cell(scaleUp, key, "C"), "link", format) : null,
        ),
      ],
    ],
  };
}

function yearRow(scaleUp: PaperScaleUp, letters: string): RowDescription {
  const released = cell(scaleUp, "releasedPosts", letters);
  return [
    formula(`${onSheet(scaleUp.sheets["Scale-up staff"], `$${letters}$${NAME_ROW}`)}&""`, "rowLabel"),
    worded("wrapped", { of: `TEXT(${released},"#,##0")`, longest: "1,000" }, " posts can go."),
    ...SHOWN.map(({ key, format }) => formula(cell(scaleUp, key, letters), "link", format)),
  ];
}

/** A line's cell on its sheet, which is one of those that the paper refers to. */
function cell({ sheets }: PaperScaleUp, key: LineKey, letters: string): string {
  const sheet = PAPER_SCALE_UP.find((one) => one === sheetOf(key));
  if (sheet === undefined) throw new Error(`The paper refers to no sheet with ${key}`);
  return onSheet(sheets[sheet], `$${letters}$${lineRow(key)}`);
}
