import { WEEKS_PER_YEAR } from "../model/register/parameters";
import { call, divide, multiply, number, onePlus } from "./expression";
import type { Expression } from "./expression";
import type { CallArguments } from "./callArguments";
import type { FunctionExpansion } from "./functionExpansion";
import { NoNativeForm } from "./nativeReplacement";
import { isOneCell } from "./shape";

/** E1. Shares that hold for all lines stand outside the sum. */
export const WEEKLY_STAFF_COST: FunctionExpansion = {
  reads: ["fte", "salary", "onCost", "overhead"],
  expand(args) {
    const posts = args.expression("fte");
    const salaries = alongside(args, "salary");
    const extras = ["onCost", "overhead"].map((name) => ({
      isForAll: isOneCell(args.shape(name)),
      factor: onePlus(alongside(args, name)),
    }));
    const shared = extras.filter(({ isForAll }) => isForAll).map(({ factor }) => factor);
    const perLine = extras.filter(({ isForAll }) => !isForAll).map(({ factor }) => factor);
    const isOneLine = isOneCell(args.shape("fte")) && isOneCell(args.shape("salary"));
    const annual = isOneLine ? multiply(posts, salaries, ...perLine) : call("SUMPRODUCT", posts, salaries, ...perLine);
    const spread = multiply(args.expression("cases"), args.expression("weeksPerYear", number(WEEKS_PER_YEAR)));
    return divide(multiply(annual, ...shared), spread);
  },
};

/** An argument of a value for each staff line, laid as `fte` is: SUMPRODUCT wants all alike, the CBA function only as many. */
function alongside(args: CallArguments, name: string): Expression {
  const expression = args.expression(name);
  const lines = args.shape("fte");
  const shape = args.shape(name);
  if (isOneCell(shape)) return expression;
  if (lines === null || shape === null) {
    args.warn(`${name} and fte must lie the same way, both down or both across; their sizes are known to Excel only.`);
    return expression;
  }
  if (shape.rows === lines.rows && shape.columns === lines.columns) return expression;
  if (shape.rows === lines.columns && shape.columns === lines.rows && Math.min(shape.rows, shape.columns) === 1) {
    return call("TRANSPOSE", expression);
  }
  throw new NoNativeForm(
    `${name} is ${shape.rows} × ${shape.columns} cells and fte ${lines.rows} × ${lines.columns}; lay them out alike.`,
  );
}
