import { PARAMETERS } from "../../model/register/parameters";
import { heading } from "../analysis/analysisSheet";
import { quoted } from "../analysis/listColumn";
import { formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import { mostMoving, registered, valueOf } from "./calls";
import { foundLabel } from "./findingRows";
import type { PaperContext, PaperOption } from "./paperContext";
import { COLUMN_WIDTHS } from "./paperLayout";
import type { PAPER_NOTES } from "./paperLayout";
import { tableHeader } from "./resultRows";

const ANY_UNIT = "[<10]0.000;#,##0";
const COLUMNS = COLUMN_WIDTHS.length;
const LONGEST_SOURCE = PARAMETERS.map(({ source }) => source).reduce((one, other) =>
  other.length > one.length ? other : one,
);

/** What the result rests on: the inputs that carry it, what the report leaves open, and from which inputs the paper was made. */
export function basisRows({ focus, measure }: PaperContext) {
  return {
    carryTitle: heading("Assumptions that carry the result, the widest first", COLUMNS),
    carryHeader: [...["Input", "Source", "Value", "As published"].map(tableHeader), text("Basis", "tableHeader")],
    carry: (place: number, row: number): RowDescription => {
      const key = mostMoving(focus, measure, place, "key");
      const isOwn = `$C${row}<>$D${row}`;
      return [
        foundLabel(mostMoving(focus, measure, place, "label")),
        {
          ...formula(
            `IFERROR(IF(${isOwn},"Local: see the notes on the sheet of the scenarios",${registered(key, "source")}),"")`,
            "source",
          ),
          longest: LONGEST_SOURCE,
        },
        formula(`IFERROR(${valueOf(focus, key)},"")`, "link", ANY_UNIT),
        formula(`IFERROR(${registered(key, "value")},"none")`, "calculation", ANY_UNIT),
        formula(`IF(${isOwn},"local",IFERROR(${basisOf(key)},""))`, "details"),
      ];
    },
    notesTitle: heading("What the report leaves inconsistent or assumes, and what is not verified", COLUMNS),
    notes: ({ topic, text: words }: (typeof PAPER_NOTES)[number]): RowDescription => [
      text(`${topic}: ${words}`, "note"),
    ],
    madeTitle: heading("From which inputs the paper was made", COLUMNS),
    made: (option: PaperOption): RowDescription => [
      formula(`${option.scenario.name}&${quoted(`: inputs ${option.mark} when made`)}`, "note"),
    ],
  };
}

/** Published or assumed, as the register has it. */
function basisOf(key: string): string {
  const table = `${__CBA_NAMESPACE__}.PARAMETERS()`;
  return `INDEX(${table},MATCH(${key},INDEX(${table},0,1),0),9)`;
}
