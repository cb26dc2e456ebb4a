import { appendix9Sheet } from "./appendix9Sheet";
import type { SheetDescription } from "../frame/sheetDescription";
import { aboutSheet } from "./aboutSheet";
import { assumptionsLogSheet } from "./assumptionsLogSheet";
import { bridgeSheet } from "./bridgeSheet";
import { bridgeWorkingsSheet } from "./bridgeWorkingsSheet";
import { changeLogSheet } from "./changeLogSheet";
import { checksSheet } from "./checksSheet";
import { compareSheet } from "./compareSheet";
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
  return {
    About: aboutSheet(context),
    "Appendix 9": appendix9,
    Workings: workings,
    Compare: compare,
    Bridge: bridge,
    "Bridge workings": bridgeWorkings,
    Checks: checksSheet(context, { appendix9, workings, compare, bridge, bridgeWorkings }),
    "Assumptions log": assumptionsLogSheet(context),
    "Change log": changeLogSheet(context),
  };
}
