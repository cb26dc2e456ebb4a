import { BRIDGE_GROUPS } from "../../analysis/bridge";
import { HEAD } from "../frame/head";
import { layout } from "../frame/layout";

/** Where everything stands on the sheet of the bridge: what the workings of the bridge refer to, which the sheet itself reads. */
export const BRIDGE = layout({
  head: HEAD,
  from: "row",
  to: "row",
  measure: "row",
  agreementHeader: "row",
  agreement: "row",
  groupsTitle: "row",
  groupsHeader: "row",
  groups: BRIDGE_GROUPS,
  difference: "row",
  belowGroups: 1,
  stepsHeader: "row",
  start: "row",
  steps: BRIDGE_GROUPS,
  end: "row",
  belowSteps: 1,
});

/** The numbers of the columns of the scenarios chosen; 0 where there is none of the name. */
export const BRIDGE_COLUMN_CELLS = [BRIDGE.cell("$D$", "from"), BRIDGE.cell("$D$", "to")] as const;
export const BRIDGE_MEASURE_CELL = BRIDGE.cell("$B$", "measure");
/** Where the contributions are compared with the function's. */
export const BRIDGE_AGREEMENT_CELL = BRIDGE.cell("$B$", "agreement");
/** Where the steps arrive, and the result where they ought to. */
export const BRIDGE_ENDS = [`$D$${BRIDGE.lastRow("steps")}`, BRIDGE.cell("$D$", "end")] as const;
