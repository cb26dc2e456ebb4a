import { formatArea } from "./address";
import type { ChangeEvent, GridEvents } from "./changes";
import type { EventSource } from "./eventHandlers";
import { derive } from "./hostClass";
import { HostRange } from "./range";
import type { RangeTarget } from "./rangeTarget";
import type { RequestContext } from "./requestContext";

/** The sheet that an event must be of: its id, or `true` for any. */
type Filter = string | true;
const concerns = (filter: Filter, event: { readonly sheetId: string }): boolean =>
  filter === true || filter === event.sheetId;

function changedArguments(event: ChangeEvent) {
  const target: RangeTarget = { sheetId: event.sheetId, area: event.area };
  const { before, after } = event;
  return {
    type: "WorksheetChanged" as const,
    address: formatArea(event.area),
    changeType: event.changeType,
    source: "Local" as const,
    triggerSource: event.byThisAddin ? ("ThisLocalAddin" as const) : ("Unknown" as const),
    worksheetId: event.sheetId,
    // Of a change of several cells, Excel gives no details.
    details: before &&
      after && {
        valueBefore: before.value,
        valueAfter: after.value,
        valueTypeBefore: before.valueType,
        valueTypeAfter: after.valueType,
      },
    getRange: (ctx: RequestContext): HostRange => derive(ctx.workbook, "getRange", HostRange, () => target),
    getRangeOrNullObject: (ctx: RequestContext): HostRange =>
      derive(ctx.workbook, "getRangeOrNullObject", HostRange, (_, { grid }) =>
        grid.workbook.getSheetBySheetId(target.sheetId) ? target : undefined,
      ),
  };
}

export type ChangedArguments = ReturnType<typeof changedArguments>;

export const onChanged: EventSource<Filter, "changed", ChangedArguments> = {
  kind: "changed",
  arguments: (event, filter) => (concerns(filter, event) ? changedArguments(event) : undefined),
};

function selectionArguments({ sheetId, area }: GridEvents["selected"]) {
  return { type: "WorksheetSelectionChanged" as const, address: formatArea(area), worksheetId: sheetId };
}

export const onSelectionChanged: EventSource<Filter, "selected", ReturnType<typeof selectionArguments>> = {
  kind: "selected",
  arguments: (event, filter) => (concerns(filter, event) ? selectionArguments(event) : undefined),
};

interface SheetArguments<Type extends string> {
  readonly type: Type;
  readonly worksheetId: string;
}

/** An event that says no more than which sheet. */
function ofSheet<K extends "activated" | "deactivated", Type extends string>(
  kind: K,
  type: Type,
): EventSource<Filter, K, SheetArguments<Type>> {
  return {
    kind,
    arguments: (event, filter) => (concerns(filter, event) ? { type, worksheetId: event.sheetId } : undefined),
  };
}

export const onActivated = ofSheet("activated", "WorksheetActivated");
export const onDeactivated = ofSheet("deactivated", "WorksheetDeactivated");

function ofCollection<K extends "added" | "deleted", Type extends string>(
  kind: K,
  type: Type,
): EventSource<true, K, SheetArguments<Type> & { readonly source: "Local" }> {
  return { kind, arguments: ({ sheetId }) => ({ type, worksheetId: sheetId, source: "Local" }) };
}

export const onAdded = ofCollection("added", "WorksheetAdded");
export const onDeleted = ofCollection("deleted", "WorksheetDeleted");

function nameArguments({ sheetId, nameBefore, nameAfter }: GridEvents["renamed"]) {
  return { type: "WorksheetNameChanged", worksheetId: sheetId, source: "Local" as const, nameBefore, nameAfter };
}

export const onNameChanged: EventSource<Filter, "renamed", ReturnType<typeof nameArguments>> = {
  kind: "renamed",
  arguments: (event, filter) => (concerns(filter, event) ? nameArguments(event) : undefined),
};
