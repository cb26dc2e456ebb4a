import { describeCell } from "./cell";
import type { Parameter } from "./parameters";
import type { ScaleUpParameter } from "../scaleUp/scaleUpParameters";

/** Any parameter of the whole register. */
export type AnyParameter = Parameter | ScaleUpParameter;

/** The value of a parameter that a cell holds, or what was wrong with it. */
export type ParameterReading =
  | { readonly ok: true; readonly value: number | string }
  | { readonly ok: false; readonly allowed: string; readonly came: string };

/** Reads one cell as the value of one parameter: right kind, inside its domain, choices whatever their case. */
export function readParameterValue(parameter: AnyParameter, cell: unknown): ParameterReading {
  if (typeof cell === "number" && "domain" in parameter && isWithin(cell, parameter.domain)) {
    return { ok: true, value: cell };
  }
  if (typeof cell === "string" && "choices" in parameter) {
    const wanted = cell.trim().toLowerCase();
    const choice = parameter.choices.find((candidate) => candidate.toLowerCase() === wanted);
    if (choice !== undefined) return { ok: true, value: choice };
  }
  return { ok: false, allowed: allowedValues(parameter), came: describeCell(cell) };
}

/** What a parameter may hold, in words. */
export function allowedValues(parameter: AnyParameter): string {
  const choices = "choices" in parameter ? parameter.choices.map((choice) => `"${choice}"`) : [];
  const numbers = "domain" in parameter ? [allowedNumbers(parameter.domain)] : [];
  return [...choices, ...numbers].join(" or ");
}

/** The numbers of a domain, in words. */
export function allowedNumbers({ minimum, maximum, whole }: Domain): string {
  if (minimum === 0 && maximum === 1) return "a share from 0 to 1 (64% is 0.64)";
  const kind = whole ? "a whole number" : "a number";
  return maximum === Infinity ? `${kind}, ${minimum} or more` : `${kind} from ${minimum} to ${maximum}`;
}

export interface Domain {
  readonly minimum: number;
  readonly maximum: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** Whether a number lies in a domain. Infinity and NaN lie in none. */
export function isWithin(value: number, { minimum, maximum, whole }: Domain): boolean {
  return value >= minimum && value <= maximum && value !== Infinity && !(whole && !Number.isInteger(value));
}
