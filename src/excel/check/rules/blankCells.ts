import { isBlank } from "../../../model/register/cell";
import { isSkippedKey } from "../../../model/register/parseScenario";
import { signatureOf } from "../../../functions/signatures";
import type { CbaCall } from "../../../formulas/parse";
import type { CellsBehind, NativeContext } from "../../../formulas";
import { cellAddress, onSheet } from "../../../formulas/address";
import { findMark } from "../../sheets/ownMark";
import { nativeContextOf } from "../../snapshot/nativeContext";
import { fullAddress } from "../../snapshot/workbookSnapshot";
import type { CallingCell, CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/**
 * Blank cells that a formula of people's own has a CBA function read, and it takes for 0. The inputs on our own sheets and in
 * tables of scenarios have rules of their own, and some rows of them are blank by design.
 */
export function blankCells(workbook: CheckedWorkbook): Finding[] {
  const isOurs = new Set([
    ...workbook.sheets.filter((sheet) => findMark(sheet) !== null).map(({ sheetName }) => sheetName),
    ...workbook.tables.map(({ sheet }) => sheet.sheetName),
  ]);
  const found = new Map<string, Finding>();
  for (const caller of workbook.callers) {
    const context = nativeContextOf(workbook, caller.sheet.sheetName);
    for (const call of caller.calls) {
      for (const { argument, cells } of blanksRead(call, context)) {
        const own = cells.filter(({ sheet }) => !isOurs.has(sheet));
        const finding = findingOf(own, argument, call, caller);
        if (finding === null) continue;
        // Several formulas may read the same blanks: the first of them tells.
        const places = own.map(({ address }) => address).join();
        if (!found.has(places)) found.set(places, finding);
      }
    }
  }
  return [...found.values()];
}

/** More than these tell nobody anything. */
const MOST_NAMED = 3;

function findingOf(
  cells: readonly BlankCell[],
  argument: string,
  { name }: CbaCall,
  { sheet, row, column }: CallingCell,
): Finding | null {
  const [first] = cells;
  if (first === undefined) return null;
  const named = cells.slice(0, MOST_NAMED).map(({ address }) => address);
  const more = cells.length > MOST_NAMED ? ` and ${cells.length - MOST_NAMED} more` : "";
  const are = cells.length === 1 ? "is" : "are";
  const formula = fullAddress(sheet, row, column);
  const message = `${named.join(", ")}${more} ${are} blank; ${name} in ${formula} reads ${cells.length === 1 ? "it" : "them"} as 0 (${argument}). Enter a value, or 0 if that is meant.`;
  return { kind: "warning", title: "Blank cell read as 0", message, address: first.address };
}

interface BlankCell {
  readonly sheet: string;
  readonly address: string;
}

/** Arguments of words, in which a blank is none, or of which blank rows mean something. */
const BLANK_MAY_BE_MEANT: readonly string[] = [
  ...["keys", "uncertainty", "correlation", "names", "measure", "parameter", "key", "keyA", "keyB", "field", "view"],
];
/** Whoever has such an argument reads case lists, in which a blank is a day that has not come. */
const OF_CASE_LISTS = ["start", "extract"];

function blanksRead(
  call: CbaCall,
  { read }: NativeContext,
): { readonly argument: string; readonly cells: BlankCell[] }[] {
  const signature = signatureOf(call.name) ?? [];
  if (signature.some(({ name }) => OF_CASE_LISTS.includes(name))) return [];
  const behindOf = (name: string): CellsBehind | null => {
    const given = call.args[signature.findIndex((one) => one.name === name)];
    return given?.kind === "reference" ? read(given.text) : null;
  };
  const keys = behindOf("keys")?.cells;
  return signature.flatMap(({ name }) => {
    const behind = BLANK_MAY_BE_MEANT.includes(name) ? null : behindOf(name);
    if (behind === null) return [];
    const isOfEntry = SCENARIO_VALUES.includes(name) ? entriesAmong(keys) : () => true;
    const cells = behind.cells.flatMap((line, r) =>
      line.flatMap((cell, c) =>
        isBlank(cell) && isOfEntry(r, c)
          ? [{ sheet: behind.sheet, address: onSheet(behind.sheet, cellAddress(behind.row + r, behind.column + c)) }]
          : [],
      ),
    );
    return cells.length === 0 ? [] : [{ argument: name, cells }];
  });
}

const SCENARIO_VALUES: readonly string[] = ["values", "baseValues"];

/** Values count only beside a key. Keys that cannot be read, because they are computed, are taken for keys. */
function entriesAmong(keys: CellsBehind["cells"] | undefined): (row: number, column: number) => boolean {
  if (keys === undefined) return () => true;
  const isAcross = keys.length === 1 && (keys[0]?.length ?? 0) > 1;
  return (row, column) =>
    !isSkippedKey(isAcross ? keys[0]?.[column] : keys.length === 1 ? keys[0]?.[0] : keys[row]?.[0]);
}
