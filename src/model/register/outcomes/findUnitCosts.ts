import { readFinancialYear } from "../../prices/financialYear";
import type { Gainer } from "./ownOutcome";
import type { UnitCost } from "./unitCosts";

/** Searching unit costs, and reading a newer edition of them. */

/** Those in which every word that is looked for stands: in code, label or payer. The order is the edition's. */
export function findUnitCosts(costs: readonly UnitCost[], wanted: string): UnitCost[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return costs.filter(({ code, label, payer }) => {
    const text = `${code} ${label} ${payer}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Who gains where such a cost does not arise; null where several bodies bear it, or one that is none of ours. */
export function gainerOf({ payer }: UnitCost): Gainer | null {
  const found = PAYERS.find(([pattern]) => pattern.test(payer));
  return found?.[1] ?? null;
}

/** The first that fits decides. */
const PAYERS: readonly (readonly [RegExp, Gainer])[] = [
  [/^local authority/i, "local authority"],
  [/^nhs/i, "NHS"],
  [/police/i, "police"],
  [/^schools/i, "schools"],
  [/^(criminal justice|dwp|department)/i, "other exchequer"],
];

/** A place in care, whose price has risen faster than the deflator. */
export function isCare({ code }: UnitCost): boolean {
  return /^SS[123]\./.test(code);
}

/** The code of a row, as in SS1.0 or E&S2.0.1. */
const CODE = /^[A-Z]{1,3}(?:&[A-Z])?\d+\.\d+(?:\.\d+)*$/;

/**
 * Reads rows of a newer edition as they come: beside a code what it is, its unit, two columns of who bears it, the fiscal cost and its price
 * year. Rows without a code, a number and a year are passed over.
 */
export function readUnitCosts(rows: readonly (readonly unknown[])[]): UnitCost[] {
  return rows.flatMap((row): UnitCost[] => {
    const at = row.findIndex((cell) => typeof cell === "string" && CODE.test(cell.trim()));
    if (at === -1) return [];
    const word = (offset: number) => {
      const cell = row[at + offset];
      return typeof cell === "string" ? cell.trim() : "";
    };
    const [fiscal, priceYear] = [row[at + 5], readFinancialYear(row[at + 6])];
    if (typeof fiscal !== "number" || fiscal === 0 || priceYear === null) return [];
    const payer = [word(3), word(4)].filter(Boolean).join(", ");
    return [{ code: word(0), label: word(1), unit: word(2).toLowerCase(), payer, fiscal, priceYear }];
  });
}

/** A library with the rows of a newer edition in place of those of the same code, and its others after them. */
export function withEdition(library: readonly UnitCost[], newer: readonly UnitCost[]): UnitCost[] {
  const byCode = new Map(newer.map((cost) => [cost.code, cost]));
  const known = new Set(library.map(({ code }) => code));
  return [...library.map((cost) => byCode.get(cost.code) ?? cost), ...newer.filter(({ code }) => !known.has(code))];
}
