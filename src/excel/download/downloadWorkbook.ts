import { EVIDENCE_LINE } from "../../model/register/evidence";
import { nativeWorkbook } from "./nativeWorkbook";
import { readOpenWorkbook } from "./readWorkbook";
import { writeXlsx } from "../../xlsx/writeXlsx";

/** The open workbook as it is now, as a file for people without the add-in: with native formulas in place of ours. */
export async function workbookAsXlsx(): Promise<Uint8Array<ArrayBuffer>> {
  const now = new Date();
  return writeXlsx({
    ...nativeWorkbook(await readOpenWorkbook(), now),
    properties: {
      title: "Cost-benefit model",
      creator: `Caseworth ${__CASEWORTH_VERSION__}`,
      description: EVIDENCE_LINE,
      created: now,
    },
  });
}
