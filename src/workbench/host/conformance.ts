import type { Application } from "./application";
import type { HostBorder, HostBorders } from "./borders";
import type { HostDataValidation } from "./dataValidation";
import type { HostEventHandlerResult } from "./eventHandlers";
import type { HostFill } from "./fill";
import type { HostFont } from "./font";
import type { HostFreezePanes } from "./freezePanes";
import type { HostNamedItem } from "./namedItem";
import type { HostNamedItems } from "./namedItems";
import type { HostRange } from "./range";
import type { HostRangeFormat } from "./rangeFormat";
import type { RequestContext } from "./requestContext";
import type { ChangedArguments } from "./sheetEvents";
import type * as events from "./sheetEvents";
import type { Workbook } from "./workbook";
import type { HostWorksheet } from "./worksheet";
import type { HostWorksheets } from "./worksheets";

/*
 * Nothing here runs. It makes the compiler compare each class of ours with Microsoft's of the same part: no member of
 * ours may be unknown to Excel, and each must fit where Excel's is expected.
 */

/** Our class in place of Microsoft's, wherever one of theirs is returned or held. */
type Ours<T> = T extends Excel.Range
  ? HostRange
  : T extends Excel.Worksheet
    ? HostWorksheet
    : T extends Excel.WorksheetCollection
      ? HostWorksheets
      : T extends Excel.Workbook
        ? Workbook
        : T extends Excel.Application
          ? Application
          : T extends Excel.NamedItem
            ? HostNamedItem
            : T extends Excel.NamedItemCollection
              ? HostNamedItems
              : T extends Excel.WorksheetFreezePanes
                ? HostFreezePanes
                : T extends Excel.RangeFormat
                  ? HostRangeFormat
                  : T extends Excel.RangeFill
                    ? HostFill
                    : T extends Excel.RangeFont
                      ? HostFont
                      : T extends Excel.RangeBorder
                        ? HostBorder
                        : T extends Excel.RangeBorderCollection
                          ? HostBorders
                          : T extends Excel.DataValidation
                            ? HostDataValidation
                            : T extends Excel.RequestContext
                              ? RequestContext
                              : T extends Excel.RangeAreas
                                ? never // Ranges of several areas are not provided.
                                : T;

type Member<T> = T extends (...args: infer A) => infer R
  ? (
      ...args: { [I in keyof A]: Ours<A[I]> }
    ) => R extends OfficeExtension.ClientResult<infer V> ? { value: V } : Ours<R>
  : T extends OfficeExtension.EventHandlers<object>
    ? // What the handlers are given is compared by itself, below; `any` is the one type that fits each of them here.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- As said above.
      { add(handler: (args: any) => Promise<unknown>): HostEventHandlerResult }
    : T extends readonly (infer Item extends OfficeExtension.ClientObject)[]
      ? Ours<Item>[]
      : T extends Excel.RangeValueType[][]
        ? EnumMatrix<T>
        : Ours<T>;

/** Where Microsoft's types name the enum only, its values will do; `any[][]`, which is a matrix of all, stays. */
type EnumMatrix<T extends string[][]> = unknown[][] extends T ? T : `${T[number][number]}`[][];

/** `load`, `set` and `toJSON` take and give Microsoft's own description of every property, which ours do not share. */
type Compared<Host> = Exclude<keyof Host & string, "load" | "set" | "toJSON" | "context">;

type Matching<Host, Theirs> = {
  [Name in Compared<Host>]: Name extends keyof Theirs ? Member<Theirs[Name]> : never;
};

type Conforms<Host extends Matching<Host, Theirs>, Theirs> = [Host, Theirs];

export type AllConform = [
  Conforms<Application, Excel.Application>,
  Conforms<HostBorder, Excel.RangeBorder>,
  Conforms<HostBorders, Excel.RangeBorderCollection>,
  Conforms<HostDataValidation, Excel.DataValidation>,
  Conforms<HostFill, Excel.RangeFill>,
  Conforms<HostFont, Excel.RangeFont>,
  Conforms<HostFreezePanes, Excel.WorksheetFreezePanes>,
  Conforms<HostNamedItem, Excel.NamedItem>,
  Conforms<HostNamedItems, Excel.NamedItemCollection>,
  Conforms<HostRange, Excel.Range>,
  Conforms<HostRangeFormat, Excel.RangeFormat>,
  Conforms<HostWorksheet, Excel.Worksheet>,
  Conforms<HostWorksheets, Excel.WorksheetCollection>,
  Conforms<Workbook, Excel.Workbook>,
  Conforms<Omit<ChangedArguments, "details">, Excel.WorksheetChangedEventArgs>,
  Conforms<NonNullable<ChangedArguments["details"]>, Excel.ChangedEventDetail>,
  Conforms<ArgumentsOf<typeof events.onSelectionChanged>, Excel.WorksheetSelectionChangedEventArgs>,
  Conforms<ArgumentsOf<typeof events.onActivated>, Excel.WorksheetActivatedEventArgs>,
  Conforms<ArgumentsOf<typeof events.onDeactivated>, Excel.WorksheetDeactivatedEventArgs>,
  Conforms<ArgumentsOf<typeof events.onAdded>, Excel.WorksheetAddedEventArgs>,
  Conforms<ArgumentsOf<typeof events.onDeleted>, Excel.WorksheetDeletedEventArgs>,
  Conforms<ArgumentsOf<typeof events.onNameChanged>, Excel.WorksheetNameChangedEventArgs>,
];

type ArgumentsOf<Source extends { arguments(...given: never[]): unknown }> = NonNullable<
  ReturnType<Source["arguments"]>
>;
