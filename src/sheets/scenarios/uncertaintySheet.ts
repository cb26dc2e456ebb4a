import { DISTRIBUTION_FORMS } from "../../analysis/uncertainty/distributionForms";
import { EVIDENCE_LINE } from "../../model/register/evidence";
import type { Parameter } from "../../model/register/parameters";
import { describeUncertainty } from "../../model/register/uncertainty";
import type { DistributionName } from "../../model/register/uncertainty";
import { UNCERTAINTY_KEYS } from "./findUncertaintySheet";
import { BLOCK_HEADERS, CORRELATION_KEY, DEFAULT_HEADER } from "./uncertaintyTable";
import { wrappedRowHeights } from "../frame/rowHeights";
import { TABLE_ROWS } from "./scenarioSheetLayout";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { BLOCK_WIDTHS, blockCells, blockValidations } from "./uncertaintyBlock";
import type { BlockDescription, BlockPlace, BlockRow } from "./uncertaintyBlock";

const HEADERS = ["Key", "Parameter", DEFAULT_HEADER] as const;
const WIDTHS = [176, 220, 300];
/** Of the table's headers, from 1; the scenarios' names stand above them. */
const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;
const KEY_COLUMN = 0;

/** The correlation stands last, above the line that closes the table. */
const ROWS: readonly ((typeof TABLE_ROWS)[number] | "correlation")[] = [
  ...TABLE_ROWS.slice(0, -1),
  "correlation",
  ...TABLE_ROWS.slice(-1),
];

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
  const described = blocks.map((block) => blockCells(block, blockRows, FIRST_ROW, KEY_COLUMN));
  const columns = HEADERS.length + BLOCK_HEADERS.length * Math.max(1, blocks.length);
  const explanation = "How sure we are of each value. Blank keeps the default, centred on the scenario's own value.";
  const table: RowDescription[] = [
    HEADERS.map(() => null),
    HEADERS.map((header) => text(header, "tableHeader")),
    ...ROWS.map(labels),
  ];
  const rows: RowDescription[] = [
    [text("Uncertainty", "title"), null, text(explanation, "lineLabel")],
    band(text(EVIDENCE_LINE, "evidence"), columns),
    masterCheck === undefined ? [] : [formula(masterCheck, "total")],
    ...table.map((row, index) => [...row, ...described.flatMap((block) => block[index] ?? [])]),
    [],
    ...legend(),
  ];
  const columnWidths = [...WIDTHS, ...blocks.flatMap(() => BLOCK_WIDTHS)];
  return {
    name,
    rows,
    columnWidths,
    rowHeights: new Map([[0, 34], [1, 24], [HEADER_ROW - 1, 24], ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: HEADER_ROW, columns: 2 },
    validations: blocks.flatMap((_, index) =>
      blockValidations(blockRows, FIRST_ROW, HEADERS.length + index * BLOCK_HEADERS.length),
    ),
    names: [
      {
        name: UNCERTAINTY_KEYS,
        refersTo: `$A$${FIRST_ROW}:$A$${FIRST_ROW + ROWS.length - 1}`,
        comment: "The keys beside which the uncertainty of the scenarios is stated",
      },
    ],
    print: { orientation: "landscape", titleRows: HEADER_ROW },
  };
}

/** Where the first block of a fresh sheet lies. */
export function freshBlock(sheetName: string): BlockPlace {
  const lastRow = FIRST_ROW + ROWS.length - 1;
  const correlationRow = FIRST_ROW + ROWS.indexOf("correlation");
  return { sheetName, keyColumn: KEY_COLUMN, column: HEADERS.length, firstRow: FIRST_ROW, lastRow, correlationRow };
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

/** What the distributions are for, below the table. */
function legend(): RowDescription[] {
  return [
    [text("# Distributions", "heading")],
    ["# Name", "a, b, c", "For"].map((header) => text(header, "tableHeader")),
    ...DISTRIBUTION_FORMS.map(({ name, numbers }) => [
      text(`# ${name}`, "key"),
      text(numbers.length === 0 ? "none" : numbers.join(", "), "wrapped"),
      text(SUITS[name], "source"),
    ]),
  ];
}
