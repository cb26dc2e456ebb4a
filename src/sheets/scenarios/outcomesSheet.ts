import { OPTIMISM_BIAS } from "../../model/appendix9/optimismBias";
import { OUTCOME_FIELDS } from "../../model/register/outcomes/outcomeFields";
import type { OutcomeFieldDefinition } from "../../model/register/outcomes/outcomeFields";
import { MOST_OUTCOMES } from "../../model/register/outcomes/parseOutcomes";
import { columnLetters, fixed } from "../../formulas/address";
import { layout } from "../frame/layout";
import { cellFormat } from "../frame/numberFormats";
import { numberRule } from "../frame/numberRule";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, SheetDescription, ValidationDescription } from "../frame/sheetDescription";
import { OUTCOME_COLUMNS, OUTCOME_FIELD_CELLS } from "./outcomesTable";
import type { OutcomeColumn, OutcomeWord } from "./outcomesTable";

/** How the workbook calls the table of the evidence grades. */
const EVIDENCE_GRADES = "EvidenceGrades";

const WORDS: Readonly<Record<OutcomeWord, { readonly title: string; readonly width: number }>> = {
  name: { title: "Name", width: 130 },
  label: { title: "In plain words", width: 230 },
  source: { title: "Source", width: 220 },
  note: { title: "Note", width: 220 },
};
const FIELD_WIDTH = 92;

const EXPLANATION = [
  "A row is an outcome that the programme is for and Appendix 9 does not have, such as missing episodes. Appendix 9 itself stays as it is.",
  "Name: letters and digits, the same in formulas: outcome.missing is what CBA.RESULT calls it. The pane's page Outcomes fills in all of this too.",
  "Rates are events a case in a year, with the programme and without. The difference, times the value of an event, times the share caused, is the gain of a year.",
  "The value of an event is below 0 where the event costs: fewer of them is then a gain.",
  "Who gains decides in which net result it counts: what is fiscal is money of a public body, and no other body has it. Two bodies that gain are two rows.",
  "The cashable share is what a budget can be cut by. Most time that is saved is not cash.",
  "First year, years and drop-off say when it is felt. Every year is brought to today's value at the scenario's rate.",
  "Price year: the year in whose prices the value is. It is brought to the scenario's year once, by the GDP deflator.",
  "Grade: the table below takes a share off a gain for weak evidence, and nothing off a loss. Your own record of forecasts comes first, as the Green Book says.",
  "A scenario takes these cells by links in the rows below its parameters. Type over one there for a rate of that scenario alone.",
] as const;

const ROWS = Array.from({ length: MOST_OUTCOMES }, (_, place) => ({ place }));
const LAYOUT = layout({
  title: "row",
  evidence: "row",
  explanation: EXPLANATION,
  gap: 1,
  titles: "row",
  fields: "row",
  outcomes: ROWS,
  below: 1,
  gradesTitle: "row",
  gradesHeader: "row",
  grades: OPTIMISM_BIAS,
});
const GRADE_CELLS = LAYOUT.range(["$A$", "$A$"], "grades");
const SHARE_CELLS = LAYOUT.range(["$C$", "$C$"], "grades");

const fieldOf = (column: OutcomeColumn) => OUTCOME_FIELDS.find(({ field }) => field === column);
const lettersOf = (column: OutcomeColumn) => columnLetters(OUTCOME_COLUMNS.indexOf(column));
const WIDTHS = OUTCOME_COLUMNS.map((column) => (column in WORDS ? WORDS[column as OutcomeWord].width : FIELD_WIDTH));

/** A fresh sheet for the council's own outcomes: a row an outcome, and what each grade of evidence takes off. */
export function outcomesSheet(name: string): SheetDescription {
  const rows = LAYOUT.rows({
    title: [text("Outcomes", "title"), null, text("The council's own outcomes: yours to fill in.", "lineLabel")],
    evidence: band(
      text(
        "Local: rates, values and shares on this sheet are your own assumptions and no findings of the trial.",
        "evidence",
      ),
      WIDTHS.length,
    ),
    explanation: (line) => [text(line, "lineLabel")],
    titles: OUTCOME_COLUMNS.map((column) => text(titleOf(column), "tableHeader")),
    fields: OUTCOME_COLUMNS.map((column) => text(column, "key")),
    outcomes: (_, row) => OUTCOME_COLUMNS.map((column) => blankCell(column, row)),
    gradesTitle: [text("# Evidence grades: what each takes off a gain", "heading")],
    gradesHeader: ["# Grade", "Evidence", "Taken off", "Basis"].map((title) => text(title, "tableHeader")),
    grades: ({ grade, evidence, benefits }) => [
      number(grade, "text", "0"),
      text(evidence, "wrapped"),
      number(benefits, "input", "0%"),
      text("Local policy: check against your guidance", "basisAssumed"),
    ],
  });
  return {
    name,
    rows,
    columnWidths: WIDTHS,
    rowHeights: new Map([[0, 34], [1, 24], [LAYOUT.row("titles") - 1, 34], ...wrappedRowHeights(rows, WIDTHS)]),
    frozen: { rows: LAYOUT.row("fields"), columns: 1 },
    validations: OUTCOME_FIELDS.flatMap(validation),
    names: [
      {
        name: OUTCOME_FIELD_CELLS,
        refersTo: fixed(LAYOUT.range(["A", columnLetters(WIDTHS.length - 1)], "fields")),
        comment: "The row that names the fields of the council's own outcomes",
      },
      {
        name: EVIDENCE_GRADES,
        refersTo: fixed(LAYOUT.range(["A", "C"], "grades")),
        comment: "What each grade of evidence takes off a gain",
      },
    ],
    print: { orientation: "landscape", titleRows: LAYOUT.row("fields") },
  };
}

function titleOf(column: OutcomeColumn): string {
  return fieldOf(column)?.title ?? WORDS[column as OutcomeWord].title; // What is no field is a word.
}

function blankCell(column: OutcomeColumn, row: number): CellDescription {
  const field = fieldOf(column);
  if (field === undefined) return { ...text("", "inputText"), format: "@" };
  if (field.field === "correction") {
    const grade = `$${lettersOf("grade")}${row}`;
    const share = `INDEX(${SHARE_CELLS},MATCH(${grade},${GRADE_CELLS},0))`;
    return formula(`IF(N(${grade})=0,"",${share})`, "calculation", cellFormat(field));
  }
  const isWord = field.domain === undefined;
  // As text, since 2013/14 may be taken for a date.
  return { ...text("", isWord ? "inputText" : "input"), format: isWord ? "@" : cellFormat(field) };
}

function validation(field: OutcomeFieldDefinition): ValidationDescription[] {
  const letters = lettersOf(field.field);
  const range = LAYOUT.range([letters, letters], "outcomes");
  const { choices, domain, title, note } = field;
  if (choices !== undefined) return [{ range, rule: { kind: "list", values: choices }, title, prompt: note }];
  if (domain === undefined || field.field === "correction") return [];
  // The sheet's cells may be blank, which the rule passes over.
  const limited = { ...domain, minimum: Math.max(domain.minimum, -1e12), maximum: Math.min(domain.maximum, 1e12) };
  return [{ range, ...numberRule({ ...field, label: title, domain: limited }) }];
}
