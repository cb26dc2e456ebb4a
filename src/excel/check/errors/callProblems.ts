import { nearestName } from "../../../model/register/names";
import type { NativeContext } from "../../../formulas";
import type { CbaCall } from "../../../formulas/parse";
import { argumentCells } from "./argumentCells";
import type { ArgumentCells } from "./argumentCells";
import { domainOf, FUNCTION_NAMES, signatureOf } from "./functionSignatures";
import { numberProblems } from "./numberProblems";
import { scenarioProblems } from "./scenarioProblems";
import { wordProblems } from "./wordProblems";

/**
 * What is wrong with one call of a CBA function, each in a sentence. Excel shows the function's own message to who selects
 * the cell and gives it to no add-in, so the arguments are read anew, by the model's own rules.
 */
export function callProblems(call: CbaCall, context: NativeContext): string[] {
  const mismatch = signatureProblem(call);
  if (mismatch !== null) return [mismatch];
  const signature = signatureOf(call.name) ?? [];
  const given = new Map(
    signature.flatMap(({ name }, index) => {
      const cells = argumentCells(name, call.args[index], context);
      return cells === null ? [] : [[name, cells] as const];
    }),
  );
  const single = [...given].flatMap(([name, cells]) => {
    const domain = domainOf(name);
    return domain === undefined ? wordProblems(name, cells) : numberProblems(name, domain, cells);
  });
  return [...single, ...pairProblems(given), ...shapeProblems(call.name, given)];
}

/** Whether a call fits no function of this version: an unknown name, arguments too many or too few. */
export function signatureProblem({ name, args }: CbaCall): string | null {
  const signature = signatureOf(name);
  if (signature === undefined) {
    return `This version has no function ${name}. Did you mean ${nearestName(name, FUNCTION_NAMES)}?`;
  }
  if (args.length > signature.length) {
    return `${name} takes ${signature.length} arguments, and is given ${args.length}.`;
  }
  const missing = signature.find(({ isOptional }, index) => !isOptional && isLeftOut(args[index]));
  return missing === undefined ? null : `${name} is missing its argument ${missing.name}.`;
}

const isLeftOut = (argument: CbaCall["args"][number] | undefined): boolean =>
  argument === undefined || argument.kind === "omitted";

function pairProblems(given: ReadonlyMap<string, ArgumentCells>): string[] {
  const keys = given.get("keys");
  if (keys === undefined) return [];
  return ["values", "baseValues"].flatMap((name) => {
    const values = given.get(name);
    return values === undefined ? [] : scenarioProblems(name, keys, values);
  });
}

/** Ranges of numbers that do not fit together: some cells have no partner. */
function shapeProblems(name: string, given: ReadonlyMap<string, ArgumentCells>): string[] {
  if (name === "PRESENTVALUE") return [];
  if (name === "WEEKLYSTAFFCOST") return staffLineProblems(given);
  const ranges = [...given].filter(([argument]) => domainOf(argument) !== undefined);
  return (["rows", "columns"] as const).flatMap((direction) => {
    const all = ranges.map(([argument, { cells }]) => ({
      argument,
      length: direction === "rows" ? cells.length : (cells[0]?.length ?? 0),
    }));
    const longest = Math.max(1, ...all.map(({ length }) => length));
    return all
      .filter(({ length }) => length > 1 && length < longest)
      .map(({ argument, length }) => `${argument} has ${length} ${direction} where another argument has ${longest}.`);
  });
}

function staffLineProblems(given: ReadonlyMap<string, ArgumentCells>): string[] {
  const count = (argument: string) => given.get(argument)?.cells.flat().length;
  const lines = count("fte");
  if (lines === undefined) return [];
  return ["salary", "onCost", "overhead"].flatMap((argument) => {
    const cells = count(argument) ?? lines;
    const fits = cells === lines || (cells === 1 && argument !== "salary");
    return fits ? [] : [`${argument} has ${cells} cells and fte ${lines}; give one for each staff line.`];
  });
}
