import { PARAMETER_GROUPS, PRICES } from "../../analysis/bridge";
import type { Contribution } from "../../analysis/bridge";
import { HEAD } from "../frame/head";
import { layout } from "../frame/layout";
import type { OutcomeRows } from "./modelSheets";

/** All that the sheet has a step for: the register's groups, each of the council's own outcomes, and last the prices. */
export function bridgeSteps(outcomes: readonly OutcomeRows[]): readonly Contribution["group"][] {
  return [...PARAMETER_GROUPS, ...outcomes.map(({ name }) => `Outcome ${name}` as const), PRICES];
}

/** Where everything stands on the sheet of the bridge: what the workings of the bridge refer to, which the sheet itself reads. */
export function bridgeLayout(outcomes: readonly OutcomeRows[]) {
  const groups = bridgeSteps(outcomes);
  return layout({
    head: HEAD,
    from: "row",
    to: "row",
    measure: "row",
    agreementHeader: "row",
    agreement: "row",
    groupsTitle: "row",
    groupsHeader: "row",
    groups,
    difference: "row",
    belowGroups: 1,
    stepsHeader: "row",
    start: "row",
    steps: groups,
    end: "row",
    belowSteps: 1,
  });
}

/** For what stands above the groups, of which there may be more or fewer. */
export const BRIDGE = bridgeLayout([]);

/** The numbers of the columns of the scenarios chosen; 0 where there is none of the name. */
export const BRIDGE_COLUMN_CELLS = [BRIDGE.cell("$D$", "from"), BRIDGE.cell("$D$", "to")] as const;
export const BRIDGE_MEASURE_CELL = BRIDGE.cell("$B$", "measure");
/** Where the contributions are compared with the function's. */
export const BRIDGE_AGREEMENT_CELL = BRIDGE.cell("$B$", "agreement");
/** Where the steps arrive, and the result where they ought to. */
export function bridgeEnds(outcomes: readonly OutcomeRows[]): readonly [string, string] {
  const places = bridgeLayout(outcomes);
  return [`$D$${places.lastRow("steps")}`, places.cell("$D$", "end")];
}
