import { isTrueDate, monthsBetween, readMonths } from "../functions/caseMonthArguments";
import type { AskedMonths, NamedMonth } from "../functions/caseMonthArguments";
import { isError } from "../functions/errors";
import { isBlank } from "../model/register/cell";
import type { CallArguments } from "./callArguments";
import { add, call, divide, multiply, number, PRECEDENCE, subtract } from "./expression";
import type { Expression } from "./expression";
import type { FunctionExpansion, TableCell } from "./functionExpansion";
import { NoNativeForm } from "./nativeReplacement";

const HEADER = ["Month", "Started", "Closed", "Open at the end", "Average open", "Implied weeks open"];
const value = (content: string | number): TableCell => ({ value: content });
const WEEK = number(7);

/**
 * CASEMONTHS by counting dates in ranges. COUNTIFS sees true dates only, so that a list of texts, or one with a row that is left
 * out, keeps its values.
 */
export const CASE_MONTHS: FunctionExpansion = {
  reads: ["start", "end", "extract", "from", "to"],
  expand(args) {
    const [start, end] = [datesOf(args, "start"), datesOf(args, "end")];
    const { found, ...reach } = asked(args);
    if (found.unusable > 0) throw new NoNativeForm("Some rows are left out, which a count of dates cannot do.");
    args.warn("The months stay those of now.");
    const months = monthsBetween(reach).map((month) => monthRow(start, end, month));
    const counted: Expression = {
      kind: "written",
      text: `"0 of "&COUNT(${start.text})&" rows left out"`,
      precedence: PRECEDENCE.concatenation,
    };
    const last = [{ formula: counted }, ...HEADER.slice(1).map(() => value(""))];
    return { kind: "table", cells: [HEADER.map(value), ...months, last], array: null };
  },
};

type Range = Extract<Expression, { kind: "reference" }>;

/** A range of true dates and blanks. */
function datesOf(args: CallArguments, name: "start" | "end"): Range {
  const range = args.expression(name);
  if (range.kind !== "reference") throw new NoNativeForm(`${name} must be a range: COUNTIFS takes no other.`);
  const row = args.cells(name).cells.findIndex(([cell]) => !isBlank(cell) && !isTrueDate(cell));
  if (row >= 0) throw new NoNativeForm(`row ${row + 1} of ${name} holds no true date, which COUNTIFS would pass over.`);
  return range;
}

function asked(args: CallArguments): AskedMonths {
  const cells = (name: string) => (args.isOmitted(name) ? undefined : args.cells(name).cells);
  try {
    return readMonths(cells("start"), cells("end"), cells("extract"), cells("from"), cells("to"));
  } catch (error) {
    if (isError(error)) throw new NoNativeForm(error.message ?? "It gives an error now.");
    throw error;
  }
}

function monthRow(start: Range, end: Range, month: NamedMonth): readonly TableCell[] {
  const [first, next] = [dateOf(month.first), dateOf(month.next)];
  const within = (range: Range) => [range, criterion(">=", first), range, criterion("<", next)];
  const countOf = (range: Range) => call("COUNTIFS", ...within(range));
  const sumOf = (range: Range) => call("SUMIFS", range, ...within(range));
  const openOn = (date: string) =>
    subtract(call("COUNTIFS", start, criterion("<", date)), call("COUNTIFS", end, criterion("<", date)));
  const days = number(month.days);
  // From a start to the month's end, less from a closure to it.
  const gained = subtract(
    multiply(subtract(countOf(start), countOf(end)), written(next)),
    subtract(sumOf(start), sumOf(end)),
  );
  const average = add(openOn(first), divide(gained, days));
  const implied = divide(multiply(average, days), multiply(WEEK, countOf(start)));
  return [
    value(month.label),
    { formula: countOf(start) },
    { formula: countOf(end) },
    { formula: openOn(next) },
    { formula: average },
    { formula: implied },
  ];
}

/** Its first day. */
function dateOf({ year, month }: NamedMonth["first"]): string {
  return `DATE(${year},${month},1)`;
}

function written(date: string): Expression {
  return { kind: "written", text: date, precedence: PRECEDENCE.atom };
}

/** What a cell must be for COUNTIFS: `">="&DATE(2023,4,1)`. */
function criterion(comparison: string, date: string): Expression {
  return { kind: "written", text: `"${comparison}"&${date}`, precedence: PRECEDENCE.concatenation };
}
