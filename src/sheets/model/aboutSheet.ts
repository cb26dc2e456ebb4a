import { EVIDENCE_LINE, REPORT_NOTES } from "../../model/register/evidence";
import { fixed } from "../../formulas/address";
import { DATE_FORMAT, dateSerial } from "../frame/dates";
import { layout } from "../frame/layout";
import { unlessCut } from "../frame/typedOver";
import { wrappedRowHeights } from "../frame/rowHeights";
import { band, formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { entered, masterCheck, SCALE_UP_INPUTS } from "./modelSheets";
import { HEAD, HEAD_HEIGHTS, headRows, MARK_CELL, ownSheet } from "../frame/head";
import type { ModelContext, ModelSheet } from "./modelSheets";

const COLUMN_WIDTHS = [190, 520, 40, 330];

const PURPOSE = [
  ["Purpose", "To show what the cost-benefit analysis of Appendix 9 implies for a local authority's own figures."],
  [
    "Scope",
    "Cases in need, programme against comparator: staff cost, closure, re-referral, escalation, earnings and tax.",
  ],
  ["Source", "Evaluation of Project Crewe (Department for Education, Behavioural Insights Team, 2017), Appendix 9."],
  ["Evidence", EVIDENCE_LINE],
] as const;

/** What people fill in, with what stands there at first. */
const FIELDS: readonly {
  readonly label: string;
  readonly first: (today: Date) => string | number;
  readonly isDate?: true;
}[] = [
  { label: "Author", first: () => "" },
  { label: "Organisation", first: () => "" },
  { label: "Checked by", first: () => "" },
  { label: "Used for which decision", first: () => "" },
  {
    label: "Review by",
    first: (today) => dateSerial(new Date(today.getFullYear() + 1, today.getMonth(), today.getDate())),
    isDate: true,
  },
];

const MAP: Readonly<Record<ModelSheet | "Scenarios" | "Uncertainty", string>> = {
  About: "What this workbook is for, and how to read it",
  Scenarios:
    "The inputs: a row a parameter, a column a scenario. The sheet to change figures on. Notes below the table",
  Uncertainty:
    "How sure scenarios are of their inputs: five columns a scenario. Blank is the default, marked published counts or assumed",
  "Appendix 9": "Tables 6 to 9 as published, beside live values",
  Workings: "Every step from the inputs to the results, one formula along each row",
  Compare: "Results of all scenarios, differences from a base, who pays and who gains, with charts",
  Bridge: "Why one scenario's result differs from another's, by groups of parameters",
  "Bridge workings": "The same steps for every choice of groups that change, one formula along each row",
  Checks: "Whether the model does what it says; the result stands at the top of every sheet",
  "Assumptions log": "Each assumption: description, effect, reliability, when, why, who",
  "Change log": "What was changed in this workbook, when, why and by whom",
};

const SCALE_UP: readonly [sheets: string, what: string] = [
  `${SCALE_UP_INPUTS} onwards`,
  "Built on the pane's page Scale-up: cases by year, posts, budget, cash and payback by year, with checks that count here",
];

const LIMITS = [
  "The figures are those of one trial of 132 families in one place. They say nothing certain about another.",
  "A saving is cash only when posts go: freed caseload was refilled by waiting demand at once.",
  "Earnings and tax are a net present value that may never come about; the local authority sees none of it.",
  "It is no forecast and no budget. It is not to be used for the care of a child or a family.",
] as const;

// Object.entries widens the names of the sheets to string.
const MAPPED = Object.entries(MAP) as readonly [keyof typeof MAP, string][];

/** Samples in the looks themselves. */
const KEY: readonly (readonly [sample: CellDescription, what: string])[] = [
  [text("Input", "inputText"), "Blue on a tinted ground: yours to change."],
  [number(1234.5, "calculation", "#,##0.00"), "Black: a formula that computes on its own sheet."],
  [number(1234.5, "link", "#,##0.00"), "Purple: fetched from another sheet, not computed."],
  [number(1234.5, "reference", "#,##0.00"), "On grey: as published, to compare with; duplicate it to change it."],
  [number(1234.5, "live", "#,##0.00"), "Bold teal: a result beside a published figure."],
  [text("All checks pass", "total"), "The master check, in row 3 of every sheet."],
];

const LAYOUT = layout({
  head: HEAD,
  purposeTitle: "row",
  purpose: PURPOSE,
  versionTitle: "row",
  built: "row",
  fieldsTitle: "row",
  fields: FIELDS,
  sheetsTitle: "row",
  sheets: MAPPED,
  scaleUp: "row",
  keyTitle: "row",
  key: KEY,
  limitsTitle: "row",
  limits: LIMITS,
  notesTitle: "row",
  notes: REPORT_NOTES,
});

/**
 * Purpose, scope, evidence, version, authors, map, key and limits: the sheet to read first.
 * @param carriers The cells that carry the master check to where it is read, which it cannot guard itself without a circle.
 */
export function aboutSheet(context: ModelContext, carriers: readonly string[]): SheetDescription {
  const { names, place, uncertaintyName } = context;
  const nameOf = { ...names, Scenarios: place.sheetName, Uncertainty: uncertaintyName };
  const rows = LAYOUT.rows({
    head: headRows(
      "About",
      "What this model is for, and how to read it.",
      COLUMN_WIDTHS.length,
      formula(unlessCut(masterCheck(names), [...carriers, LAYOUT.cell("$B$", "built")]), "total"),
    ),
    purposeTitle: heading("What it is"),
    purpose: ([label, words]) => line(label, words),
    versionTitle: heading("Version and date"),
    built: [text("Built", "rowLabel"), formula(fixed(MARK_CELL), "text")],
    fieldsTitle: heading("To be filled in"),
    fields: (field) => [text(field.label, "rowLabel"), fieldCell(context, field)],
    sheetsTitle: heading("The sheets"),
    sheets: ([sheet, what]) => line(nameOf[sheet], what),
    scaleUp: line(...SCALE_UP),
    keyTitle: heading("What the looks of cells say"),
    key: ([sample, what]) => [sample, text(what, "wrapped")],
    limitsTitle: heading("Limits of use"),
    limits: LIMITS.map((words, index) => line(`Limit ${index + 1}`, words)),
    notesTitle: heading("What the report leaves inconsistent or assumes"),
    notes: (note) => line(note.topic, note.text),
  });
  return {
    name: context.names.About,
    rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([...HEAD_HEIGHTS, ...wrappedRowHeights(rows, COLUMN_WIDTHS)]),
    frozen: { rows: HEAD.length, columns: 0 },
    print: { orientation: "landscape", titleRows: HEAD.length },
    own: ownSheet("About", [LAYOUT.range("B", "fields")]),
  };
}

function heading(title: string): RowDescription {
  return band(text(title, "groupHeading"), COLUMN_WIDTHS.length);
}

function line(label: string, words: string): RowDescription {
  return [text(label, "rowLabel"), text(words, "wrapped")];
}

function fieldCell(context: ModelContext, { label, first, isDate }: (typeof FIELDS)[number]): CellDescription {
  const content = entered(context, "About", label, first(context.today));
  return { ...content, ...(isDate === true ? { format: DATE_FORMAT } : {}) };
}
