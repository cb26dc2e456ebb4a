import { serialOf } from "../../analysis/caseList/calendar";
import type { CallArgument } from "./functionCall";

/** A column of a case list, or what a formula makes of one: how a formula writes it, and its cells. */
export interface ListColumn {
  readonly text: string;
  readonly cells: readonly unknown[];
}

export function asArgument({ text, cells }: ListColumn): CallArgument {
  return { text, cells: cells.map((cell) => [cell]) };
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** An array constant of one row. */
export function arrayOf(texts: readonly string[]): string {
  return `{${texts.map(quoted).join(",")}}`;
}

/** A list of another kind, by the identifiers of cases. */
export interface LookedUpList {
  readonly ids: ListColumn;
  readonly starts: ListColumn;
}

/** The start that another list has beside the same identifier, the first of several. */
export function lookedUp(caseId: ListColumn, { ids, starts }: LookedUpList): ListColumn {
  const key = (cell: unknown) => (typeof cell === "string" ? `text ${cell.toLowerCase()}` : `number ${String(cell)}`);
  const first = new Map<string, unknown>();
  ids.cells.forEach((id, row) => {
    if (!first.has(key(id))) first.set(key(id), starts.cells[row]);
  });
  return {
    text: `XLOOKUP(${caseId.text},${ids.text},${starts.text},"")`,
    cells: caseId.cells.map((id) => first.get(key(id)) ?? ""),
  };
}

interface TextDate {
  readonly pattern: RegExp;
  /** The same in a formula: an error where the text is of another kind. */
  readonly formula: (text: string) => string;
}

/** How lists write dates as texts, with year, month and day named. */
const TEXT_DATES: readonly TextDate[] = [
  {
    pattern: /^(?<day>\d{2})[/.-](?<month>\d{2})[/.-](?<year>\d{4})$/,
    formula: (text) => `DATE(RIGHT(${text},4),MID(${text},4,2),LEFT(${text},2))`,
  },
  {
    pattern: /^(?<year>\d{4})[/.-](?<month>\d{2})[/.-](?<day>\d{2})$/,
    formula: (text) => `DATE(LEFT(${text},4),MID(${text},6,2),RIGHT(${text},2))`,
  },
  {
    pattern: /^(?<day>\d{2})[/.-](?<month>\d{2})[/.-](?<year>\d{2})$/,
    formula: (text) => `DATE(2000+RIGHT(${text},2),MID(${text},4,2),LEFT(${text},2))`,
  },
];

/** A column to be compared by its days: texts in the ways that it writes dates are made into dates. */
export function daysOf(column: ListColumn): ListColumn {
  const { text, cells } = column;
  const written = TEXT_DATES.filter(({ pattern }) =>
    cells.some((cell) => typeof cell === "string" && pattern.test(cell)),
  );
  if (written.length === 0) return column;
  const read = written.reduceRight((rest, { formula }) => `IFERROR(${formula(text)},${rest})`, text);
  return { text: `IF(ISTEXT(${text}),${read},${text})`, cells: cells.map((cell) => dayOf(cell, written)) };
}

function dayOf(cell: unknown, written: readonly TextDate[]): unknown {
  if (typeof cell !== "string") return cell;
  for (const { pattern } of written) {
    const { year, month, day } = pattern.exec(cell)?.groups ?? {};
    if (year !== undefined) return serialOf((year.length === 2 ? 2000 : 0) + Number(year), Number(month), Number(day));
  }
  return cell;
}

/** Whether a cell is above another to a formula: a text is above every number, and a blank cell is 0. */
export function isAbove(cell: unknown, other: unknown): boolean {
  const rank = (one: unknown) => (typeof one === "string" ? Infinity : Number(one ?? 0));
  return rank(cell) > rank(other);
}
