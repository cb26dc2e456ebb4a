import { parseReference, formatArea, type Area } from "./address";
import type { Change } from "./gridCommands";
import { movedArea } from "./moves";

const area = (address: string): Area => {
  const reference = parseReference(address);
  if (!reference) throw new Error(address);
  return reference.area;
};

const moved = (address: string, changeType: Change["changeType"], changed: string): string | undefined => {
  const now = movedArea(area(address), { sheetId: "1", changeType, area: area(changed) });
  return now && formatArea(now);
};

// As references do in Excel.
test.each([
  ["B4:D8", "RowInserted", "2:3", "B6:D10"],
  ["B4:D8", "RowInserted", "4:4", "B5:D9"],
  ["B4:D8", "RowInserted", "6:7", "B4:D10"],
  ["B4:D8", "RowInserted", "9:9", "B4:D8"],
  ["B4:D8", "RowDeleted", "1:2", "B2:D6"],
  ["B4:D8", "RowDeleted", "3:5", "B3:D5"],
  ["B4:D8", "RowDeleted", "8:20", "B4:D7"],
  ["B4:D8", "RowDeleted", "4:8", undefined],
  ["B4:D8", "ColumnInserted", "C:C", "B4:E8"],
  ["B4:D8", "ColumnDeleted", "A:B", "A4:B8"],
  ["B4:D8", "RangeEdited", "B4:D8", "B4:D8"],
] as const)("%s after %s of %s is %s", (address, changeType, changed, expected) => {
  expect(moved(address, changeType, changed)).toBe(expected);
});
