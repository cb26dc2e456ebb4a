import type { ParameterDefinition } from "../../../model/register/definition";
import { type Domain, isWithin } from "../../../model/register/domain";
import type { Notation } from "../../../model/register/notation";
import { allowedIn, allowedText } from "../../format/formatParameter";

export type TypedValue =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string };

/** Digits, with commas before every third or none; "72,5" is refused rather than read as 725. */
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?`;
const SIGNED_NUMBER = new RegExp(`^([-+−]?)(£?)([-+−]?)(?=\\.?\\d)(${NUMBER})(%?)$`);
const FRACTION = new RegExp(`^=?(?=\\.?\\d)(${NUMBER})/(?=\\.?\\d)(${NUMBER})$`);

/**
 * Reads what a person typed into a parameter's number field: `72%` or `72` for a share, `£1,234.56` for an amount, a
 * fraction such as `5/83` as the number it stands for.
 */
export function parseTypedValue(parameter: ParameterDefinition, text: string): TypedValue {
  if (!("domain" in parameter)) return { ok: false, message: `Allowed: ${allowedText(parameter)}.` };
  return parseTypedNumber(parameter.notation, parameter.domain, text);
}

/** The same for any number of a domain, in the notation in which it is typed. */
export function parseTypedNumber(notation: Notation, domain: Domain, text: string): TypedValue {
  const typed = text.replaceAll(/\s/g, "");
  const value = parseFraction(typed) ?? parseNumber(typed, notation);
  if (value !== undefined && isWithin(value, domain)) return { ok: true, value };
  const came = typed === "" ? "nothing" : `“${text.trim()}”`;
  return { ok: false, message: `Allowed: ${allowedIn(notation, domain)}. You typed ${came}.` };
}

function parseFraction(typed: string): number | undefined {
  const [, numerator = "", denominator = ""] = FRACTION.exec(typed) ?? [];
  return numerator === "" ? undefined : toNumber(numerator) / toNumber(denominator);
}

function parseNumber(typed: string, notation: Notation): number | undefined {
  const [, before = "", pound = "", after = "", digits = "", percent = ""] = SIGNED_NUMBER.exec(typed) ?? [];
  const signs = before + after;
  if (digits === "" || signs.length > 1) return undefined;
  if ((pound !== "" && notation !== "pounds") || (percent !== "" && notation !== "percent")) return undefined;
  const amount = notation === "percent" ? percentToShare(digits) : toNumber(digits);
  return signs === "" || signs === "+" ? amount : -amount;
}

/** The decimal point is moved in the text: 0.07 · 100 and 7 / 100 would not always give back the same number. */
function percentToShare(digits: string): number {
  return Number(`${digits.replaceAll(",", "")}e-2`);
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
