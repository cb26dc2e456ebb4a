import { isError, MOST_PROBLEMS } from "../../../functions/errors";
import { FUNCTIONS } from "../../../functions/functions";
import { FUNCTION_NAMES, signatureOf } from "../../../functions/signatures";
import { DEFAULT_MEASURE } from "../../../model/appendix9/measures";
import { didYouMean } from "../../../model/register/names";
import type { NativeContext } from "../../../formulas";
import type { CbaCall } from "../../../formulas/parse";
import { argumentCells } from "./argumentCells";
import type { ArgumentCells } from "./argumentCells";
import { withPlace } from "./badCells";

/**
 * What is wrong with one call of a CBA function, each in a sentence or two. Excel shows the function's own message to who
 * selects the cell and gives it to no add-in, so the function is called anew with what its arguments hold now.
 */
export function callProblems(call: CbaCall, context: NativeContext): string[] {
  const mismatch = signatureProblem(call);
  if (mismatch !== null) return [mismatch];
  const given = new Map<string, ArgumentCells>();
  const unread = new Set<string>();
  (signatureOf(call.name) ?? []).forEach(({ name }, index) => {
    if (isLeftOut(call.args[index])) return;
    const cells = argumentCells(call.args[index], context);
    if (cells === null) unread.add(name);
    else given.set(name, cells);
  });
  const isOfStandIn = (message: string) => [...unread].some((name) => message.startsWith(`${name} `));
  return (
    messagesOf(call.name, argumentsOf(call.name, given, unread))
      .filter((message) => !isOfStandIn(message))
      // A column may hold as many bad cells as it has rows; of most of them only the number is shown.
      .map((message, index) => (index < MOST_PROBLEMS ? withPlace(message, given) : message))
  );
}

/** Whether a call fits no function of this version: an unknown name, arguments too many or too few. */
export function signatureProblem({ name, args }: CbaCall): string | null {
  const signature = signatureOf(name);
  if (signature === undefined) {
    return `This version has no function ${name}.${didYouMean(name, FUNCTION_NAMES)}`;
  }
  if (args.length > signature.length) {
    return `${name} takes ${signature.length} arguments, and is given ${args.length}.`;
  }
  const missing = signature.find(({ isOptional }, index) => !isOptional && isLeftOut(args[index]));
  return missing === undefined ? null : `${name} is missing its argument ${missing.name}.`;
}

const isLeftOut = (argument: CbaCall["args"][number] | undefined): boolean =>
  argument === undefined || argument.kind === "omitted";

/** What the call's errors say, each once. */
function messagesOf(name: string, args: readonly unknown[]): string[] {
  // The call's arguments are as many as the function has, and what they may hold is for the function to say.
  const code = (FUNCTIONS as Readonly<Record<string, unknown>>)[name] as (...args: readonly unknown[]) => unknown;
  let results: readonly unknown[];
  try {
    results = [code(...args)].flat(2);
  } catch (error) {
    if (!isError(error)) throw error;
    results = [error];
  }
  return [...new Set(results.filter(isError).flatMap(({ message }) => (message ? [message] : [])))];
}

/** Arguments that lie beside each other: one without the others cannot be read. */
const SCENARIO = ["keys", "values", "baseValues", "uncertainty"];

/** The arguments to call the function with; something good stands in for what cannot be read. */
function argumentsOf(name: string, given: ReadonlyMap<string, ArgumentCells>, unread: ReadonlySet<string>): unknown[] {
  const isScenarioUnread = SCENARIO.some((argument) => unread.has(argument));
  return (signatureOf(name) ?? []).map((parameter) => {
    const isStandIn = unread.has(parameter.name) || (isScenarioUnread && SCENARIO.includes(parameter.name));
    if (!isStandIn) return given.get(parameter.name)?.cells;
    return parameter.isOptional ? undefined : [[STAND_INS[parameter.name] ?? 1]];
  });
}

/** By the names of arguments; a blank key names no parameter. Most take the number 1. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  measure: DEFAULT_MEASURE,
  parameter: "programme.closureRate",
  key: "programme.closureRate",
  keyA: "programme.closureRate",
  keyB: "comparator.closureRate",
  number: 6,
  keys: "",
  values: "",
};
