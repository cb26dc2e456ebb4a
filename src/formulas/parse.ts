import { PRECEDENCE } from "./expression";
import type { Expression, Precedence } from "./expression";
import { closing, isOperator, isReference, loosestOperator, placeOf, readTokens, split } from "./tokens";
import type { Token } from "./tokens";

/** A call of one of our functions inside a formula. */
export interface CbaCall {
  /** Without its namespace, in capitals: COSTPERCASE. */
  readonly name: string;
  readonly args: readonly Argument[];
  /** How tightly an expression must bind to take the call's place without parentheses. */
  readonly place: Precedence;
}

/** A stretch of a formula: text to be kept letter by letter, and calls of ours. */
export type Part = string | CbaCall;

/** An argument of such a call. A pair of parentheses round all of it says nothing and is gone. */
export type Argument =
  | { readonly kind: "omitted" }
  /** A literal or an array constant, and the cells that it stands for. */
  | { readonly kind: "constant"; readonly expression: Expression; readonly cells: readonly (readonly unknown[])[] }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "call"; readonly call: CbaCall }
  | { readonly kind: "computed"; readonly parts: readonly Part[]; readonly precedence: Precedence };

export interface ParsedFormula {
  readonly parts: readonly Part[];
  /** The call that is the whole formula, if one is. */
  readonly whole: CbaCall | null;
  /** Names that stand without arguments, as in MAP(A1:A3, CBA.ATTAINMENT), and look like ours. */
  readonly uncalled: readonly string[];
}

/** As typed, and as Excel stores it in files: CBA.RESULT, _xldudf_CBA_RESULT; CBADEV is the development build. */
const OURS = /^(?:CBA|CBADEV)\.([A-Z0-9]+)$|^_xldudf_(?:CBA|CBADEV)_([A-Z0-9]+)$/i;

function ourName(token: Token | undefined, type: "func" | "range_named"): string | undefined {
  if (token?.type !== type) return undefined;
  const match = OURS.exec(token.value);
  return (match?.[1] ?? match?.[2])?.toUpperCase();
}

/** All calls among the parts of a formula, inner ones first. */
export function callsIn(parts: readonly Part[]): CbaCall[] {
  return parts.flatMap((part) => {
    if (typeof part === "string") return [];
    const inner = part.args.flatMap((argument) => {
      if (argument.kind === "call") return callsIn([argument.call]);
      return argument.kind === "computed" ? callsIn(argument.parts) : [];
    });
    return [...inner, part];
  });
}

/** Finds the calls of our functions in a formula, and reads their arguments; null where it cannot be read. */
export function parseFormula(formula: string): ParsedFormula | null {
  const tokens = readTokens(formula);
  if (tokens === null) return null;
  const reader = new Reader(formula, tokens);
  const parts = reader.parts(0, tokens.length, 0, formula.length);
  if (parts === null) return null;
  const calls = parts.filter((part) => typeof part !== "string");
  const [first] = calls;
  const alone = calls.length === 1 && parts.every((part) => typeof part !== "string" || /^[=\s]*$/.test(part));
  return {
    parts,
    whole: alone && first !== undefined ? first : null,
    uncalled: tokens.flatMap((token) => ourName(token, "range_named") ?? []),
  };
}

class Reader {
  constructor(
    private readonly formula: string,
    private readonly tokens: readonly Token[],
  ) {}

  /** The tokens `[from, to)`, which are the text from `start` up to `end`, as text and calls; null where they make no sense. */
  parts(from: number, to: number, start: number, end: number): Part[] | null {
    const parts: Part[] = [];
    let copied = start;
    for (let index = from; index < to; index++) {
      const name = ourName(this.tokens[index], "func");
      if (name === undefined) continue;
      const close = closing(this.tokens, index + 1);
      const args = close === null ? null : this.args(index + 2, close);
      if (close === null || args === null) return null;
      parts.push(this.formula.slice(copied, this.tokens[index]?.start));
      parts.push({ name, args, place: placeOf(this.tokens, index, close + 1) });
      copied = this.tokens[close]?.end ?? end;
      index = close;
    }
    parts.push(this.formula.slice(copied, end));
    return parts.filter((part) => part !== "");
  }

  private args(from: number, to: number): Argument[] | null {
    if (from === to) return [];
    const args: Argument[] = [];
    for (const [first, end] of split(this.tokens, from, to, ",")) {
      const argument = this.argument(first, end);
      if (argument === null) return null;
      args.push(argument);
    }
    return args;
  }

  private argument(from: number, to: number): Argument | null {
    if (from === to) return { kind: "omitted" };
    if (this.isInParentheses(from, to)) return this.argument(from + 1, to - 1);
    const tokens = this.tokens.slice(from, to);
    const constant = readConstant(tokens);
    if (constant !== null) return constant;
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? start;
    if (isSingleReference(tokens)) return { kind: "reference", text: this.formula.slice(start, end) };
    const parts = this.parts(from, to, start, end);
    if (parts === null) return null;
    const [only] = parts;
    if (parts.length === 1 && typeof only === "object") return { kind: "call", call: only };
    return { kind: "computed", parts, precedence: loosestOperator(tokens) };
  }

  /** Whether one pair of parentheses encloses all, and not the areas of a union, which need it. */
  private isInParentheses(from: number, to: number): boolean {
    const enclosed = isOperator(this.tokens[from], "(") && closing(this.tokens, from) === to - 1;
    return enclosed && to - from > 2 && split(this.tokens, from + 1, to - 1, ",").length === 1;
  }
}

function isSingleReference(tokens: readonly Token[]): boolean {
  return isReference(tokens[0]) && (tokens.length === 1 || (tokens.length === 2 && isOperator(tokens[1], "#")));
}

function readConstant(tokens: readonly Token[]): Argument | null {
  const text = tokens.map(({ value }) => value).join("");
  if (isOperator(tokens[0], "{") && closing(tokens, 0) === tokens.length - 1) return readArray(tokens, text);
  const value = readLiteral(tokens);
  if (value === undefined) return null;
  const cells = [[value]];
  if (typeof value === "number") return { kind: "constant", expression: { kind: "number", value, text }, cells };
  if (tokens[0]?.type === "string") {
    return { kind: "constant", expression: { kind: "text", value: String(value) }, cells };
  }
  return { kind: "constant", expression: { kind: "written", text, precedence: PRECEDENCE.atom }, cells };
}

function readArray(tokens: readonly Token[], text: string): Argument | null {
  const cells = split(tokens, 1, tokens.length - 1, ";").map(([from, to]) =>
    split(tokens, from, to, ",").map(([first, end]) => readLiteral(tokens.slice(first, end))),
  );
  if (cells.flat().includes(undefined)) return null;
  return { kind: "constant", expression: { kind: "array", cells, text }, cells };
}

/** The value of a literal with its sign or percent sign; undefined where the tokens are something else. */
function readLiteral(tokens: readonly Token[]): number | string | boolean | undefined {
  const [first, second] = tokens;
  if (isOperator(first, "-", "+") && second?.type === "number") {
    const size = readLiteral(tokens.slice(1));
    if (typeof size === "number") return first?.value === "-" ? -size : size;
  }
  if (first?.type === "number" && tokens.length === 2 && isOperator(second, "%")) return Number(first.value) / 100;
  if (first === undefined || tokens.length !== 1) return undefined;
  switch (first.type) {
    case "number":
      return Number(first.value);
    case "string":
      return first.value.slice(1, -1).replaceAll('""', '"');
    case "bool":
      return first.value.toUpperCase() === "TRUE";
    case "error":
      return first.value.toUpperCase();
    default:
      return undefined;
  }
}
