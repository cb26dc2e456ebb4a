import { DISTRIBUTION_FORMS } from "../../analysis/uncertainty/distributionForms";
import { EVIDENCE_LINE } from "../../model/register/evidence";
import type { Parameter } from "../../model/register/parameters";
import { describeUncertainty } from "../../model/register/uncertainty";
import type { DistributionName } from "../../model/register/uncertainty";
import { UNCERTAINTY_KEYS } from "./findUncertaintySheet";
import { BLOCK_HEADERS, CORRELATION_KEY, DEFAULT_HEADER } from "./uncertaintyTable";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { TABLE_ROWS } from "./freshScenarioSheet";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { BLOCK_WIDTHS, blockCells, blockValidations } from "./uncertaintyBlock";
import type { BlockDescription, BlockPlace, BlockRow } from "./uncertaintyBlock";

const HEADERS = ["Key", "Parameter", DEFAULT_HEADER] as const;
const WIDTHS = [176, 220, 300];
/** The correlation stands last, above the line that closes the table. */
const ROWS: readonly ((typeof TABLE_ROWS)[number] | "correlation")[] = [
  ...TABLE_ROWS.slice(0, -1),
  "correlation",
  ...TABLE_ROWS.slice(-1),
];

/** The scenarios' names stand above the table's headers. */
const LAYOUT = layout({
  title: "row",
  evidence: "row",
  check: "row",
  names: "row",
  header: "row",
  table: ROWS,
  belowTable: 1,
  legendTitle: "row",
  legendHeader: "row",
  legend: DISTRIBUTION_FORMS,
});

const SUITS: Readonly<Record<DistributionName, string>> = {
  fixed: "Certain: the scenario's value",
  beta: "A share, from counts; uniform prior: Beta(1 + events, 1 + n - events)",
  betaMean: "A share, from an estimate with its standard error",
  gamma: "An amount or a time, 0 or more",
  lognormal: "An amount, 0 or more; a variation of 15% is 0.15",
  pert: "A judgement of least, likeliest and most; smooth",
  triangular: "A judgement of least, likeliest and most; straight sides",
  uniform: "Anything from minimum to maximum, alike",
  normal: "An estimate; cut off where the parameter may not be",
};

/**
 * A fresh sheet on which scenarios state how sure they are of each parameter: a row a parameter, five columns a scenario.
 * @param masterCheck The cell that says whether all checks of the model pass, where there is a model workbook.
 */
export function uncertaintySheet(
  name: string,
  blocks: readonly BlockDescription[],
  masterCheck?: string,
): SheetDescription {
  const blockRows = ROWS.map(blockRow);
  const placed = blocks.map((block, index) => ({ block, place: freshBlock(name, index) }));
  const described = placed.map(({ block, place }) => blockCells(block, blockRows, place));
  const columns = HEADERS.length + BLOCK_HEADERS.length * Math.max(1, blocks.length);
  const explanation = "How sure we are of each value. Blank keeps the default, centred on the scenario's own value.";
  const rows = LAYOUT.rows({
    title: [text("Uncertainty", "title"), null, text(explanation, "lineLabel")],
    evidence: band(text(EVIDENCE_LINE, "evidence"), columns),
    check: masterCheck === undefined ? [] : [formula(masterCheck, "total")],
    names: [...HEADERS.map(() => null), ...described.flatMap((block) => block.name)],
    header: [...HEADERS.map((header) => text(header, "tableHeader")), ...described.flatMap((block) => block.header)],
    table: ROWS.map((row, index) => [...labels(row), ...described.flatMap((block) => block.rows[index] ?? [])]),
    legendTitle: [text("# Distributions", "heading")],
    legendHeader: ["# Name", "a, b, c", "For"].map((header) => text(header, "tableHeader")),
    legend: ({ name: form, numbers }) => [
      text(`# ${form}`, "key"),
      text(numbers.length === 0 ? "none" : numbers.join(", "), "wrapped"),
      text(SUITS[form], "source"),
    ],
  });
  const columnWidths = [...WIDTHS, ...blocks.flatMap(() => BLOCK_WIDTHS)];
  return {
    name,
    rows,
    columnWidths,
    rowHeights: new Map([[0, 34], [1, 24], [LAYOUT.row("header") - 1, 24], ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: LAYOUT.row("header"), columns: 2 },
    validations: placed.flatMap(({ place }) => blockValidations(blockRows, place)),
    names: [
      {
        name: UNCERTAINTY_KEYS,
        refersTo: LAYOUT.range("$A$", "table"),
        comment: "The keys beside which the uncertainty of the scenarios is stated",
      },
    ],
    print: { orientation: "landscape", titleRows: LAYOUT.row("header") },
  };
}

/** Where a block of a fresh sheet lies, the first unless another is wanted. */
export function freshBlock(sheetName: string, index = 0): BlockPlace {
  return {
    sheetName,
    keyColumn: 0,
    column: HEADERS.length + index * BLOCK_HEADERS.length,
    firstRow: LAYOUT.row("table"),
    lastRow: LAYOUT.lastRow("table"),
    correlationRow: LAYOUT.row("table", "correlation"),
  };
}

function blockRow(row: (typeof ROWS)[number]): BlockRow {
  if (row === "correlation") return row;
  return "parameter" in row ? row : "heading" in row ? "heading" : "blank";
}

function labels(row: (typeof ROWS)[number]): RowDescription {
  if (row === "correlation") {
    return [
      text(CORRELATION_KEY, "key"),
      text("of the two arms' closure rates, in column a", "wrapped"),
      text("0: independent (assumed)", "basisAssumed"),
    ];
  }
  if ("heading" in row) return band(text(`# ${row.heading}`, "groupHeading"), HEADERS.length);
  if ("closing" in row) return [text(row.closing, "note"), null, null];
  const { key, label } = row.parameter;
  return [text(key, "key"), text(label, "wrapped"), defaultCell(row.parameter)];
}

function defaultCell(parameter: Parameter) {
  if (!("uncertainty" in parameter)) return text("A choice: certain", "basis");
  const { uncertainty } = parameter;
  return text(describeUncertainty(uncertainty), uncertainty.basis === "assumed" ? "basisAssumed" : "basis");
}
