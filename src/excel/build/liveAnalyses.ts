import { readA1 } from "../../formulas/a1";
import { cellAddress, fixed, onSheet } from "../../formulas/address";
import { ANALYSIS_SHEETS } from "../../sheets/analysis/analysisRequest";
import { CASE_ESTIMATES } from "../../sheets/analysis/caseEstimatesSheet";
import { MARK_CELL, MASTER_CELL } from "../../sheets/frame/head";
import type { LiveAnalysis } from "../../sheets/model/modelSheets";
import { PAPER } from "../../sheets/paper/paperContext";
import { PAPER_MARK_CELL } from "../../sheets/paper/paperLayout";
import type { OwnMark } from "../sheets/ownMark";
import { markOf } from "../sheets/ownSheets";
import type { Head } from "../sheets/ownSheets";
import { frozenMark } from "./subject";

/** A live analysis that has just been built: nothing is moved on it yet. */
export const freshAnalysis = (name: string): LiveAnalysis => ({ name, stateCell: onSheet(name, MASTER_CELL) });

/** The live analyses among sheets. */
export function liveAnalysesAmong(heads: readonly Head[]): readonly LiveAnalysis[] {
  return heads.flatMap((head) => {
    const mark = markOf(head);
    if (mark === null || !isAnalysis(mark.kind) || frozenMark(mark.kind) !== null) return [];
    return [{ name: head.name, stateCell: onSheet(head.name, stateCell(mark)) }];
  });
}

/** Where the head has its state, which keeps its place beside the mark as rows and columns are inserted. */
function stateCell({ cell, kind }: OwnMark): string {
  const [mark, written, state] = [cell, kind === PAPER ? PAPER_MARK_CELL : MARK_CELL, MASTER_CELL].map((address) =>
    readA1(address),
  );
  const move = (along: "row" | "column") => (mark?.[along] ?? 0) - (written?.[along] ?? 0) + (state?.[along] ?? 0);
  return fixed(cellAddress(move("row"), move("column")));
}

function isAnalysis(kind: string): boolean {
  return (
    kind === PAPER ||
    [...Object.values(ANALYSIS_SHEETS), CASE_ESTIMATES.live].some((name) => kind.startsWith(`${name} of `))
  );
}
