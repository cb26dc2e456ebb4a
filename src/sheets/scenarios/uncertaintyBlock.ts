import { DISTRIBUTION_FORMS } from "../../analysis/uncertainty/distributionForms";
import { isSamePair } from "../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import type { OutcomeFieldDefinition } from "../../model/register/outcomes/outcomeFields";
import { isInputField } from "../../model/register/outcomes/outcomeInputs";
import type { Parameter } from "../../model/register/parameters";
import type { Shown } from "../../model/register/notation";
import { columnLetters, onSheet } from "../../formulas/address";
import { BLOCK_HEADERS, DISTRIBUTION, FIRST_NUMBER } from "./uncertaintyTable";
import type { UncertaintyTable } from "./uncertaintyTable";
import { cellFormat } from "../frame/numberFormats";
import type { ScenarioPlace } from "./scenarioPlace";
import { scenarioColumnRanges } from "./scenarioPlace";
import { formula, text } from "../frame/sheetDescription";
import type { CellContent, CellDescription, RowDescription, ValidationDescription } from "../frame/sheetDescription";
import type { StyleName } from "../frame/styles";

/** What the cells of one parameter state: distribution, a, b, c. */
export type StatedCells = readonly (CellContent | null)[];

/** What a scenario states of its uncertainty, as the cells of its block hold it. */
export interface BlockContents {
  /** By keys, of parameters and of outcomes' fields. */
  readonly entries: ReadonlyMap<string, StatedCells>;
  /** How far pairs go together, as the cells in column a hold it. */
  readonly correlations: readonly { readonly pair: RankCorrelation["pair"]; readonly content: CellContent }[];
}

/** One scenario's block: where its values come from, and what it states. */
export interface BlockDescription extends BlockContents {
  readonly place: ScenarioPlace;
  /** The scenario's column on its sheet, from 0. */
  readonly scenario: number;
}

/** Where a block lies on its sheet. Rows count from 1, columns from 0. */
export interface BlockPlace {
  readonly sheetName: string;
  readonly keyColumn: number;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly correlationRow: number | null;
}

/** Where a block lies in a table that was found, wherever people have moved it. */
export function blockPlace({ cells, place, correlationRow }: UncertaintyTable, column: number): BlockPlace {
  const rowInAddresses = (row: number) => cells.top + row + 1;
  return {
    sheetName: cells.sheetName,
    keyColumn: cells.left + place.keyColumn,
    column: cells.left + column,
    firstRow: rowInAddresses(place.headerRow) + 1,
    lastRow: rowInAddresses(place.lastRow),
    correlationRow: correlationRow === null ? null : rowInAddresses(correlationRow),
  };
}

/** A block's cells as arguments of functions: keys, values, the four columns beside them, and the correlation. */
export function blockRanges({ sheetName, keyColumn, column, firstRow, lastRow, correlationRow }: BlockPlace): {
  readonly keys: string;
  readonly values: string;
  readonly uncertainty: string;
  readonly correlation: string | null;
} {
  const range = (first: number, last: number) =>
    onSheet(sheetName, `$${columnLetters(first)}$${firstRow}:$${columnLetters(last)}$${lastRow}`);
  return {
    keys: range(keyColumn, keyColumn),
    values: range(column, column),
    uncertainty: range(column + DISTRIBUTION, column + BLOCK_HEADERS.length - 1),
    correlation:
      correlationRow === null ? null : onSheet(sheetName, `$${columnLetters(column + FIRST_NUMBER)}$${correlationRow}`),
  };
}

/** What a row of the table is for. */
export type BlockRow =
  | { readonly parameter: Parameter }
  /** A field of one of the council's own outcomes. */
  | { readonly field: OutcomeFieldDefinition; readonly key: string }
  | { readonly pair: RankCorrelation["pair"] }
  | "heading"
  | "free pair"
  | "blank";

/** Pixels. */
export const BLOCK_WIDTHS = [104, 96, 76, 76, 76] as const;
const NUMBERS = BLOCK_HEADERS.slice(FIRST_NUMBER);

/** The five columns of a block: the scenario's name, the headers below it, and what stands beside each of the table's rows. */
export interface BlockCells {
  readonly name: RowDescription;
  readonly header: RowDescription;
  readonly rows: readonly RowDescription[];
}

export function blockCells(
  block: BlockDescription,
  rows: readonly BlockRow[],
  { firstRow, keyColumn }: BlockPlace,
): BlockCells {
  const { name } = scenarioColumnRanges(block.place, block.scenario);
  return {
    name: nameRow(formula(`${name}&""`, "linkBand")),
    header: BLOCK_HEADERS.map((header, index) =>
      text(header, index === DISTRIBUTION ? "tableHeader" : "tableHeaderNumber"),
    ),
    rows: rows.map((row, index) => blockRow(block, row, `$${columnLetters(keyColumn)}${firstRow + index}`)),
  };
}

/** What may be entered into a block, and what it means. */
export function blockValidations(rows: readonly BlockRow[], { firstRow, column }: BlockPlace): ValidationDescription[] {
  const [distribution, first, last] = [DISTRIBUTION, FIRST_NUMBER, BLOCK_HEADERS.length - 1].map((offset) =>
    columnLetters(column + offset),
  );
  const runs = runsOf(rows, takesDistribution).map(({ from, to }) => ({ from: firstRow + from, to: firstRow + to }));
  return [
    ...runs.flatMap(({ from, to }): ValidationDescription[] => [
      {
        range: `${distribution}${from}:${distribution}${to}`,
        rule: { kind: "list", values: DISTRIBUTION_FORMS.map(({ name }) => name) },
        title: "Distribution",
        prompt: `Blank: the default. ${NUMBERS_MEANT}`,
      },
      { range: `${first}${from}:${last}${to}`, rule: ANY_NUMBER, title: "a, b and c", prompt: NUMBERS_MEANT },
    ]),
    ...runsOf(rows, isPairRow).map(({ from, to }) =>
      correlationRule(`${first}${firstRow + from}:${first}${firstRow + to}`),
    ),
  ];
}

/** What a, b and c are, by distribution: `pert, triangular: minimum, mode, maximum`. */
const NUMBERS_MEANT = `${[...new Set(DISTRIBUTION_FORMS.map(({ numbers }) => numbers.join(", ")))]
  .map((meant) => `${namesTaking(meant)}: ${meant === "" ? "none" : meant}`)
  .join("; ")}.`;

function namesTaking(meant: string): string {
  const forms = DISTRIBUTION_FORMS.filter(({ numbers }) => numbers.join(", ") === meant);
  return forms.map(({ name }) => name).join(", ");
}

/** Which numbers make a distribution is said where they are read; here it is enough that they are numbers. */
const ANY_NUMBER = { kind: "decimal", minimum: -1e12, maximum: 1e12 } as const;

function correlationRule(range: string): ValidationDescription {
  return {
    range,
    rule: { kind: "decimal", minimum: -1, maximum: 1 },
    title: "Rank correlation",
    prompt:
      "How far two parameters go together: -1 to 1; blank is 0, independent. What no line pairs is taken as independent.",
  };
}

function nameRow(name: CellDescription): RowDescription {
  return [name, ...BLOCK_HEADERS.slice(1).map(() => text("", "linkBand"))];
}

/** @param key The cell of the row's key. */
export function blockRow(block: BlockDescription, row: BlockRow, key: string): RowDescription {
  if (row === "blank") return BLOCK_HEADERS.map(() => null);
  if (row === "heading") return BLOCK_HEADERS.map(() => text("", "groupHeading"));
  if (isPairRow(row)) return [null, null, stated(correlationOf(block, row), "input"), null, null];
  const link = "field" in row ? outcomeLink(block, key, row.field) : valueLink(block, key, row.parameter);
  if (!takesDistribution(row)) return [link, null, null, null, null];
  const cells = block.entries.get("field" in row ? row.key : row.parameter.key) ?? [];
  return [link, stated(cells[0], "inputText"), ...NUMBERS.map((_, index) => stated(cells[index + 1], "input"))];
}

/** By key, so that the rows of both sheets may be sorted. A blank stays one: no value, and never 0. */
function valueLink(block: BlockDescription, key: string, shown: Shown): CellDescription {
  return formula(fetched(block, key), "link", cellFormat(shown));
}

/** The same of an outcome, whose key becomes a remark when it is removed: then there is no value. */
function outcomeLink(block: BlockDescription, key: string, shown: Shown): CellDescription {
  return formula(`IF(LEFT(${key})="#","",${fetched(block, key)})`, "link", cellFormat(shown));
}

function fetched({ place, scenario }: BlockDescription, key: string): string {
  const { keys, values } = scenarioColumnRanges(place, scenario);
  const value = `INDEX(${values},MATCH(${key},${keys},0))`;
  return `IF(LEN(${value})=0,"",${value})`;
}

function stated(content: CellContent | null | undefined, style: StyleName): CellDescription {
  return { ...(content ?? { value: "" }), style };
}

/** Beside every parameter one may be stated, a choice among them being refused where it is read; of an outcome, beside some fields. */
function takesDistribution(row: BlockRow | undefined): boolean {
  if (typeof row !== "object") return false;
  return "parameter" in row || ("field" in row && isInputField(row.field.field));
}

type PairRow = "free pair" | Extract<BlockRow, { readonly pair: RankCorrelation["pair"] }>;

function isPairRow(row: BlockRow | undefined): row is PairRow {
  return row === "free pair" || (typeof row === "object" && "pair" in row);
}

function correlationOf({ correlations }: BlockContents, row: PairRow): CellContent | null {
  if (typeof row !== "object" || !("pair" in row)) return null;
  return correlations.find(({ pair }) => isSamePair(pair, row.pair))?.content ?? null;
}

/** Runs of rows of one kind, from and to included. */
function runsOf(
  rows: readonly BlockRow[],
  isOfKind: (row: BlockRow | undefined) => boolean,
): { readonly from: number; readonly to: number }[] {
  const starts = [...rows.keys()].filter((row) => isOfKind(rows[row]) && !isOfKind(rows[row - 1]));
  return starts.map((from) => {
    const end = rows.findIndex((row, index) => index > from && !isOfKind(row));
    return { from, to: (end === -1 ? rows.length : end) - 1 };
  });
}
