import { describeCell } from "../../../model/register/cell";
import { findMeasure, MEASURES } from "../../../model/appendix9/measures";
import { nearestName } from "../../../model/register/names";
import { findRegistered, REGISTER_KEYS } from "../../../model/register/register";
import { REPORT_TABLES } from "../../../model/appendix9/reportTables";
import type { LineKey } from "../../../model/scaleUp/lines";
import type { ArgumentCells } from "./argumentCells";

interface Words {
  readonly isKnown: (cell: unknown) => boolean;
  readonly what: string;
  readonly names: readonly string[];
}

const NET_CASH: LineKey = "net.cash";

/** What the arguments in words may hold, by their names. */
const WORDS: Readonly<Record<string, Words>> = {
  measure: {
    isKnown: (cell) => typeof cell === "string" && (findMeasure(cell) !== undefined || isScaleUpNet(cell)),
    what: "no measure",
    names: [...MEASURES.map(({ measure }) => measure), NET_CASH],
  },
  key: {
    isKnown: (cell) => typeof cell === "string" && findRegistered(cell) !== undefined,
    what: "no parameter's key",
    names: REGISTER_KEYS,
  },
  number: {
    isKnown: (cell) => REPORT_TABLES.some(({ number }) => number === cell),
    what: `no table of Appendix 9 (${REPORT_TABLES.map(({ number }) => number).join(", ")})`,
    names: [],
  },
};

/** A net result that BREAKEVENCASES knows besides the measures of Appendix 9. */
function isScaleUpNet(cell: string): boolean {
  return cell.trim().toLowerCase() === NET_CASH;
}

/** What is wrong with the cells of an argument that names something, each in a sentence. */
export function wordProblems(name: string, { cells, nameOf }: ArgumentCells): string[] {
  const words = WORDS[name];
  if (words === undefined) return [];
  const { isKnown, what, names } = words;
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (isKnown(cell)) return [];
      const [first, ...others] = names;
      const isMisspelt = typeof cell === "string" && cell !== "" && first !== undefined;
      const hint = isMisspelt ? ` Did you mean ${nearestName(cell, [first, ...others])}?` : "";
      return [`${nameOf(row, column)} holds ${describeCell(cell)}, which is ${what}.${hint}`];
    }),
  );
}
