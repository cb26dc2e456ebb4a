import { numfmt } from "@univerjs/core";
import { SetRangeValuesCommand, type ISetRangeValuesCommandParams } from "@univerjs/sheets";
import { Cells } from "../host/cells";
import type { Host } from "../host/host";

/** What a person means who types a bare number of 1 or more into a per-cent cell: 64 is 64%, as in Excel. */
export function percentEntry(typed: string, format: string): string {
  if (!format.includes("%")) return typed;
  const parsed = numfmt.parseValue(typed, { locale: "en-GB" });
  const isBare = typeof parsed?.v === "number" && !parsed.z?.includes("%");
  return isBare && Math.abs(Number(parsed.v)) >= 1 ? `${typed.trim()}%` : typed;
}

/** Lets the grid take what is typed into per-cent cells as Excel does; it would make 6400% of 64. */
export function takePercentsAsTyped({ grid }: Host): void {
  const { univer } = grid;
  let meant: number | null = null;
  univer.addEvent(univer.Event.BeforeSheetEditEnd, ({ isConfirm, worksheet, row, column, value }) => {
    const typed = value.toPlainText().trim();
    const format = new Cells(grid, worksheet.getSheetId()).format(row, column);
    const entry = percentEntry(typed, format);
    const share = entry === typed ? null : numfmt.parseValue(entry, { locale: "en-GB" })?.v;
    meant = isConfirm && typeof share === "number" ? share : null;
  });
  univer.addEvent(univer.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || meant === null) return;
    const { value } = params as ISetRangeValuesCommandParams; // what a command of this id takes
    if (!Array.isArray(value) && "v" in value) value.v = meant;
    meant = null;
  });
}
