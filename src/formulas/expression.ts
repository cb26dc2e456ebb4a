/** Native Excel expressions: a small tree, built by the expansions and printed with parentheses only where they are needed. */

/** How tightly Excel's operators bind, loosest first. Unary minus binds before powers: -2^2 is 4. */
export const PRECEDENCE = {
  comparison: 1,
  concatenation: 2,
  addition: 3,
  multiplication: 4,
  power: 5,
  percent: 6,
  negation: 7,
  /** Calls, references, literals, array constants, and anything in parentheses. */
  atom: 8,
} as const;
export type Precedence = (typeof PRECEDENCE)[keyof typeof PRECEDENCE];

const OPERATORS = {
  "=": PRECEDENCE.comparison,
  "<=": PRECEDENCE.comparison,
  "+": PRECEDENCE.addition,
  "-": PRECEDENCE.addition,
  "*": PRECEDENCE.multiplication,
  "/": PRECEDENCE.multiplication,
  "^": PRECEDENCE.power,
} as const satisfies Record<string, Precedence>;
type Operator = keyof typeof OPERATORS;

export type Expression =
  /** A number as it is to be printed: `0.72`, or `72%` where a person wrote it so. */
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "text"; readonly value: string }
  /** A cell, range, name, table column or spilled range. */
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "array"; readonly cells: readonly (readonly unknown[])[]; readonly text: string }
  /** Anything else that a person wrote; `precedence` is that of its loosest operator. */
  | { readonly kind: "written"; readonly text: string; readonly precedence: Precedence }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "negation"; readonly operand: Expression };

export function number(value: number): Expression {
  return { kind: "number", value, text: String(value) };
}

/** What multiplies nothing: the same one wherever factors come to it. */
const ONE = number(1);

export function text(value: string): Expression {
  return { kind: "text", value };
}

export function reference(address: string): Expression {
  return { kind: "reference", text: address };
}

/** An array constant of numbers. */
export function array(rows: readonly (readonly number[])[]): Expression {
  return { kind: "array", cells: rows, text: `{${rows.map((row) => row.join(",")).join(";")}}` };
}

export function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: "call", name, args };
}

/** The number that an expression is as it stands; undefined for anything that would have to be computed. */
export function literalNumber(expression: Expression): number | undefined {
  return expression.kind === "number" ? expression.value : undefined;
}

/** The sum, without a term that is the literal 0, and without parentheses round a sum that is added. */
export function add(left: Expression, right: Expression): Expression {
  if (literalNumber(right) === 0) return left;
  if (literalNumber(left) === 0) return right;
  if (right.kind === "binary" && (right.operator === "+" || right.operator === "-")) {
    return binary(right.operator, add(left, right.left), right.right);
  }
  return binary("+", left, right);
}

/** The difference, without a literal 0 that is taken away. */
export function subtract(left: Expression, right: Expression): Expression {
  return literalNumber(right) === 0 ? left : binary("-", left, right);
}

/**
 * The difference of two quantities made alike, what both share taken out as one would by hand: a*(b-c)*d, and not
 * a*b*d-a*c*d; b-c, and not a+b-(a+c). They share what is the very same in both: numbers that only happen to be equal
 * stay where they are.
 */
export function difference(left: Expression, right: Expression): Expression {
  if (isSame(left, right)) return number(0);
  if (isSum(left) && isSum(right) && isSame(left.left, right.left)) return difference(left.right, right.right);
  const [ours, theirs] = [factorsOf(left), factorsOf(right)];
  const shorter = Math.min(ours.length, theirs.length);
  let last = 0;
  while (last < shorter && isSame(ours.at(-1 - last), theirs.at(-1 - last))) last++;
  let first = 0;
  while (first < shorter - last && isSame(ours[first], theirs[first])) first++;
  if (first + last === 0) return literalNumber(left) === 1 ? oneLess(right) : subtract(left, right);
  const own = (factors: readonly Expression[]) => multiply(...factors.slice(first, factors.length - last));
  const between = difference(own(ours), own(theirs));
  return multiply(...ours.slice(0, first), between, ...ours.slice(ours.length - last));
}

/** `1 - share`, each part of a share that is a sum by itself: 1-0.2-0.12. */
function oneLess(share: Expression): Expression {
  return isSum(share) ? subtract(oneLess(share.left), share.right) : subtract(ONE, share);
}

function isSum(expression: Expression): expression is Extract<Expression, { kind: "binary" }> {
  return expression.kind === "binary" && expression.operator === "+";
}

/** Whether two expressions are made alike of the very same parts. */
function isSame(one: Expression | undefined, other: Expression | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  const [parts, others] = [childrenOf(one), childrenOf(other)];
  const operationOf = (expression: Expression) =>
    expression.kind === "binary" ? expression.operator : expression.kind === "call" ? expression.name : expression.kind;
  return (
    parts.length > 0 &&
    parts.length === others.length &&
    operationOf(one) === operationOf(other) &&
    parts.every((part, index) => isSame(part, others[index]))
  );
}

/** The product, without factors that are the literal 1, and without parentheses round a factor that is a product. */
export function multiply(...factors: readonly Expression[]): Expression {
  const telling = factors.flatMap(factorsOf).filter((factor) => literalNumber(factor) !== 1);
  const [first = ONE, ...others] = telling;
  return others.reduce((left, right) => binary("*", left, right), first);
}

function factorsOf(expression: Expression): Expression[] {
  if (expression.kind !== "binary" || expression.operator !== "*") return [expression];
  return [...factorsOf(expression.left), expression.right];
}

export function divide(left: Expression, right: Expression): Expression {
  return literalNumber(right) === 1 ? left : binary("/", left, right);
}

/** `base^-exponent`, and 1 where the exponent is the literal 0. */
export function inversePower(base: Expression, exponent: Expression): Expression {
  return literalNumber(exponent) === 0 ? number(1) : power(base, negate(exponent));
}

export function power(base: Expression, exponent: Expression): Expression {
  return binary("^", base, exponent);
}

/** The opposite; in an array constant that of each number, since some spreadsheets cannot negate one as a whole. */
export function negate(operand: Expression): Expression {
  if (operand.kind === "array" && operand.cells.flat().every((cell) => typeof cell === "number")) {
    return array(operand.cells.map((row) => row.map((cell) => -Number(cell))));
  }
  return { kind: "negation", operand };
}

export function equals(left: Expression, right: Expression): Expression {
  return binary("=", left, right);
}

export function atMost(left: Expression, right: Expression): Expression {
  return binary("<=", left, right);
}

/** `1 + share`, added up where the share is a literal: 1.25 for 0.25. */
export function onePlus(share: Expression): Expression {
  const value = literalNumber(share);
  return value === undefined ? binary("+", number(1), share) : number(decimal(1 + value));
}

/** A number without the noise that binary fractions leave in its last digits; Excel keeps 15 of a literal. */
export function decimal(value: number): number {
  return Number(value.toPrecision(15));
}

function binary(operator: Operator, left: Expression, right: Expression): Expression {
  return { kind: "binary", operator, left, right };
}

/** The expression as it stands in a formula. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case "number":
    case "reference":
    case "array":
    case "written":
      return expression.text;
    case "text":
      return `"${expression.value.replaceAll('"', '""')}"`;
    case "call":
      return `${expression.name}(${expression.args.map(print).join(",")})`;
    case "negation":
      return `-${printWithin(expression.operand, PRECEDENCE.negation)}`;
    case "binary":
      return printBinary(expression);
  }
}

/** The expression in a place that takes operators of this precedence or tighter ones. */
export function printWithin(expression: Expression, loosest: Precedence): string {
  return precedenceOf(expression) < loosest ? `(${print(expression)})` : print(expression);
}

function printBinary({ operator, left, right }: Extract<Expression, { kind: "binary" }>): string {
  const own = OPERATORS[operator];
  // Equal operators group from the left, so the right one keeps its parentheses. A sign after another operator has them
  // for the reader's sake, but not in an exponent, where 1.035^-8 is how everybody writes it.
  const signed = precedenceOf(right) === PRECEDENCE.negation && operator !== "^";
  const grouped = signed || precedenceOf(right) <= own;
  return printWithin(left, own) + operator + (grouped ? `(${print(right)})` : print(right));
}

export function precedenceOf(expression: Expression): Precedence {
  switch (expression.kind) {
    case "number":
      return numberPrecedence(expression.text);
    case "written":
      return expression.precedence;
    case "binary":
      return OPERATORS[expression.operator];
    case "negation":
      return PRECEDENCE.negation;
    case "text":
    case "reference":
    case "array":
    case "call":
      return PRECEDENCE.atom;
  }
}

/** `72%` and `-5` are one literal to a person, but operators to Excel. */
function numberPrecedence(literal: string): Precedence {
  if (literal.endsWith("%")) return PRECEDENCE.percent;
  return literal.startsWith("-") || literal.startsWith("+") ? PRECEDENCE.negation : PRECEDENCE.atom;
}

/** How often an expression, the very same one, stands in another. */
export function occurrences(part: Expression, whole: Expression): number {
  if (part === whole) return 1;
  return childrenOf(whole).reduce((count, child) => count + occurrences(part, child), 0);
}

/** The expressions directly below another. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.args;
    case "binary":
      return [expression.left, expression.right];
    case "negation":
      return [expression.operand];
    default:
      return [];
  }
}
