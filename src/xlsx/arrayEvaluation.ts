import { parse, tokenize } from "@borgar/fx";
import type { AstExpression } from "@borgar/fx";

/**
 * Whether a formula computes with arrays, so that the file must mark it as an array formula: without the mark Excel reads
 * it as its older versions did, which took one cell of a range wherever a single value was expected. In doubt it is
 * marked, which changes no result.
 */
export function needsArrayEvaluation(formula: string): boolean {
  const tree = read(formula);
  return tree !== null && (isArray(tree) || computesWithArrays(tree));
}

/** Whether Excel could make sense of a formula: one that it cannot would have it call the whole file damaged. */
export function isReadable(formula: string): boolean {
  return read(formula) !== null;
}

function read(formula: string): AstExpression | null {
  try {
    return parse(tokenize(formula));
  } catch {
    return null; // the parser has no other way to say that a text is no formula
  }
}

/** The places, from 0, at which functions take whole ranges. At the others, and in other functions, an array spreads. */
const TAKE_RANGES: Readonly<Record<string, readonly number[]>> = {
  AVERAGEIF: [0, 2],
  COUNTIF: [0],
  HLOOKUP: [1],
  INDEX: [0],
  LARGE: [0],
  MATCH: [1],
  OFFSET: [0],
  PERCENTILE: [0],
  QUARTILE: [0],
  RANK: [1],
  SMALL: [0],
  SUMIF: [0, 2],
  VLOOKUP: [1],
  XMATCH: [1],
};
const TAKE_RANGES_EVERYWHERE = new Set([
  ...["AND", "AVERAGE", "COLUMNS", "CONCAT", "COUNT", "COUNTA", "COUNTBLANK", "IRR", "MAX", "MEDIAN", "MIN", "NPV"],
  ...["OR", "PRODUCT", "ROWS", "STDEV", "STDEVP", "SUBTOTAL", "SUM", "SUMSQ", "TEXTJOIN", "VAR", "VARP", "XOR"],
]);
/** Computes its arguments as arrays of its own accord; only IF within it would not follow. */
const ARRAY_FUNCTION = "SUMPRODUCT";

function computesWithArrays(node: AstExpression): boolean {
  switch (node.type) {
    case "UnaryExpression":
    case "BinaryExpression":
      if (isReferenceOperator(node.operator)) return false;
      return node.arguments.some((operand) => isArray(operand) || computesWithArrays(operand));
    case "CallExpression":
      return callComputesWithArrays(node.callee.name.toUpperCase(), node.arguments);
    case "LetExpression":
    case "LambdaExpression":
      return true;
    default:
      return false;
  }
}

function callComputesWithArrays(name: string, args: readonly (AstExpression | null)[]): boolean {
  const given = args.map((argument) => argument ?? undefined);
  if (name === ARRAY_FUNCTION) return given.some((argument) => argument !== undefined && calls("IF", argument));
  return given.some((argument, place) => {
    if (argument === undefined) return false;
    const takesRange = TAKE_RANGES_EVERYWHERE.has(name) || TAKE_RANGES[name]?.includes(place) === true;
    return computesWithArrays(argument) || (!takesRange && isArray(argument));
  });
}

/** Whether an expression stands for several cells by itself. A name may. */
function isArray(node: AstExpression): boolean {
  switch (node.type) {
    case "ReferenceIdentifier":
      return node.kind !== "range" || node.value.includes(":");
    case "ArrayExpression":
      return true;
    case "UnaryExpression":
      return node.operator === "#";
    case "BinaryExpression":
      return isReferenceOperator(node.operator);
    default:
      return false;
  }
}

/** Operators whose result is a reference, not a computed value. */
function isReferenceOperator(operator: string): boolean {
  return [":", " ", ",", "#", "@"].includes(operator);
}

function calls(name: string, node: AstExpression): boolean {
  switch (node.type) {
    case "UnaryExpression":
    case "BinaryExpression":
      return node.arguments.some((operand) => calls(name, operand));
    case "CallExpression":
      return (
        node.callee.name.toUpperCase() === name ||
        node.arguments.some((argument: AstExpression | null) => argument !== null && calls(name, argument))
      );
    default:
      return false;
  }
}
