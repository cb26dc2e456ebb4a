import { signatureOf } from "../functions/signatures";
import { EXPANSIONS } from "./expansions";
import { literalNumber, number, occurrences, print, printWithin, reference, text } from "./expression";
import type { Expression } from "./expression";
import { EXCEL_LIMITS } from "./excelLimits";
import { CallArguments } from "./callArguments";
import type { Table, TableCell } from "./functionExpansion";
import { NoNativeForm } from "./nativeReplacement";
import type { NativeCell, NativeContext, NativeReplacement } from "./nativeReplacement";
import { parseFormula } from "./parse";
import type { Argument, CbaCall, ParsedFormula, Part } from "./parse";

/** Spares the parser the formulas that cannot concern us. */
const MAY_BE_OURS = /CBA(?:DEV)?[._]/i;

/**
 * Replaces every call of a CBA function in a formula, wherever it stands, by the native expression that computes the same
 * number. What a person wrote round the calls, and as their arguments, stays letter by letter.
 *
 * The same number wherever the CBA function gives one. Where it refuses (a text, a closure rate of 64), plain arithmetic
 * may give an error of another kind, or a number: it knows no domains.
 */
export function expandFormula(formula: string, context: NativeContext): NativeReplacement {
  if (!formula.startsWith("=") || !MAY_BE_OURS.test(formula)) return { kind: "unchanged" };
  const parsed = parseFormula(formula);
  if (parsed === null) return { kind: "frozen", reason: "This is no formula that can be read." };
  const uncalled = parsed.uncalled.find((name) => EXPANSIONS.has(name));
  if (uncalled !== undefined) return { kind: "frozen", reason: `${uncalled} is handed on without arguments.` };
  if (parsed.parts.every((part) => typeof part === "string")) return { kind: "unchanged" };
  try {
    return new Expander(context).expand(parsed);
  } catch (failure) {
    if (failure instanceof NoNativeForm) return { kind: "frozen", reason: failure.message };
    throw failure;
  }
}

/** The references whose cells decide a formula's native form: what `context.read` will be asked for. */
export function referencesToRead(formula: string): string[] {
  const parsed = MAY_BE_OURS.test(formula) ? parseFormula(formula) : null;
  return [...new Set(parsed?.parts.flatMap(referencesOfPart))];
}

function referencesOfPart(part: Part): string[] {
  if (typeof part === "string") return [];
  const expansion = EXPANSIONS.get(part.name);
  return part.args.flatMap((argument, index) => {
    if (argument.kind === "call") return referencesOfPart(argument.call);
    if (argument.kind === "computed") return argument.parts.flatMap(referencesOfPart);
    const isRead = expansion?.reads.includes(signatureOf(part.name)?.[index]?.name ?? "") === true;
    return argument.kind === "reference" && isRead ? [argument.text] : [];
  });
}

class Expander {
  private readonly warnings = new Set<string>();

  constructor(private readonly context: NativeContext) {}

  expand({ parts, whole }: ParsedFormula): NativeReplacement {
    const result = whole === null ? null : this.expandCall(whole);
    if (result?.kind === "table" && !isSingle(result)) {
      const cells = result.cells.map((row) => row.map(nativeCell));
      return { kind: "grid", cells, warnings: [...this.warnings] };
    }
    const formula = result === null ? this.render(parts) : `=${print(inline(result))}`;
    return { kind: "formula", formula: withinLimit(formula), warnings: [...this.warnings] };
  }

  /** Text and calls put together again, each call by its native expression. */
  private render(parts: readonly Part[]): string {
    return parts.map((part) => (typeof part === "string" ? part : this.renderCall(part))).join("");
  }

  private renderCall(call: CbaCall): string {
    const expression = inline(this.expandCall(call));
    // A blank cell counts as 0 to a CBA function, but AVERAGE and its like would pass over the bare cell.
    const result: Expression =
      expression.kind === "reference"
        ? { kind: "binary", operator: "+", left: expression, right: number(0) }
        : expression;
    return printWithin(result, call.place);
  }

  private expandCall({ name, args }: CbaCall): Expression | Table {
    const expansion = EXPANSIONS.get(name);
    if (expansion === undefined) throw new NoNativeForm(`CBA.${name} has no native form.`);
    const parameters = signatureOf(name) ?? [];
    if (args.length > parameters.length) {
      throw new NoNativeForm(`CBA.${name} takes ${parameters.length} arguments at most.`);
    }
    const given = this.readArguments(args, parameters);
    const result = expansion.expand(new CallArguments(given, this.context, (warning) => this.warnings.add(warning)));
    for (const [parameter, { expression }] of given) this.warnOfRepeating(parameter, expression, result);
    return result;
  }

  private readArguments(args: readonly Argument[], parameters: readonly { readonly name: string }[]) {
    return new Map(
      args.flatMap((argument, index) => {
        const expression = this.argumentExpression(argument);
        return expression === null ? [] : [[parameters[index]?.name ?? "", { argument, expression }] as const];
      }),
    );
  }

  private argumentExpression(argument: Argument): Expression | null {
    switch (argument.kind) {
      case "omitted":
        return null;
      case "constant":
        return argument.expression;
      case "reference":
        return reference(argument.text);
      case "call":
        return inline(this.expandCall(argument.call));
      case "computed":
        return { kind: "written", text: this.render(argument.parts), precedence: argument.precedence };
    }
  }

  /** A reference or a literal may stand as often as it likes; what must be computed is computed again each time. */
  private warnOfRepeating(parameter: string, expression: Expression, result: Expression | Table): void {
    if (!["written", "call", "binary", "negation"].includes(expression.kind)) return;
    const times = Math.max(0, ...formulasOf(result).map((place) => occurrences(expression, place)));
    if (times > 1)
      this.warnings.add(`${parameter} is computed ${times} times in the native formula: ${print(expression)}`);
  }
}

function formulasOf(result: Expression | Table): Expression[] {
  if (result.kind !== "table") return [result];
  return result.cells.flat().flatMap((cell) => ("formula" in cell ? cell.formula : []));
}

const isSingle = ({ cells }: Table): boolean => cells.flat().length === 1;

/** A result as one expression, for a place inside a formula. */
function inline(result: Expression | Table): Expression {
  if (result.kind !== "table") return result;
  const [cell] = result.cells.flat();
  if (isSingle(result) && cell !== undefined) return cellExpression(cell);
  if (result.array !== null) return result.array;
  throw new NoNativeForm("A table within another formula has no native form; put it in cells of its own.");
}

function cellExpression(cell: TableCell): Expression {
  if ("formula" in cell) return cell.formula;
  return typeof cell.value === "number" ? number(cell.value) : text(cell.value);
}

function nativeCell(cell: TableCell): NativeCell {
  if ("value" in cell) return cell;
  const literal = literalNumber(cell.formula);
  return literal === undefined ? { formula: withinLimit(`=${print(cell.formula)}`) } : { value: literal };
}

function withinLimit(formula: string): string {
  if (formula.length <= EXCEL_LIMITS.formula) return formula;
  throw new NoNativeForm(
    `The native formula would have ${formula.length} characters; Excel takes ${EXCEL_LIMITS.formula}.`,
  );
}
