import { cellError, describeCell, isBlank } from "../../../model/register/cell";
import { GREEN_BOOK } from "../../../model/register/parameters";
import { allowedNumbers, isWithin } from "../../../model/register/domain";
import type { Domain } from "../../../model/register/domain";
import type { ArgumentCells } from "./argumentCells";

/** What keeps the cells of a numeric argument from being computed with, each in a sentence. */
export function numberProblems(name: string, domain: Domain, { cells, nameOf }: ArgumentCells): string[] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (isAllowed(name, domain, cell)) return [];
      const place = nameOf(row, column);
      if (cellError(cell) !== undefined) return [`${place} holds ${describeCell(cell)}, which is passed on.`];
      const allowed = allowedNumbers(domain) + (name === "rate" ? ` or "${GREEN_BOOK}"` : "");
      return [`${place} holds ${describeCell(cell)}; ${name} takes ${allowed}.`];
    }),
  );
}

/** A blank counts as 0, as in Excel's own arithmetic. */
function isAllowed(name: string, domain: Domain, cell: unknown): boolean {
  const value = isBlank(cell) ? 0 : cell;
  if (typeof value === "number") return isWithin(value, domain);
  return name === "rate" && typeof value === "string" && value.trim().toLowerCase() === GREEN_BOOK.toLowerCase();
}
