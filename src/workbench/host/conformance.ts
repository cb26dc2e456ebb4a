import type { Application } from "./application";
import type { HostBorder, HostBorders } from "./borders";
import type { HostChart } from "./charts/chart";
import type {
  HostChartAxes,
  HostChartAxis,
  HostChartAxisTitle,
  HostChartLegend,
  HostChartTitle,
  HostLegendEntries,
  HostLegendEntry,
} from "./charts/chartParts";
import type { HostCharts } from "./charts/charts";
import type {
  HostChartFill,
  HostChartLine,
  HostChartSeries,
  HostSeriesCollection,
  HostSeriesFormat,
} from "./charts/chartSeries";
import type { HostShape, HostShapes } from "./charts/shapes";
import type { HostDataValidation } from "./dataValidation";
import type { HostEventHandlerResult } from "./eventHandlers";
import type { HostFill } from "./fill";
import type { HostFont } from "./font";
import type { HostFreezePanes } from "./freezePanes";
import type { HostNamedItem } from "./namedItem";
import type { HostNamedItems } from "./namedItems";
import type { HostPageLayout } from "./pageLayout";
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

/** Microsoft's classes, each with ours in its place. */
type Pairs = [
  [Excel.Range, HostRange],
  [Excel.Worksheet, HostWorksheet],
  [Excel.WorksheetCollection, HostWorksheets],
  [Excel.Workbook, Workbook],
  [Excel.Application, Application],
  [Excel.NamedItem, HostNamedItem],
  [Excel.NamedItemCollection, HostNamedItems],
  [Excel.WorksheetFreezePanes, HostFreezePanes],
  [Excel.RangeFormat, HostRangeFormat],
  [Excel.RangeFill, HostFill],
  [Excel.RangeFont, HostFont],
  [Excel.RangeBorder, HostBorder],
  [Excel.RangeBorderCollection, HostBorders],
  [Excel.DataValidation, HostDataValidation],
  [Excel.PageLayout, HostPageLayout],
  [Excel.Shape, HostShape],
  [Excel.ShapeCollection, HostShapes],
  [Excel.Chart, HostChart],
  [Excel.ChartCollection, HostCharts],
  [Excel.ChartTitle, HostChartTitle],
  [Excel.ChartAxes, HostChartAxes],
  [Excel.ChartAxis, HostChartAxis],
  [Excel.ChartAxisTitle, HostChartAxisTitle],
  [Excel.ChartLegend, HostChartLegend],
  [Excel.ChartLegendEntry, HostLegendEntry],
  [Excel.ChartLegendEntryCollection, HostLegendEntries],
  [Excel.ChartSeries, HostChartSeries],
  [Excel.ChartSeriesCollection, HostSeriesCollection],
  [Excel.ChartSeriesFormat, HostSeriesFormat],
  [Excel.ChartFill, HostChartFill],
  [Excel.ChartLineFormat, HostChartLine],
  [Excel.RequestContext, RequestContext],
  // Ranges of several areas are not provided.
  [Excel.RangeAreas, never],
];

/** Our class in place of Microsoft's, wherever one of theirs is returned or held. */
type Ours<T, Table = Pairs> = Table extends [[infer Theirs, infer Host], ...infer Others]
  ? T extends Theirs
    ? Host
    : Ours<T, Others>
  : T;

type Member<T> = T extends (...args: infer A) => infer R
  ? (
      ...args: { [I in keyof A]: Ours<A[I]> }
    ) => R extends OfficeExtension.ClientResult<infer V> ? { value: V } : Ours<R>
  : T extends OfficeExtension.EventHandlers<object>
    ? // What the handlers are given is compared by itself, below; `any` is the one type that fits each of them here.
      // oxlint-disable-next-line typescript/no-explicit-any -- As said above.
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
  Conforms<HostChart, Excel.Chart>,
  Conforms<HostChartAxes, Excel.ChartAxes>,
  Conforms<HostChartAxis, Excel.ChartAxis>,
  Conforms<HostChartAxisTitle, Excel.ChartAxisTitle>,
  Conforms<HostChartFill, Excel.ChartFill>,
  Conforms<HostChartLegend, Excel.ChartLegend>,
  Conforms<HostChartLine, Excel.ChartLineFormat>,
  Conforms<HostCharts, Excel.ChartCollection>,
  Conforms<HostChartSeries, Excel.ChartSeries>,
  Conforms<HostChartTitle, Excel.ChartTitle>,
  Conforms<HostDataValidation, Excel.DataValidation>,
  Conforms<HostFill, Excel.RangeFill>,
  Conforms<HostFont, Excel.RangeFont>,
  Conforms<HostFreezePanes, Excel.WorksheetFreezePanes>,
  Conforms<HostLegendEntries, Excel.ChartLegendEntryCollection>,
  Conforms<HostLegendEntry, Excel.ChartLegendEntry>,
  Conforms<HostNamedItem, Excel.NamedItem>,
  Conforms<HostNamedItems, Excel.NamedItemCollection>,
  Conforms<HostPageLayout, Excel.PageLayout>,
  Conforms<HostRange, Excel.Range>,
  Conforms<HostRangeFormat, Excel.RangeFormat>,
  Conforms<HostSeriesCollection, Excel.ChartSeriesCollection>,
  Conforms<HostSeriesFormat, Excel.ChartSeriesFormat>,
  Conforms<HostShape, Excel.Shape>,
  Conforms<HostShapes, Excel.ShapeCollection>,
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
