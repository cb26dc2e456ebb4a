import { appendix9Sheet } from "./appendix9Sheet";
import { onSheet } from "../../formulas/address";
import type { SheetDescription } from "../frame/sheetDescription";
import { aboutSheet } from "./aboutSheet";
import { assumptionsLogSheet } from "./assumptionsLogSheet";
import { bridgeSheet } from "./bridgeSheet";
import { bridgeWorkingsSheet } from "./bridgeWorkingsSheet";
import { changeLogSheet } from "./changeLogSheet";
import { checksSheet, OWN_FORMULAS_CELL } from "./checksSheet";
import { compareSheet } from "./compareSheet";
import { MASTER_CELL } from "../frame/head";
import { cellsShowing } from "../frame/typedOver";
import { masterCheck } from "./modelSheets";
import type { ModelContext, ModelSheet } from "./modelSheets";
import { workingsSheet } from "./workingsSheet";

/** All sheets of the model workbook but that of the scenarios, which is people's own. */
export function describeModel(context: ModelContext): Readonly<Record<ModelSheet, SheetDescription>> {
  const appendix9 = appendix9Sheet(context.names["Appendix 9"], context.place, masterCheck(context.names));
  const workings = workingsSheet(context);
  const compare = compareSheet(context);
  const bridge = bridgeSheet(context);
  const bridgeWorkings = bridgeWorkingsSheet(context);
  const assumptionsLog = assumptionsLogSheet(context);
  const changeLog = changeLogSheet(context);
  const checks = checksSheet(context, { appendix9, workings, compare, bridge, bridgeWorkings }, assumptionsLog);
  const sheets = [appendix9, workings, compare, bridge, bridgeWorkings, assumptionsLog, changeLog];
  return {
    About: aboutSheet(context, [
      ...unguarded(checks),
      ...sheets.flatMap((sheet) => cellsShowing(masterCheck(context.names), sheet)),
    ]),
    "Appendix 9": appendix9,
    Workings: workings,
    Compare: compare,
    Bridge: bridge,
    "Bridge workings": bridgeWorkings,
    Checks: checks,
    "Assumptions log": assumptionsLog,
    "Change log": changeLog,
  };
}

/** The two formulas of the checks that no check guards: the master check, and the first, which guards all others. */
function unguarded({ name }: SheetDescription): string[] {
  return [MASTER_CELL, OWN_FORMULAS_CELL].map((cell) => onSheet(name, cell));
}
