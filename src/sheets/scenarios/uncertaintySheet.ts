import { describeOutcomeDefault } from "../../analysis/uncertainty/outcomeUncertainty";
import { DISTRIBUTION_FORMS } from "../../analysis/uncertainty/distributionForms";
import { CLOSURE_PAIR, isSamePair, pairLine } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import { EVIDENCE_LINE } from "../../model/register/evidence";
import type { OutcomeFieldDefinition } from "../../model/register/outcomes/outcomeFields";
import { isInputField } from "../../model/register/outcomes/outcomeInputs";
import type { OutcomeKeys } from "../../model/register/outcomes/parseOutcomes";
import type { Parameter } from "../../model/register/parameters";
import { describeUncertainty } from "../../model/register/uncertainty";
import type { DistributionName } from "../../model/register/uncertainty";
import { outcomeHeading } from "./outcomeBlock";
import { UNCERTAINTY_KEYS } from "./findUncertaintySheet";
import { BLOCK_HEADERS, CORRELATION_KEY, DEFAULT_HEADER, FREE_LINE } from "./uncertaintyTable";
import { layout } from "../frame/layout";
import { wrappedRowHeights } from "../frame/rowHeights";
import { TABLE_ROWS } from "./freshScenarioSheet";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription, SheetDescription } from "../frame/sheetDescription";
import { BLOCK_WIDTHS, blockCells, blockValidations } from "./uncertaintyBlock";
import type { BlockDescription, BlockPlace, BlockRow } from "./uncertaintyBlock";

const HEADERS = ["Key", "Parameter", DEFAULT_HEADER] as const;
const WIDTHS = [280, 200, 260];
/** Pairs of which a case list says how far they go together. */
const OF_CASE_LISTS = [
  ["programme.weeksOpen", "programme.closureRate"],
  ["comparator.weeksOpen", "comparator.closureRate"],
] as const;
/** Lines that wait for further pairs. */
const FREE_LINES = 4;

const CLOSURE_ROW = { pair: CLOSURE_PAIR } as const;

type TableRow =
  | (typeof TABLE_ROWS)[number]
  | { readonly pair: RankCorrelation["pair"] }
  | { readonly free: number }
  | OutcomeRow;
/** A row of one of the council's own outcomes: its heading, or a field. */
export type OutcomeRow =
  | { readonly outcome: string }
  | { readonly outcome: string; readonly key: string; readonly field: OutcomeFieldDefinition };

/** The rows of an outcome: all of its fields, as whoever simulates reads the scenario from these cells. */
export function outcomeRows({ name, entries }: OutcomeKeys): readonly OutcomeRow[] {
  return [{ outcome: name }, ...entries.map(({ key, field }) => ({ outcome: name, key, field }))];
}

/** Correlations and the council's own outcomes stand last, above the line that closes the table. */
function rowsWith(outcomes: readonly OutcomeKeys[]): readonly TableRow[] {
  return [
    ...TABLE_ROWS.slice(0, -1),
    CLOSURE_ROW,
    ...OF_CASE_LISTS.map((pair) => ({ pair })),
    ...Array.from({ length: FREE_LINES }, (_, free) => ({ free })),
    ...outcomes.flatMap(outcomeRows),
    ...TABLE_ROWS.slice(-1),
  ];
}

/** The scenarios' names stand above the table's headers. */
function layoutOf(rows: readonly TableRow[]) {
  return layout({
    title: "row",
    evidence: "row",
    check: "row",
    names: "row",
    header: "row",
    table: rows,
    belowTable: 1,
    legendTitle: "row",
    legendHeader: "row",
    legend: DISTRIBUTION_FORMS,
  });
}

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
 * @param outcomes The council's own, which have rows there too.
 * @param masterCheck The cell that says whether all checks of the model pass, where there is a model workbook.
 */
export function uncertaintySheet(
  name: string,
  blocks: readonly BlockDescription[],
  outcomes: readonly OutcomeKeys[],
  masterCheck?: string,
): SheetDescription {
  const tableRows = rowsFor(blocks, rowsWith(outcomes));
  const at = layoutOf(tableRows);
  const blockRows = tableRows.map(blockRow);
  const placed = blocks.map((block, index) => ({ block, place: freshBlock(name, outcomes, index) }));
  const described = placed.map(({ block, place }) => blockCells(block, blockRows, place));
  const columns = HEADERS.length + BLOCK_HEADERS.length * Math.max(1, blocks.length);
  const explanation = "How sure we are of each value. Blank keeps the default, centred on the scenario's own value.";
  const rows = at.rows({
    title: [text("Uncertainty", "title"), null, text(explanation, "lineLabel")],
    evidence: band(text(EVIDENCE_LINE, "evidence"), columns),
    check: masterCheck === undefined ? [] : [formula(masterCheck, "total")],
    names: [...HEADERS.map(() => null), ...described.flatMap((block) => block.name)],
    header: [...HEADERS.map((header) => text(header, "tableHeader")), ...described.flatMap((block) => block.header)],
    table: tableRows.map((row, index) => [...labels(row), ...described.flatMap((block) => block.rows[index] ?? [])]),
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
    rowHeights: new Map([[0, 34], [1, 24], [at.row("header") - 1, 24], ...wrappedRowHeights(rows, columnWidths)]),
    frozen: { rows: at.row("header"), columns: 2 },
    validations: placed.flatMap(({ place }) => blockValidations(blockRows, place)),
    names: [
      {
        name: UNCERTAINTY_KEYS,
        refersTo: at.range("$A$", "table"),
        comment: "The keys beside which the uncertainty of the scenarios is stated",
      },
    ],
    print: { orientation: "landscape", titleRows: at.row("header") },
  };
}

/** Where a block of a fresh sheet lies, the first unless another is wanted. */
export function freshBlock(sheetName: string, outcomes: readonly OutcomeKeys[] = [], index = 0): BlockPlace {
  const at = layoutOf(rowsWith(outcomes));
  return {
    sheetName,
    keyColumn: 0,
    column: HEADERS.length + index * BLOCK_HEADERS.length,
    firstRow: at.row("table"),
    lastRow: at.lastRow("table"),
    correlationRow: at.row("table", CLOSURE_ROW),
  };
}

/** The rows, with pairs that scenarios state in place of lines that wait for some. */
function rowsFor(blocks: readonly BlockDescription[], rows: readonly TableRow[]): TableRow[] {
  const standing = rows.flatMap((row) => ("pair" in row ? [row.pair] : []));
  const further: RankCorrelation["pair"][] = [];
  for (const { pair } of blocks.flatMap(({ correlations }) => correlations)) {
    if (![...standing, ...further].some((other) => isSamePair(other, pair))) further.push(pair);
  }
  if (further.length > FREE_LINES) throw new Error(`A fresh sheet has lines for ${FREE_LINES} further pairs.`);
  return rows.map((row) => {
    const pair = "free" in row ? further[row.free] : undefined;
    return pair === undefined ? row : { pair };
  });
}

function blockRow(row: TableRow): BlockRow {
  if ("parameter" in row || "pair" in row || "field" in row) return row;
  return "heading" in row || "outcome" in row ? "heading" : "free" in row ? "free pair" : "blank";
}

function labels(row: TableRow): RowDescription {
  if (row === CLOSURE_ROW) return pairLabels(CORRELATION_KEY, "of the two arms' closure rates, in column a");
  if ("pair" in row) return pairLabels(pairLine(row.pair), OF_PAIR);
  if ("free" in row) return pairLabels(FREE_LINE, OF_PAIR);
  if ("heading" in row) return band(text(`# ${row.heading}`, "groupHeading"), HEADERS.length);
  if ("closing" in row) return [text(row.closing, "note"), null, null];
  if ("outcome" in row) return outcomeLabels(row);
  const { key, label } = row.parameter;
  return [text(key, "key"), text(label, "wrapped"), defaultCell(row.parameter)];
}

/** What stands left of the scenarios' blocks. */
export function outcomeLabels(row: OutcomeRow): RowDescription {
  if (!("field" in row)) return band(text(outcomeHeading(row.outcome), "groupHeading"), HEADERS.length);
  const words = describeOutcomeDefault(row.field.field);
  return [
    text(row.key, "key"),
    text(`${row.outcome}: ${row.field.title.toLowerCase()}`, "wrapped"),
    text(words, isInputField(row.field.field) ? "basisAssumed" : "basis"),
  ];
}

const OF_PAIR = "Rank correlation of the two, in column a";

function pairLabels(key: string, label: string): RowDescription {
  return [text(key, "key"), text(label, "wrapped"), text("0: independent (assumed)", "basisAssumed")];
}

function defaultCell(parameter: Parameter) {
  if (!("uncertainty" in parameter)) return text("A choice: certain", "basis");
  const { uncertainty } = parameter;
  return text(describeUncertainty(uncertainty), uncertainty.basis === "assumed" ? "basisAssumed" : "basis");
}
