import { cellAddress, onSheet } from "../formulas/address";
import { reentered } from "./enteredText";
import { inRequests } from "./requests";
import type { AddedSheet, KeptCells, TakenBack, Trail } from "./trail";

type Step = (context: Excel.RequestContext) => Promise<void>;

/**
 * Puts back what a change had written before Excel refused: first what stood in the cells, then the names, then the sheets
 * that were added go. Each in a run of its own, as Excel refuses what follows a refusal in the same run.
 */
export async function takeBack({ isEmpty, cells, names, added }: Trail): Promise<TakenBack> {
  if (isEmpty || (await notAsBefore(cells, added)).length === 0) return { wasWritten: false, left: [] };
  // The first content that was kept of a cell is the oldest, so it is put back last.
  for (const block of inRequests(cells.toReversed(), bytesOf)) await attempt((context) => restore(context, block));
  await attempt((context) => restoreNames(context, names));
  for (const sheet of added.toReversed()) await attempt((context) => removeSheet(context, sheet));
  return { wasWritten: true, left: await notAsBefore(cells, added) };
}

/** Without undo groups, which are what may have been refused. What cannot be put back is found out afterwards. */
async function attempt(step: Step): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, step).catch(() => undefined);
}

const bytesOf = ({ contents }: KeptCells): number => JSON.stringify(contents).length;

const rangeOf = (context: Excel.RequestContext, { sheetName, row, column, contents }: KeptCells): Excel.Range =>
  context.workbook.worksheets
    .getItem(sheetName)
    .getRangeByIndexes(row, column, contents.length, contents[0]?.length ?? 0);

async function restore(context: Excel.RequestContext, kept: readonly KeptCells[]): Promise<void> {
  for (const one of kept) {
    rangeOf(context, one).formulas = one.contents.map((line) => line.map((content) => content ?? ""));
  }
  await context.sync();
}

async function restoreNames({ workbook }: Excel.RequestContext, names: Trail["names"]): Promise<void> {
  if (names.size === 0) return;
  const items = [...names].map(([name, before]) => ({ item: workbook.names.getItemOrNullObject(name), before }));
  await workbook.context.sync();
  for (const { item, before } of items) {
    if (item.isNullObject) continue;
    if (before === null) item.delete();
    else item.formula = before;
  }
  await workbook.context.sync();
}

/** A sheet of which Excel has not said that it is ours goes only if nothing stands on it. */
async function removeSheet(context: Excel.RequestContext, { id, name }: AddedSheet): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id ?? name);
  const used = sheet.getUsedRangeOrNullObject().load("address");
  await context.sync();
  if (sheet.isNullObject || (id === null && !used.isNullObject)) return;
  sheet.delete();
  await context.sync();
}

async function notAsBefore(cells: readonly KeptCells[], added: readonly AddedSheet[]): Promise<string[]> {
  const all = [...added.map(({ name }) => name), ...cells.flatMap(addressesIn)];
  try {
    const differing: string[] = [];
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = added.map(({ id, name }) => ({
        name,
        sheet: context.workbook.worksheets.getItemOrNullObject(id ?? name),
      }));
      await context.sync();
      differing.push(...sheets.flatMap(({ name, sheet }) => (sheet.isNullObject ? [] : [name])));
      for (const block of inRequests(oldest(cells), bytesOf)) {
        const read = block.map((kept) => ({ kept, range: rangeOf(context, kept).load("values,formulas") }));
        // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- One request would be too large.
        await context.sync();
        differing.push(...read.flatMap(({ kept, range }) => differences(kept, range)));
      }
    });
    return differing;
  } catch {
    // Where not even that can be seen, all of it has to be looked at.
    return all;
  }
}

/** Of cells that were kept more than once, how they stood at first. */
function oldest(cells: readonly KeptCells[]): KeptCells[] {
  const seen = new Set<string>();
  return cells.map((kept) => ({
    ...kept,
    contents: kept.contents.map((line, r) =>
      line.map((content, c) => {
        const address = addressOf(kept, r, c);
        if (seen.has(address)) return null;
        seen.add(address);
        return content;
      }),
    ),
  }));
}

function differences(kept: KeptCells, { values, formulas }: Excel.Range): string[] {
  return kept.contents.flatMap((line, r) =>
    line.flatMap((content, c) =>
      content === null || reentered(values[r]?.[c], formulas[r]?.[c]) === content ? [] : [addressOf(kept, r, c)],
    ),
  );
}

const addressOf = ({ sheetName, row, column }: KeptCells, r: number, c: number): string =>
  onSheet(sheetName, cellAddress(row + r, column + c));

const addressesIn = (kept: KeptCells): string[] =>
  kept.contents.flatMap((line, r) => line.map((_, c) => addressOf(kept, r, c)));
