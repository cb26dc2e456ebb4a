import { readWorkbook } from "../batch";
import { stopListening } from "./stopListening";

/** Calls back when the last of these sheets has gone from the workbook, by whomever. Returns what stops it. */
export async function watchSheetsGone(names: readonly string[], onGone: () => void): Promise<() => void> {
  const look = () =>
    readWorkbook(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      if (!sheets.items.some(({ name }) => names.includes(name))) onGone();
    });
  const handler = await readWorkbook(async (context) => {
    const registered = context.workbook.worksheets.onDeleted.add(look);
    await context.sync();
    return registered;
  });
  return () => void stopListening([handler]);
}
