import type { NumberDefinition } from "../../model/register/definition";
import type { Domain } from "../../model/register/domain";
import type { Notation } from "../../model/register/notation";
import type { ValidationDescription } from "./sheetDescription";

/** A rule of Excel's needs two numbers: beyond any amount, and just above nothing. */
const BEYOND_ANY = 1e12;
const ABOVE_ZERO = 1e-9;

type NumberRule = Pick<ValidationDescription, "rule" | "title" | "prompt">;

/** What may be entered for a number: what the model takes, which is more than a slider shows, and the same in words. */
export function numberRule({ domain, notation, unit, label, note }: Allowed): NumberRule {
  const { minimum, maximum, notZero } = domain;
  const lowest = notZero === true && minimum === 0 ? ABOVE_ZERO : minimum;
  return {
    rule: { kind: "decimal", minimum: lowest, maximum: Math.min(maximum, BEYOND_ANY) },
    title: label,
    prompt: `${limitsInWords(domain, notation)}; ${unit}. ${note}`,
  };
}

type Allowed = Pick<NumberDefinition, "domain" | "notation" | "label" | "note"> & { readonly unit: string };

function limitsInWords({ minimum, maximum, whole, notZero }: Domain, notation: Notation): string {
  const [low, high] = [minimum, maximum].map((limit) => inNotation(limit, notation));
  const kind = whole === true ? "A whole number" : "A number";
  const isAbove = notZero === true && minimum === 0;
  if (maximum === Infinity) return isAbove ? `${kind} above ${low}` : `${kind}, ${low} or more`;
  return isAbove ? `${kind} above ${low}, up to ${high}` : `${kind} from ${low} to ${high}`;
}

function inNotation(limit: number, notation: Notation): string {
  if (notation === "percent") return `${limit * 100}%`;
  return notation === "year" ? String(limit) : limit.toLocaleString("en-GB");
}
