import { parse, tokenize } from "@borgar/fx";
import type { AstExpression } from "@borgar/fx";
import * as fc from "fast-check";
import {
  add,
  array,
  call,
  difference,
  divide,
  equals,
  inversePower,
  multiply,
  negate,
  number,
  occurrences,
  onePlus,
  print,
  reference,
  subtract,
  text,
} from "./expression";
import type { Expression } from "./expression";

const [a, b, c] = ["A1", "B1", "C1"].map(reference) as [Expression, Expression, Expression];
const binary = (
  operator: "+" | "-" | "*" | "/" | "^" | "=" | "<=",
  left: Expression,
  right: Expression,
): Expression => ({
  kind: "binary",
  operator,
  left,
  right,
});

describe("print", () => {
  it.each([
    ["A1*(B1+C1)", multiply(a, add(b, c))],
    ["A1+B1*C1", add(a, multiply(b, c))],
    ["A1-(B1-C1)", subtract(a, subtract(b, c))],
    ["A1/(B1*C1)", divide(a, multiply(b, c))],
    ["A1^B1^C1", binary("^", binary("^", a, b), c)],
    ["A1^(B1^C1)", binary("^", a, binary("^", b, c))],
    ["1.035^-A1", inversePower(number(1.035), a)],
    ["1.035^-(A1+B1)", inversePower(number(1.035), add(a, b))],
    ["-(A1^B1)", negate(binary("^", a, b))],
    ["-A1^B1", binary("^", negate(a), b)],
    ["A1*(-B1)", multiply(a, negate(b))],
    ["A1+(-5)", add(a, number(-5))],
    ['IF(A1="say ""hi""",1,B1)', call("IF", equals(a, text('say "hi"')), number(1), b)],
    ["(A1=B1)*C1", multiply(equals(a, b), c)],
    ["2^{0,-1;-2,3.5}", inversePower(number(2), array([[0, 1], [2, -3.5]]))], // oxfmt-ignore
  ])("writes %s", (written, expression) => {
    expect(print(expression)).toBe(written);
  });

  it("keeps exactly the meaning of the tree, whatever it is", () => {
    fc.assert(
      fc.property(arbitraryExpression(), (expression) => {
        expect(meaning(parse(tokenize(`=${print(expression)}`, { negativeNumbers: false })))).toBe(
          meaningOf(expression),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves no pair of parentheses that could go", () => {
    fc.assert(
      fc.property(arbitraryExpression(), (expression) => {
        const written = print(expression);
        for (const shorter of withoutOnePair(written)) {
          expect(meaningOrNull(shorter)).not.toBe(meaningOf(expression));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the builders", () => {
  it("leave out what changes nothing", () => {
    expect(print(multiply(number(1), a, number(1)))).toBe("A1");
    expect(print(multiply(number(1), number(1)))).toBe("1");
    expect(print(add(add(a, number(0)), number(0)))).toBe("A1");
    expect(print(subtract(divide(a, number(1)), number(0)))).toBe("A1");
    expect(print(multiply(a, inversePower(number(1.035), number(0))))).toBe("A1");
  });

  it("keep a factor of 0, which decides nothing of the shape", () => {
    expect(print(multiply(number(0), a))).toBe("0*A1");
  });

  it("add a literal share to 1 in decimals", () => {
    expect([0.035, 0.1, 0.25, 0].map((share) => print(onePlus(number(share))))).toEqual(["1.035", "1.1", "1.25", "1"]);
    expect(print(onePlus(a))).toBe("1+A1");
  });

  it("join products and sums without parentheses", () => {
    expect(print(multiply(a, multiply(b, c)))).toBe("A1*B1*C1");
    expect(print(add(a, subtract(b, c)))).toBe("A1+B1-C1");
  });

  it("take what both sides share out of a difference", () => {
    const d = reference("D1");
    expect(print(difference(multiply(a, b, d), multiply(a, c, d)))).toBe("A1*(B1-C1)*D1");
    expect(print(difference(add(a, b), add(a, c)))).toBe("B1-C1");
    expect(print(difference(multiply(d, add(a, multiply(b, c))), multiply(d, add(a, c))))).toBe("D1*(B1-1)*C1");
    expect(print(difference(multiply(a, b), multiply(add(c, d), a, b)))).toBe("(1-C1-D1)*A1*B1");
    expect(print(difference(add(a, b), add(a, b)))).toBe("0");
  });

  it("leave a difference as it is where both sides are only alike", () => {
    expect(print(difference(multiply(number(2), a), multiply(number(2), b)))).toBe("2*A1-2*B1");
    expect(print(difference(multiply(a, b), add(a, c)))).toBe("A1*B1-(A1+C1)");
    expect(print(difference(call("F", a), call("G", a)))).toBe("F(A1)-G(A1)");
  });
});

it("occurrences counts an expression itself, not its like", () => {
  const twice = add(a, multiply(b, a));
  expect(occurrences(a, twice)).toBe(2);
  expect(occurrences(reference("A1"), twice)).toBe(0);
});

function arbitraryExpression(): fc.Arbitrary<Expression> {
  const leaf = fc.oneof(
    fc.constantFrom(...["A1", "$B$2:C9", "Sheet!A:A", "rate"].map(reference)),
    fc.nat({ max: 99 }).map(number),
  );
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc
        .tuple(fc.constantFrom("+", "-", "*", "/", "^", "=", "<=" as const), tie("tree"), tie("tree"))
        .map(([operator, left, right]) => binary(operator as "+", left, right)),
      tie("tree").map(negate),
      fc.tuple(tie("tree"), tie("tree")).map(([first, second]) => call("MAX", first, second)),
    ),
  }));
  return tree;
}

/** A tree in full parentheses. */
function meaningOf(expression: Expression): string {
  switch (expression.kind) {
    case "binary":
      return `(${meaningOf(expression.left)}${expression.operator}${meaningOf(expression.right)})`;
    case "negation":
      return `(-${meaningOf(expression.operand)})`;
    case "call":
      return `${expression.name}(${expression.args.map(meaningOf).join(",")})`;
    default:
      return print(expression);
  }
}

/** The same of what the parser made of the text. */
function meaning(node: AstExpression | null): string {
  switch (node?.type) {
    case "BinaryExpression":
      return `(${node.arguments.map(meaning).join(node.operator)})`;
    case "UnaryExpression":
      return `(${node.operator}${node.arguments.map(meaning).join("")})`;
    case "CallExpression":
      return `${"name" in node.callee ? node.callee.name : ""}(${node.arguments.map(meaning).join(",")})`;
    case "ReferenceIdentifier":
      return node.value;
    case "Literal":
      return node.raw;
    default:
      throw new Error("No expression of these tests.");
  }
}

function meaningOrNull(formula: string): string | null {
  try {
    return meaning(parse(tokenize(`=${formula}`, { negativeNumbers: false })));
  } catch {
    return null;
  }
}

/** The formula without each pair of its parentheses in turn, but for those of calls and round signs. */
function withoutOnePair(formula: string): string[] {
  const opens = [...formula.matchAll(/(?<![A-Z])\((?!-)/g)].map(({ index }) => index);
  return opens.map((open) => {
    let depth = 0;
    let close = open;
    do {
      if (formula[close] === "(") depth++;
      if (formula[close] === ")") depth--;
      close++;
    } while (depth > 0);
    return formula.slice(0, open) + formula.slice(open + 1, close - 1) + formula.slice(close);
  });
}
