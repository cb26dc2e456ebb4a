import type { FUniver } from "@univerjs/core/facade";
import { checkedWorkbook } from "../check/checkedWorkbook";
import { staleFrozenValues } from "../check/rules/staleFrozenValues";
import { readWorkbookSnapshot } from "../snapshot/readWorkbookSnapshot";
import { enter, formulasAt, openTestWorkbook, valuesAt } from "../testing";
import { applyNativeReplacement } from "./applyNativeReplacement";
import type { NativeScope } from "./nativeChange";
import { applyNativeReversal, previewNativeReversal } from "./nativeReversal";
import { previewNativeReplacement } from "./previewNativeReplacement";

let grid: FUniver;

beforeEach(async () => {
  grid = openTestWorkbook();
  await enter("Sheet1", "A1:B3", [
    ["programme.weeklyCost", 70],
    ["programme.weeksOpen", 30],
    ["programme.closureRate", 0.7],
  ]);
});
afterEach(() => {
  grid.dispose();
});

const replace = async (scope: NativeScope = "workbook") =>
  applyNativeReplacement(await previewNativeReplacement(scope));
const reverse = async () => applyNativeReversal(await previewNativeReversal());
const onSheet1 = (act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

describe("a person's own formulas", () => {
  const FORMULAS = [
    "=IF(CBA.COSTPERCASE(B1,B2)>2000,SUM(CBA.COSTPERCASE(B1,B2),1),0)",
    "=ROUND(CBA.LIFETIMEEARNINGS(B3),0)-CBA.LIFETIMETAX(B3)",
    '=CBA.RESULT("net.society",A1:A3,B1:B3)*2',
    "=CBA.COSTPERCLOSURE(CBA.COSTPERCASE(B1,B2),B3)",
    '=IFERROR(CBA.COSTPERCASE(B1,"x"),-1)',
    "=SUM(CBA.COSTPERCASE(B1:B2,2))",
    '=TEXT(CBA.DISCOUNTFACTOR(45),"0.000")&" is CBA.DISCOUNTFACTOR(45)"',
  ];
  const AREA = `D1:D${FORMULAS.length}`;

  it("keep what stands round the calls, and their values", async () => {
    await enter(
      "Sheet1",
      AREA,
      FORMULAS.map((formula) => [formula]),
    );
    const before = await valuesAt("Sheet1", AREA);
    await replace();
    const [condition, difference, result, closure, error, sum, words] = (await formulasAt("Sheet1", AREA)).flat();
    expect(condition).toBe("=IF(B1*B2>2000,SUM(B1*B2,1),0)");
    expect(difference).toMatch(/^=ROUND\(.*,0\)-/);
    expect(closure).toBe("=B1*B2/B3");
    expect(sum).toBe("=SUM(B1:B2*2)");
    expect(words).toMatch(/&" is CBA.DISCOUNTFACTOR\(45\)"$/);
    expect(String(result)).not.toContain("CBA.");
    // The native formula has no error to catch unless Excel finds one itself.
    expect(String(error)).not.toContain("CBA.");
    (await valuesAt("Sheet1", AREA)).flat().forEach((value, index) => {
      const old = before.flat()[index];
      if (typeof old === "number") expect(value).toBeCloseTo(old, 9);
      else expect(value).toBe(old);
    });
  });

  it("are frozen where the native formula would show something else", async () => {
    await enter("Sheet1", "D1:D2", [["=IFERROR(CBA.LIFETIMEEARNINGS(64),0)"], ["=CBA.COSTPERCASE(B1,B2)"]]);
    const { frozen } = await replace();
    expect(frozen).toEqual([
      { address: "Sheet1!D1", why: "Frozen to its value: the native formula shows something else." },
    ]);
    expect(await formulasAt("Sheet1", "D1:D2")).toEqual([[0], ["=B1*B2"]]);
    const [entry] = await valuesAt("Native formulas", "A10:G10");
    expect(entry).toEqual(["Sheet1", "D1", "=IFERROR(CBA.LIFETIMEEARNINGS(64),0)", "0", "Frozen", "", frozen[0]?.why]);
    await reverse();
    expect(await formulasAt("Sheet1", "D1")).toEqual([["=IFERROR(CBA.LIFETIMEEARNINGS(64),0)"]]);
  });

  it("are frozen to values, texts as texts, where they have no native form", async () => {
    await enter("Sheet1", "D1:D2", [["=INDEX(CBA.TABLE(6,A1:A3,B1:B3),2,3)"], ["=INDEX(CBA.TABLE(6),1,1)"]]);
    const before = await valuesAt("Sheet1", "D1:D2");
    const preview = await previewNativeReplacement("workbook");
    expect(preview.changes).toMatchObject([
      { address: "D1", kind: "frozen", after: "2100", note: expect.stringContaining("has no native form") as string },
      { address: "D2", kind: "frozen" },
    ]);
    await applyNativeReplacement(preview);
    expect(await formulasAt("Sheet1", "D1:D2")).toEqual(before);
  });

  it("are frozen with a note, and a mark of their list, where they are curves of INCIDENCE and KAPLANMEIER", async () => {
    await enter("Sheet1", "A10:B12", [
      [45_000, 45_100],
      [45_010, 45_120],
      [45_020, ""],
    ]);
    await enter("Sheet1", "D1", [["=CBA.INCIDENCE(A10:A12,B10:B12,45200,20)"]]);
    await enter("Sheet1", "D20", [["=CBA.KAPLANMEIER(A10:A12,B10:B12,45200,,,,20)"]]);
    const curves = async () => [await valuesAt("Sheet1", "D1:K3"), await valuesAt("Sheet1", "D20:L24")];
    const before = await curves();
    expect(before.map((table) => table.at(-1)?.[0])).toEqual(["0 of 3 rows left out", "0 of 3 rows left out"]);
    const preview = await previewNativeReplacement("workbook");
    const heads = preview.changes.filter(({ address }) => ["D1", "D20"].includes(address));
    expect(heads).toHaveLength(2);
    for (const head of heads)
      expect(head).toMatchObject({ kind: "frozen", note: expect.stringContaining("has no native form") as string });
    await applyNativeReplacement(preview);
    expect(await curves()).toEqual(before);
    expect((await formulasAt("Sheet1", "D1:L24")).flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
    const note = await valuesAt("Native formulas", "A1:G60");
    expect(note).toContainEqual(
      expect.arrayContaining(["Sheet1", "D1", "=CBA.INCIDENCE(A10:A12,B10:B12,45200,20)", "Frozen"]),
    );
    const stale = async () =>
      staleFrozenValues(checkedWorkbook(await Excel.run((context) => readWorkbookSnapshot(context))));
    expect(await stale()).toEqual([]);
    await enter("Sheet1", "B12", [[45_150]]);
    expect(await stale()).toHaveLength(1);
  });

  it("refer to names, spilled ranges and whole columns as before", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.names.add("keys", sheet.getRange("A1:A3"));
      await context.sync();
    });
    await enter("Sheet1", "D1:D2", [
      ['=CBA.RESULT("costPerCase.programme",keys,B1:B3)'],
      ['=CBA.RESULT("costPerCase.programme",$A:$A,$B:$B)'],
    ]);
    await replace();
    expect(await valuesAt("Sheet1", "D1:D2")).toEqual([[2100], [2100]]);
    expect(await formulasAt("Sheet1", "D1:D2")).toEqual([["=B1*B2"], ["=$B$1*$B$2"]]);
  });
});

describe("the scope", () => {
  beforeEach(async () => {
    await enter("Sheet1", "D1:D2", [["=CBA.COSTPERCASE(B1,1)"], ["=CBA.COSTPERCASE(B2,1)"]]);
    await Excel.run(async (context) => {
      const hidden = context.workbook.worksheets.add("Hidden");
      hidden.getRange("A1").formulas = [["=CBA.DISCOUNTFACTOR(1)"]];
      hidden.visibility = "Hidden";
      context.workbook.worksheets.getItem("Sheet1").getRange("D2:E9").select();
      await context.sync();
    });
  });

  it.each([
    ["selection", ["Sheet1!D2"]],
    ["sheet", ["Sheet1!D1", "Sheet1!D2"]],
    ["workbook", ["Sheet1!D1", "Sheet1!D2", "Hidden!A1"]],
  ] as const)("%s means %j", async (scope, expected) => {
    const { changes } = await previewNativeReplacement(scope);
    expect(changes.map(({ sheet, address }) => `${sheet}!${address}`)).toEqual(expected);
    const { replaced } = await replace(scope);
    expect(replaced).toBe(expected.length);
    expect(await formulasAt("Sheet1", "D1")).toEqual([[scope === "selection" ? "=CBA.COSTPERCASE(B1,1)" : "=B1"]]);
  });

  it("says of a cell on a hidden sheet that it is", async () => {
    const { changes } = await previewNativeReplacement("workbook");
    expect(changes.find(({ sheet }) => sheet === "Hidden")?.note).toBe("On a hidden sheet.");
  });
});

it("refuses a preview that is no longer true, and writes nothing", async () => {
  await enter("Sheet1", "D1", [["=CBA.COSTPERCASE(B1,B2)"]]);
  const preview = await previewNativeReplacement("workbook");
  await enter("Sheet1", "D1", [["=CBA.COSTPERCASE(B1,B3)"]]);
  await expect(applyNativeReplacement(preview)).rejects.toThrow("changed since the preview. Nothing was written");
  expect(await formulasAt("Sheet1", "D1")).toEqual([["=CBA.COSTPERCASE(B1,B3)"]]);
  expect(grid.getActiveWorkbook()?.getSheets()).toHaveLength(1);
});

it("writes no cell that was not previewed, though it calls a CBA function by now", async () => {
  await enter("Sheet1", "D1", [["=CBA.COSTPERCASE(B1,B2)"]]);
  const preview = await previewNativeReplacement("workbook");
  await enter("Sheet1", "E1", [["=CBA.COSTPERCASE(B1,B3)"]]);
  await applyNativeReplacement(preview);
  expect(await formulasAt("Sheet1", "D1:E1")).toEqual([["=B1*B2", "=CBA.COSTPERCASE(B1,B3)"]]);
});

it("leaves what stands in the way of a table alone, and freezes the formula to its error", async () => {
  await enter("Sheet1", "D1:D2", [["=CBA.TABLE(6)"], ["mine"]]);
  await replace();
  expect(await formulasAt("Sheet1", "D1:D2")).toEqual([["#SPILL!"], ["mine"]]);
});

it("takes everything back where Excel refuses halfway", async () => {
  await enter("Sheet1", "D1:D2", [["=CBA.COSTPERCASE(B1,B2)"], ["=CBA.TABLE(6)"]]);
  const before = await formulasAt("Sheet1", "D1:G5");
  const preview = await previewNativeReplacement("workbook");
  await expect(failingAtSync(4, () => applyNativeReplacement(preview))).rejects.toThrow("The sheet is protected.");
  expect(await formulasAt("Sheet1", "D1:G5")).toEqual(before);
  expect(grid.getActiveWorkbook()?.getSheets()).toHaveLength(1);
});

/** Runs a batch in an Excel that does what the nth sync asks for, and then says that it refused the rest. */
async function failingAtSync<T>(nth: number, act: () => Promise<T>): Promise<T> {
  const excel = Excel;
  let syncs = 0;
  const failing = (context: Excel.RequestContext) =>
    new Proxy(context, {
      get(target, member) {
        const value: unknown = Reflect.get(target, member);
        if (typeof value !== "function") return value;
        // The host's methods want the host's own object.
        const method = value.bind(target) as (...args: unknown[]) => unknown;
        if (member !== "sync") return method;
        return async () => {
          await method();
          syncs += 1;
          if (syncs === nth) throw Object.assign(new Error("refused"), { code: "AccessDenied" });
        };
      },
    });
  const run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    excel.run(options, (context) => batch(failing(context)));
  Object.assign(globalThis, { Excel: { run } });
  try {
    return await act();
  } finally {
    Object.assign(globalThis, { Excel: excel });
  }
}

describe("putting CBA functions back", () => {
  it("is one step of undo", async () => {
    await enter("Sheet1", "D1", [["=CBA.TABLE(6,A1:A3,B1:B3)"]]);
    await replace();
    const native = await formulasAt("Sheet1", "D1:F3");
    await reverse();
    expect(await formulasAt("Sheet1", "D1")).toEqual([["=CBA.TABLE(6,A1:A3,B1:B3)"]]);
    await grid.undo();
    expect(await formulasAt("Sheet1", "D1:F3")).toEqual(native);
    expect(await valuesAt("Native formulas", "B4")).toEqual([["In force"]]);
  });

  it("keeps a cell that was changed since, and says why", async () => {
    await enter("Sheet1", "D1:D3", [["=CBA.COSTPERCASE(B1,1)"], ["=CBA.COSTPERCASE(B2,1)"], ["=CBA.ATTAINMENT(B3)"]]);
    await replace();
    await enter("Sheet1", "D1:D2", [["=B1*2"], [""]]);
    const { restored, kept } = await reverse();
    expect(restored).toBe(1);
    expect(kept).toEqual([
      { address: "Sheet1!D1", why: "It was changed or moved: the cell holds =B1*2 now." },
      { address: "Sheet1!D2", why: "It was changed or moved: the cell holds a blank cell now." },
    ]);
    expect(await formulasAt("Sheet1", "D1:D3")).toEqual([["=B1*2"], [""], ["=CBA.ATTAINMENT(B3)"]]);
    expect(await valuesAt("Native formulas", "H10:H12")).toEqual([[kept[0]?.why], [kept[1]?.why], ["Yes"]]);
  });

  it("keeps a table as a whole where one of its cells was changed", async () => {
    await enter("Sheet1", "D1", [["=CBA.TABLE(6,A1:A3,B1:B3)"]]);
    await replace();
    const native = await formulasAt("Sheet1", "D1:F3");
    expect(native.flat().every((cell) => !String(cell).includes("CBA."))).toBe(true);
    await enter("Sheet1", "E2", [[1]]);
    const { restored, kept } = await reverse();
    expect(restored).toBe(0);
    expect(kept.find(({ address }) => address === "Sheet1!D1")?.why).toBe(
      "It belongs to a table of which E2 is no longer what it was.",
    );
  });

  it("finds cells, and what they refer to, on sheets that were renamed since, and says which sheet is gone", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=CBA.COSTPERCASE(Sheet1!B1,2)"]];
      context.workbook.worksheets.add("Gone").getRange("A1").formulas = [["=CBA.DISCOUNTFACTOR(1)"]];
      await context.sync();
    });
    await enter("Sheet1", "D1", [["=CBA.COSTPERCASE(B1,2)"]]);
    await replace();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").name = "My inputs";
      worksheets.getItem("Native formulas").name = "What was replaced";
      worksheets.getItem("Gone").delete();
      await context.sync();
    });
    const { restored, kept } = await reverse();
    expect({ restored, kept }).toEqual({
      restored: 2,
      kept: [{ address: "Gone!A1", why: 'The sheet "Gone" is no longer there.' }],
    });
    expect(await formulasAt("Other", "A1")).toEqual([["=CBA.COSTPERCASE('My inputs'!B1,2)"]]);
    expect(await valuesAt("Other", "A1")).toEqual([[140]]);
  });

  it("takes the newest replacement first, and the one before it next", async () => {
    await enter("Sheet1", "D1", [["=CBA.COSTPERCASE(B1,1)"]]);
    await replace();
    await enter("Sheet1", "D2", [["=CBA.COSTPERCASE(B2,1)"]]);
    const { noteSheet } = await replace();
    expect(noteSheet).toBe("Native formulas (2)");
    await reverse();
    expect(await formulasAt("Sheet1", "D1:D2")).toEqual([["=B1"], ["=CBA.COSTPERCASE(B2,1)"]]);
    await reverse();
    expect(await formulasAt("Sheet1", "D1")).toEqual([["=CBA.COSTPERCASE(B1,1)"]]);
  });

  it("refuses where the workbook changed since the preview", async () => {
    await enter("Sheet1", "D1", [["=CBA.COSTPERCASE(B1,1)"]]);
    await replace();
    const preview = await previewNativeReversal();
    await onSheet1((sheet) => sheet.getRange("1:1").insert("Down"));
    await expect(applyNativeReversal(preview)).rejects.toThrow("Nothing was written");
  });
});

it("is all in texts, so that nothing of the note is ever a formula, a date or a number", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("2026").getRange("DEC5").formulas = [["=CBA.DISCOUNTFACTOR(1)"]];
    await context.sync();
  });
  await replace();
  const types = await Excel.run(async (context) => {
    const used = context.workbook.worksheets
      .getItem("Native formulas")
      .getUsedRange(true)
      .load("valueTypes,formulas,values");
    await context.sync();
    expect(used.formulas).toEqual(used.values);
    expect(used.values[9]?.slice(0, 4)).toEqual(["2026", "DEC5", "=CBA.DISCOUNTFACTOR(1)", "=1.035^-1"]);
    return used.valueTypes.flat();
  });
  expect(new Set(types)).toEqual(new Set(["String", "Empty"]));
});
