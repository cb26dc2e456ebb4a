import { quotedSheetName } from "./address";
import { like, readA1 } from "./a1";
import type { Block } from "./a1";
import type { Expression } from "./expression";
import { NoNativeForm } from "./nativeReplacement";
import type { CellsBehind, NativeContext } from "./nativeReplacement";
import type { Argument } from "./parse";
import { referencesIn, shapeOf } from "./shape";
import type { Shape } from "./shape";

/** The address of a block of an argument's cells, its place counted from the first of them. */
export type Locate = (block: Block) => string;

/** The arguments of one call, by the names of their parameters. */
export class CallArguments {
  constructor(
    private readonly given: ReadonlyMap<string, { readonly argument: Argument; readonly expression: Expression }>,
    readonly context: NativeContext,
    readonly warn: (warning: string) => void,
  ) {}

  isOmitted(name: string): boolean {
    return !this.given.has(name);
  }

  /** The argument as an expression; `fallback` where it is left out. */
  expression(name: string, fallback: Expression | null = null): Expression {
    const expression = this.given.get(name)?.expression ?? fallback;
    if (expression === null) throw new NoNativeForm(`${name} is missing.`);
    return expression;
  }

  shape(name: string): Shape | null {
    return shapeOf(this.expression(name), this.context);
  }

  /** Whether the argument's cells are in the formula or the sheet, and not the result of a computation. */
  isReadable(name: string): boolean {
    const kind = this.given.get(name)?.argument.kind;
    return kind === "constant" || kind === "reference";
  }

  /** The argument's cells as they are now, and the way to their addresses if it is a reference. */
  cells(name: string): { readonly cells: CellsBehind["cells"]; readonly locate: Locate | null } {
    const argument = this.given.get(name)?.argument;
    if (argument?.kind === "constant") return { cells: argument.cells, locate: null };
    if (argument?.kind !== "reference") {
      throw new NoNativeForm(`${name} is computed within the formula; put it in cells and refer to them.`);
    }
    const behind = this.context.read(argument.text);
    if (behind === null) throw new NoNativeForm(`${name}: the cells of ${argument.text} cannot be read.`);
    return { cells: behind.cells, locate: this.locator(argument.text, behind) };
  }

  /** With the sheet and the dollar signs of the reference; fixed addresses where it is a name or a spilled range. */
  private locator(text: string, { sheet, row, column }: CellsBehind): Locate {
    const prefix = sheet === this.context.sheet ? "" : `${quotedSheetName(sheet)}!`;
    const model = readA1(text) ?? { prefix, isRowFixed: true, isColumnFixed: true };
    return (block) => like(model, { ...block, row: row + block.row, column: column + block.column });
  }

  /** A reference in the argument that has as many rows and columns as the whole of it. */
  referenceOfShape(name: string, { rows, columns }: Shape): string | undefined {
    return referencesIn(this.expression(name)).find((candidate) => {
      const shape = shapeOf({ kind: "reference", text: candidate }, this.context);
      return shape?.rows === rows && shape.columns === columns;
    });
  }
}
