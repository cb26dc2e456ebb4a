import { LOOKS } from "../frame/styles";
import { paperPage } from "./paperPage";
import type { PaperRow } from "./paperPage";

const row = (...texts: readonly string[]): PaperRow => ({ texts, fill: "" });
const head = [row("Paper"), row("Illustrative"), row("Live"), row("Built by Caseworth")];
const heading = (text: string): PaperRow => ({ texts: [text, ""], fill: LOOKS.groupHeading.fill });
const header = (...texts: readonly string[]): PaperRow => ({ texts, fill: LOOKS.tableHeader.fill.toLowerCase() });

it("reads headings, tables with headers of one line or two, and lines, from the sheet as people left it", () => {
  const rows = [
    ...head,
    row("A note somebody inserted", ""),
    heading("The result"),
    row("In a sentence", "It is £5."),
    row("", ""),
    row("Who pays", "Nobody."),
    heading("Summary"),
    header("Option", "£"),
    header("", "from"),
    row("A", "£1"),
    header("Body", "£ a case"),
    row("NHS", "£0"),
    heading("Notes"),
    row("One", ""),
    row("Two", ""),
  ];
  expect(paperPage(rows)).toEqual({
    title: "Paper",
    evidence: "Illustrative",
    made: "Built by Caseworth",
    blocks: [
      { kind: "lines", lines: ["A note somebody inserted"] },
      { kind: "heading", text: "The result" },
      {
        kind: "table",
        header: [],
        rows: [
          ["In a sentence", "It is £5."],
          ["Who pays", "Nobody."],
        ],
      },
      { kind: "heading", text: "Summary" },
      {
        kind: "table",
        header: [
          ["Option", "£"],
          ["", "from"],
        ],
        rows: [["A", "£1"]],
      },
      { kind: "table", header: [["Body", "£ a case"]], rows: [["NHS", "£0"]] },
      { kind: "heading", text: "Notes" },
      { kind: "lines", lines: ["One", "Two"] },
    ],
  });
});
