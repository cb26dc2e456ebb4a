import type { FUniver } from "@univerjs/core/facade";
import { formulasAt, openStartWorkbook, valuesAt } from "../testing";
import { applyNativeReplacement } from "./applyNativeReplacement";
import { applyNativeReversal, previewNativeReversal } from "./nativeReversal";
import { previewNativeReplacement } from "./previewNativeReplacement";

let grid: FUniver;

const SHEETS = { "Appendix 9": "A1:F90", Scenarios: "A1:H45", Scratch: "A1:G110" } as const;
type SheetName = keyof typeof SHEETS;
const NAMES = Object.keys(SHEETS) as SheetName[]; // Object.keys widens the names to string.

const all = async (read: (sheet: string, address: string) => Promise<unknown[][]>) =>
  Promise.all(NAMES.map((name) => read(name, SHEETS[name])));

const sheetNames = () =>
  grid
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName());

const replaceAll = async () => applyNativeReplacement(await previewNativeReplacement("workbook"));

function expectSame(before: unknown[][][], now: unknown[][][]): void {
  const [one, other] = [before.flat(2), now.flat(2)];
  const differing = one.flatMap((value, index) => {
    const current = other[index];
    const isSame =
      typeof value === "number" && typeof current === "number"
        ? Math.abs(value - current) <= 1e-12 * Math.max(1, Math.abs(value))
        : value === current;
    return isSame ? [] : [[value, current]];
  });
  expect(differing).toEqual([]);
}

beforeEach(async () => {
  grid = await openStartWorkbook();
});
afterEach(() => {
  grid.dispose();
});

describe("replacing CBA functions in the start workbook", () => {
  it("leaves no call of a CBA function, and every value as it was", async () => {
    const before = await all(valuesAt);
    const { replaced, noteSheet, frozen } = await replaceAll();
    expect(noteSheet).toBe("Native formulas");
    expect(replaced).toBeGreaterThan(100);
    // The example of an error: a native formula would compute 6400% of it.
    expect(frozen).toEqual([
      {
        address: expect.stringMatching(/^Scratch!B/) as string,
        why: expect.stringContaining("something else") as string,
      },
    ]);
    const formulas = (await all(formulasAt)).flat(2).filter((cell) => typeof cell === "string" && cell.startsWith("="));
    // Column F of Scratch shows formulas as texts.
    const own = formulas.filter((formula) => !String(formula).startsWith("=CBA."));
    expect(own.filter((formula) => String(formula).includes("CBA."))).toEqual([]);
    expect(formulas.filter((formula) => String(formula).startsWith("=CBA."))).toHaveLength(8);
    expectSame(before, await all(valuesAt));
  });

  it("is one step of undo", async () => {
    const [formulas, values] = [await all(formulasAt), await all(valuesAt)];
    await replaceAll();
    await grid.undo();
    expect(sheetNames()).toEqual(NAMES);
    expect(await all(formulasAt)).toEqual(formulas);
    expectSame(values, await all(valuesAt));
  });

  it("is put back exactly from the note, which stays and says so", async () => {
    const [formulas, values] = [await all(formulasAt), await all(valuesAt)];
    await replaceAll();
    const preview = await previewNativeReversal();
    expect(preview.left).toEqual([]);
    expect(await applyNativeReversal(preview)).toEqual({ restored: preview.changes.length, kept: [] });
    expect(await all(formulasAt)).toEqual(formulas);
    expectSame(values, await all(valuesAt));
    expect(await valuesAt("Native formulas", "A4:B4")).toEqual([
      ["Status", expect.stringMatching(/^Put back on \d{4}/)],
    ]);
    await expect(previewNativeReversal()).rejects.toThrow("There is nothing to put back");
  });
});
