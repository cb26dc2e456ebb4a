import { strict } from "./strict";

/** Excel's enums name each value by itself with a capital: `edgeTop` is "EdgeTop". */
type Values<Name extends string> = { readonly [N in Name]: Capitalize<N> };

function enumOf<Name extends string>(enumName: string, ...names: readonly Name[]): Values<Name> {
  const values = names.map((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]);
  // Object.fromEntries forgets which names there are.
  return strict(Object.fromEntries(values) as Values<Name>, `Excel.${enumName}`);
}

/** What the compiler checks each enum against: Microsoft's, value for value. */
type Of<Enum> = { readonly [Name in keyof Enum]: Enum[Name] extends string ? `${Enum[Name]}` : never };

const BorderIndex: Of<typeof Excel.BorderIndex> = enumOf(
  "BorderIndex",
  ...(["edgeTop", "edgeBottom", "edgeLeft", "edgeRight", "insideVertical", "insideHorizontal"] as const),
  ...(["diagonalDown", "diagonalUp"] as const),
);
const BorderLineStyle: Of<typeof Excel.BorderLineStyle> = enumOf(
  "BorderLineStyle",
  ...(["none", "continuous", "dash", "dashDot", "dashDotDot", "dot", "double", "slantDashDot"] as const),
);
const BorderWeight: Of<typeof Excel.BorderWeight> = enumOf("BorderWeight", "hairline", "thin", "medium", "thick");
const CalculationMode: Of<typeof Excel.CalculationMode> = enumOf(
  "CalculationMode",
  ...(["automatic", "automaticExceptTables", "manual"] as const),
);
const CalculationType: Of<typeof Excel.CalculationType> = enumOf(
  "CalculationType",
  ...(["recalculate", "full", "fullRebuild"] as const),
);
const ClearApplyTo: Of<typeof Excel.ClearApplyTo> = enumOf(
  "ClearApplyTo",
  ...(["all", "formats", "contents", "hyperlinks", "removeHyperlinks", "resetContents"] as const),
);
const DataChangeType: Of<typeof Excel.DataChangeType> = enumOf(
  "DataChangeType",
  ...(["unknown", "rangeEdited", "rowInserted", "rowDeleted", "columnInserted", "columnDeleted"] as const),
  ...(["cellInserted", "cellDeleted"] as const),
);
const DataValidationAlertStyle: Of<typeof Excel.DataValidationAlertStyle> = enumOf(
  "DataValidationAlertStyle",
  ...(["stop", "warning", "information"] as const),
);
const DataValidationOperator: Of<typeof Excel.DataValidationOperator> = enumOf(
  "DataValidationOperator",
  ...(["between", "notBetween", "equalTo", "notEqualTo", "greaterThan", "lessThan"] as const),
  ...(["greaterThanOrEqualTo", "lessThanOrEqualTo"] as const),
);
const DataValidationType: Of<typeof Excel.DataValidationType> = enumOf(
  "DataValidationType",
  ...(["none", "wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const),
  ...(["inconsistent", "mixedCriteria"] as const),
);
const DeleteShiftDirection: Of<typeof Excel.DeleteShiftDirection> = enumOf("DeleteShiftDirection", "up", "left");
/** The codes that this host raises; Microsoft's list is longer. */
const ErrorCodes: Partial<Of<typeof Excel.ErrorCodes>> = enumOf(
  "ErrorCodes",
  ...(["generalException", "invalidArgument", "invalidOperation", "invalidReference", "invalidSelection"] as const),
  ...(["itemAlreadyExists", "itemNotFound", "notImplemented"] as const),
);
const EventSource: Of<typeof Excel.EventSource> = enumOf("EventSource", "local", "remote");
const EventTriggerSource: Of<typeof Excel.EventTriggerSource> = enumOf(
  "EventTriggerSource",
  ...(["unknown", "thisLocalAddin"] as const),
);
const HorizontalAlignment: Of<typeof Excel.HorizontalAlignment> = enumOf(
  "HorizontalAlignment",
  ...(["general", "left", "center", "right", "fill", "justify", "centerAcrossSelection", "distributed"] as const),
);
const InsertShiftDirection: Of<typeof Excel.InsertShiftDirection> = enumOf("InsertShiftDirection", "down", "right");
const NamedItemScope: Of<typeof Excel.NamedItemScope> = enumOf("NamedItemScope", "worksheet", "workbook");
const NamedItemType: Of<typeof Excel.NamedItemType> = enumOf(
  "NamedItemType",
  ...(["string", "integer", "double", "boolean", "range", "error", "array"] as const),
);
const RangeCopyType: Of<typeof Excel.RangeCopyType> = enumOf(
  "RangeCopyType",
  ...(["all", "formulas", "values", "formats", "link"] as const),
);
const RangeUnderlineStyle: Of<typeof Excel.RangeUnderlineStyle> = enumOf(
  "RangeUnderlineStyle",
  ...(["none", "single", "double", "singleAccountant", "doubleAccountant"] as const),
);
const RangeValueType: Of<typeof Excel.RangeValueType> = enumOf(
  "RangeValueType",
  ...(["unknown", "empty", "string", "integer", "double", "boolean", "error", "richValue"] as const),
);
const SheetVisibility: Of<typeof Excel.SheetVisibility> = enumOf(
  "SheetVisibility",
  ...(["visible", "hidden", "veryHidden"] as const),
);
const VerticalAlignment: Of<typeof Excel.VerticalAlignment> = enumOf(
  "VerticalAlignment",
  ...(["top", "center", "bottom", "justify", "distributed"] as const),
);

export const enums = {
  BorderIndex,
  BorderLineStyle,
  BorderWeight,
  CalculationMode,
  CalculationType,
  ClearApplyTo,
  DataChangeType,
  DataValidationAlertStyle,
  DataValidationOperator,
  DataValidationType,
  DeleteShiftDirection,
  ErrorCodes,
  EventSource,
  EventTriggerSource,
  HorizontalAlignment,
  InsertShiftDirection,
  NamedItemScope,
  NamedItemType,
  RangeCopyType,
  RangeUnderlineStyle,
  RangeValueType,
  SheetVisibility,
  VerticalAlignment,
};
