import { tokenize } from "@borgar/fx";
import { PRECEDENCE } from "./expression";
import type { Precedence } from "./expression";

/** The tokens of a formula without the blanks between them, each with its place in the text. */
export interface Token {
  readonly type: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a formula into tokens. Null where a text is not closed or a sign is none of Excel's. */
export function readTokens(formula: string): Token[] | null {
  let end = 0;
  const tokens = tokenize(formula, { negativeNumbers: false }).map(({ type, value, unterminated }) => {
    const start = end;
    end += value.length;
    return { type, value, start, end, broken: unterminated === true || type === "unknown" };
  });
  if (tokens.some(({ broken }) => broken)) return null;
  return tokens.filter(({ type }) => type !== "whitespace" && type !== "newline" && type !== "fx_prefix");
}

const REFERENCE_TYPES = new Set(["range", "range_beam", "range_named", "range_ternary", "structured"]);
export const isReference = (token: Token | undefined): boolean =>
  token !== undefined && REFERENCE_TYPES.has(token.type);
export const isOperator = (token: Token | undefined, ...signs: readonly string[]): boolean =>
  token?.type === "operator" && signs.includes(token.value);

const BINARY: Readonly<Record<string, Precedence>> = {
  "=": PRECEDENCE.comparison,
  "<": PRECEDENCE.comparison,
  ">": PRECEDENCE.comparison,
  "<=": PRECEDENCE.comparison,
  ">=": PRECEDENCE.comparison,
  "<>": PRECEDENCE.comparison,
  "&": PRECEDENCE.concatenation,
  "+": PRECEDENCE.addition,
  "-": PRECEDENCE.addition,
  "*": PRECEDENCE.multiplication,
  "/": PRECEDENCE.multiplication,
  "^": PRECEDENCE.power,
};

/** Whether an operand ends with this token, so that a sign after it joins two operands. */
function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.type !== "operator" || [")", "}", "%", "#"].includes(token.value));
}

function isPrefix(tokens: readonly Token[], index: number): boolean {
  return isOperator(tokens[index], "-", "+", "@") && !endsOperand(tokens[index - 1]);
}

/** The tightness of the operator at a place; undefined where there is none, or one that binds references. */
function operatorAt(tokens: readonly Token[], index: number): Precedence | undefined {
  if (isPrefix(tokens, index)) return PRECEDENCE.negation;
  const token = tokens[index];
  if (token?.type !== "operator") return undefined;
  return token.value === "%" ? PRECEDENCE.percent : BINARY[token.value];
}

/** The precedence of the loosest operator of an expression, those in parentheses aside. */
export function loosestOperator(tokens: readonly Token[]): Precedence {
  let depth = 0;
  let loosest: Precedence = PRECEDENCE.atom;
  tokens.forEach((token, index) => {
    if (isOperator(token, "(", "{")) depth++;
    if (isOperator(token, ")", "}")) depth--;
    const found = depth === 0 ? operatorAt(tokens, index) : undefined;
    if (found !== undefined && found < loosest) loosest = found;
  });
  return loosest;
}

/** How tightly an expression must bind to stand, without parentheses, where the tokens from `from` up to `to` stand. */
export function placeOf(tokens: readonly Token[], from: number, to: number): Precedence {
  return tighter(demandOfLeft(tokens, from - 1), demandOfRight(tokens, to));
}

function demandOfLeft(tokens: readonly Token[], index: number): Precedence {
  const token = tokens[index];
  if (isOperator(token, ":", "@")) return PRECEDENCE.atom;
  const found = operatorAt(tokens, index);
  if (found === undefined) return PRECEDENCE.comparison;
  if (isPrefix(tokens, index)) return PRECEDENCE.negation;
  // Excel groups equal operators from the left, so on their right something tighter is wanted.
  return Object.values(PRECEDENCE).find((one) => one > found) ?? PRECEDENCE.atom;
}

function demandOfRight(tokens: readonly Token[], index: number): Precedence {
  if (isOperator(tokens[index], ":", "#", "(")) return PRECEDENCE.atom;
  const found = operatorAt(tokens, index);
  return found === PRECEDENCE.percent ? PRECEDENCE.negation : (found ?? PRECEDENCE.comparison);
}

function tighter(a: Precedence, b: Precedence): Precedence {
  return a > b ? a : b;
}

/** The token that closes the parenthesis or brace at `open`; null where none does. */
export function closing(tokens: readonly Token[], open: number): number | null {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (isOperator(tokens[index], "(", "{")) depth++;
    if (isOperator(tokens[index], ")", "}") && --depth === 0) return index;
  }
  return null;
}

/** The stretches between separators that stand in no parentheses: `[from, to)` for each. */
export function split(tokens: readonly Token[], from: number, to: number, separator: string): [number, number][] {
  const stretches: [number, number][] = [];
  let depth = 0;
  let start = from;
  for (let index = from; index < to; index++) {
    if (isOperator(tokens[index], "(", "{")) depth++;
    if (isOperator(tokens[index], ")", "}")) depth--;
    if (depth !== 0 || !isOperator(tokens[index], separator)) continue;
    stretches.push([start, index]);
    start = index + 1;
  }
  return [...stretches, [start, to]];
}
