import { heading } from "../analysis/analysisSheet";
import { formula, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";
import { measureDefinition } from "../../model/appendix9/measures";
import { mostMoving, turnsAt, valueOf, worthFindingOut } from "./calls";
import type { PaperContext } from "./paperContext";
import { COLUMN_WIDTHS } from "./paperLayout";
import type { PaperLayout } from "./paperLayout";
import { tableHeader } from "./resultRows";
import { anyUnit, chance, either, joined, pounds, shown, worded } from "./words";

/** Parameters of all units stand in one column. */
const ANY_UNIT = "[<10]0.000;#,##0";
/** Labels take two lines; letters are counted so generously that the longest of all does too. */
const LONGEST_LABEL = "Lifetime earnings premium of good GCSEs";

/** What the result turns on, how sure it is, and what is worth finding out before deciding. */
export function findingRows({ focus, measure }: PaperContext, at: PaperLayout) {
  const [turning, worth] = [at.row("turns"), at.row("found") + 1];
  const above = `$F$${at.row("perspectives", measure)}`;
  const { label } = measureDefinition(measure);
  return {
    turning: [
      text("What it turns on", "rowLabel"),
      worded(
        "wrapped",
        ...[shown(`$A$${turning}`, LONGEST_LABEL), " moves it the most: "],
        either(
          `ISNUMBER($D$${turning})`,
          joined("it is 0 at ", anyUnit(`$D$${turning}`), ", as entered ", anyUnit(`$C$${turning}`)),
          "no value that it may have brings it to 0",
        ),
        ".",
      ),
    ],
    sure: [
      text("How sure", "rowLabel"),
      worded(
        "wrapped",
        ...["Above 0: ", chance(above), ". Worth finding out first: ", shown(`$B$${worth}`, LONGEST_LABEL)],
        ...[", at most ", pounds(`$C$${worth}`), " a case."],
      ),
    ],
    turnsTitle: heading(`What it turns on: where “${label}” is 0, the other inputs as they are`, COLUMN_WIDTHS.length),
    turnsHeader: ["Input", "In words", "As entered", "0 at", "95% from", "to"].map(tableHeader),
    turns: (place: number, row: number): RowDescription => {
      const key = mostMoving(focus, measure, place, "key");
      const [entered, turn, low, high] = ["C", "D", "E", "F"].map((column) => `$${column}${row}`);
      return [
        foundLabel(mostMoving(focus, measure, place, "label")),
        worded(
          "wrapped",
          either(
            `ISNUMBER(${turn})`,
            joined(
              either(`${turn}<${entered}`, "Turns when lower, at ", "Turns when higher, at "),
              anyUnit(String(turn)),
              either(`AND(${turn}>=${low},${turn}<=${high})`, ": inside its own 95% interval.", ": outside it."),
            ),
            "No value that it may have turns the result.",
          ),
        ),
        formula(`IFERROR(${valueOf(focus, key)},"")`, "link", ANY_UNIT),
        formula(`IFERROR(${turnsAt(focus, key, measure)},"none")`, "calculation", ANY_UNIT),
        formula(`IFERROR(${mostMoving(focus, measure, place, "low")},"")`, "calculation", ANY_UNIT),
        formula(`IFERROR(${mostMoving(focus, measure, place, "high")},"")`, "calculation", ANY_UNIT),
      ];
    },
    findTitle: heading(
      "What to find out first: the most that knowing it before deciding is worth",
      COLUMN_WIDTHS.length,
    ),
    findHeader: ["Kind", "Find out", "£ a case"].map(tableHeader),
    found: (place: number): RowDescription => {
      const column = (one: Parameters<typeof worthFindingOut>[3]) => worthFindingOut(focus, measure, place, one);
      return [
        formula(`IFERROR(${column("kind")},"")`, "lineLabel"),
        formula(`IFERROR(${column("label")},"")`, "text"),
        formula(`IFERROR(${column("worth")},"")`, "calculation", "£#,##0"),
      ];
    },
  };
}

/** A label that a function finds. */
export const foundLabel = (body: string): CellDescription => ({
  ...formula(`IFERROR(${body},"")`, "wrapped"),
  longest: LONGEST_LABEL,
});
