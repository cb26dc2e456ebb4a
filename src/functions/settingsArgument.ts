import type { Setting } from "../analysis/studyValue/settings";
import { valuesOf } from "../analysis/studyValue/settings";
import { describeCell, isBlank } from "../model/register/cell";
import { didYouMean, finder } from "../model/register/names";
import { isOmitted, ranged, readCell, transpose, wholeMatrixOf } from "./argument";
import { inOneMessage, invalidValue, notAvailable, passedOnError } from "./errors";

/**
 * Reads settings from two columns, names and numbers (or two rows): those left out, or all, have the values to begin with.
 * Lines whose name is blank or begins with # are skipped, as among a scenario's keys.
 */
export function readSettings<Settings extends readonly [Setting, ...Setting[]]>(
  argument: string,
  cells: unknown,
  settings: Settings,
): ReturnType<typeof valuesOf<Settings>> {
  const values = valuesOf(settings);
  if (isOmitted(cells)) return values;
  const find = finder(settings, ({ name }) => name);
  const names = settings.map(({ name }) => name) as [string, ...string[]]; // As many as settings.
  const given = new Map<string, number>();
  const problems: string[] = [];
  for (const [name, value] of linesOf(argument, cells)) {
    if (isSkipped(name)) continue;
    const setting = typeof name === "string" ? find(name) : undefined;
    if (setting === undefined) {
      throw (
        passedOnError(argument, name) ??
        notAvailable(`${argument} holds ${describeCell(name)}, which it does not have.${didYouMean(name, names)}`)
      );
    }
    if (given.has(setting.name)) problems.push(`${argument} has ${setting.name} twice.`);
    const read = readCell(ranged(`${argument}, ${setting.name}`, value, setting.domain, null), value);
    if (typeof read !== "number") problems.push(read.message ?? `${argument}, ${setting.name} holds an error.`);
    else given.set(setting.name, read);
  }
  if (problems.length > 0) throw invalidValue(inOneMessage(problems));
  return { ...values, ...Object.fromEntries(given) };
}

function linesOf(argument: string, cells: unknown): readonly (readonly unknown[])[] {
  const matrix = wholeMatrixOf(argument, cells);
  const [rows, columns] = [matrix.length, matrix[0]?.length];
  if (columns === 2) return matrix;
  if (rows === 2) return transpose(matrix);
  throw invalidValue(`${argument} is ${rows} × ${columns ?? 0}; it must be two columns, names and numbers.`);
}

/** Blank, 0 (which some versions of Excel deliver for a blank), or a remark. */
function isSkipped(name: unknown): boolean {
  return (
    isBlank(name) || name === 0 || (typeof name === "string" && (name.trim() === "" || name.trim().startsWith("#")))
  );
}
