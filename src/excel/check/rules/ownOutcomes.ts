import { doubledOutcomes } from "../../../analysis/doubledOutcomes";
import { openOutcomesTable } from "../../../sheets/scenarios/outcomesTable";
import type { OutcomeColumn, OutcomeRow } from "../../../sheets/scenarios/outcomesTable";
import { cellText } from "../../../sheets/frame/sheetCells";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** What of the council's own outcomes may count twice, or cannot be checked by others. */
export function ownOutcomes({ sheets }: CheckedWorkbook): Finding[] {
  return sheets.flatMap((sheet) => {
    const rows = openOutcomesTable(sheet)?.outcomes ?? [];
    const doubled = doubledOutcomes(
      rows.map((row) => ({
        name: row.name,
        words: [row.name, wordsOf(row, "label"), wordsOf(row, "source")].join(" "),
        source: wordsOf(row, "source"),
        gainer: row.outcome?.gainer ?? null,
        unitValue: row.outcome?.unitValue ?? null,
        priceYear: row.outcome === null ? undefined : row.outcome.priceYear,
      })),
    );
    return doubled.flatMap(({ title, message, name }): Finding[] => {
      const address = rows.find((row) => row.name === name)?.cells.get("name")?.address;
      return address === undefined ? [] : [{ kind: "warning", title, message, address }];
    });
  });
}

function wordsOf(row: OutcomeRow, column: OutcomeColumn): string {
  return cellText(row.cells.get(column)?.value);
}
