import { parse, tokenize } from "@borgar/fx";
import type { AstExpression } from "@borgar/fx";
import { readA1 } from "./a1";
import { childrenOf } from "./expression";
import type { Expression } from "./expression";
import type { NativeContext } from "./nativeReplacement";
import { isOperator, isReference, readTokens } from "./tokens";

/** How many cells an expression gives. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const ONE_CELL: Shape = { rows: 1, columns: 1 };

export const isOneCell = (shape: Shape | null): boolean => shape !== null && shape.rows * shape.columns === 1;

/** The shape of an expression's result; null where only Excel can tell. */
export function shapeOf(expression: Expression, context: NativeContext): Shape | null {
  switch (expression.kind) {
    case "number":
    case "text":
      return ONE_CELL;
    case "array":
      return shapeOfCells(expression.cells);
    case "reference":
      return shapeOfReference(expression.text, context);
    case "negation":
      return shapeOf(expression.operand, context);
    case "binary":
      return broadcast(shapeOf(expression.left, context), shapeOf(expression.right, context));
    case "call":
      return null;
    case "written":
      return shapeOfText(expression.text, context);
  }
}

function shapeOfReference(text: string, context: NativeContext): Shape | null {
  const address = readA1(text);
  if (address !== null) return { rows: address.rows, columns: address.columns };
  const behind = context.read(text);
  return behind && shapeOfCells(behind.cells);
}

function shapeOfCells(cells: readonly (readonly unknown[])[]): Shape {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** As Excel's array arithmetic has it: the larger of both, in each direction. */
function broadcast(a: Shape | null, b: Shape | null): Shape | null {
  return a && b && { rows: Math.max(a.rows, b.rows), columns: Math.max(a.columns, b.columns) };
}

function shapeOfText(text: string, context: NativeContext): Shape | null {
  try {
    return shapeOfNode(parse(tokenize(text)), context);
  } catch {
    return null; // the parser does not know all of Excel's grammar, and then nor do we
  }
}

function shapeOfNode(node: AstExpression, context: NativeContext): Shape | null {
  switch (node.type) {
    case "Literal":
      return ONE_CELL;
    case "ReferenceIdentifier":
      return shapeOfReference(node.value, context);
    case "ArrayExpression":
      return shapeOfCells(node.elements);
    case "UnaryExpression":
    case "BinaryExpression":
      return shapeOfOperation(node.operator, node.arguments, context);
    case "CallExpression":
      // IF picks cell by cell among what it is given; of no other function one knows without computing it.
      return node.callee.name.toUpperCase() === "IF" ? shapeTogether(node.arguments, context) : null;
    default:
      return null;
  }
}

function shapeOfOperation(operator: string, operands: readonly AstExpression[], context: NativeContext): Shape | null {
  if ([":", " ", ",", "#", "@"].includes(operator)) return null;
  return shapeTogether(operands, context);
}

function shapeTogether(operands: readonly (AstExpression | null)[], context: NativeContext): Shape | null {
  return operands
    .map((operand) => (operand === null ? ONE_CELL : shapeOfNode(operand, context)))
    .reduce((shape, operand) => broadcast(shape, operand), ONE_CELL);
}

/** The texts of all references in an expression, spilled ranges with their #. */
export function referencesIn(expression: Expression): string[] {
  if (expression.kind === "reference") return [expression.text];
  if (expression.kind !== "written") return childrenOf(expression).flatMap(referencesIn);
  const tokens = readTokens(expression.text) ?? [];
  return tokens.flatMap((token, index) => {
    if (!isReference(token)) return [];
    return isOperator(tokens[index + 1], "#") ? `${token.value}#` : token.value;
  });
}
