import type { ParameterKey } from "../model/register/parameters";
import type { CallArguments } from "./callArguments";
import type { Expression } from "./expression";
import { published } from "./publishedValue";

/** One cell of a table of results. */
export type TableCell = { readonly formula: Expression } | { readonly value: string | number };

/** What a function gives that spills a table, or may do so. */
export interface Table {
  readonly kind: "table";
  readonly cells: readonly (readonly TableCell[])[];
  /** The same as one expression, for a place inside another formula; null where there is none. */
  readonly array: Expression | null;
}

/** How a CBA function becomes native: one entry for each function. Its parameters are those of its signature. */
export interface FunctionExpansion {
  /** The parameters whose cells decide the native form, so that they must be read before. */
  readonly reads: readonly string[];
  readonly expand: (args: CallArguments) => Expression | Table;
}

/** A parameter of an elementwise function: its name, and what stands in where it is left out. */
interface ElementwiseParameter {
  readonly name: string;
  readonly fallback: Expression | null;
}

export const required = (name: string): ElementwiseParameter => ({ name, fallback: null });
export const optional = (name: string, fallback: ParameterKey | Expression): ElementwiseParameter => ({
  name,
  fallback: typeof fallback === "string" ? published(fallback) : fallback,
});

/** A function that computes cell by cell: plain arithmetic, which Excel spreads over ranges by itself. */
export function elementwise(
  parameters: readonly ElementwiseParameter[],
  compute: (...operands: Expression[]) => Expression,
): FunctionExpansion {
  return {
    reads: [],
    expand: (args) => compute(...parameters.map(({ name, fallback }) => args.expression(name, fallback))),
  };
}
