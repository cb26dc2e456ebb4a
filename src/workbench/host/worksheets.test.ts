/* oxlint-disable office-addins/load-object-before-read -- A ClientResult is read without a load. */
import { codeOf, onBlankSheet, openTestWorkbook } from "./testWorkbook";

beforeAll(() => void openTestWorkbook());

describe("the collection of worksheets", () => {
  // "Adds a new worksheet … at the end of existing worksheets. If you wish to activate the newly added worksheet, call
  // .activate() on it" (WorksheetCollection.add).
  test("add puts a sheet at the end, and does not bring it to the front", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const before = worksheets.getActiveWorksheet().load("id");
      const added = worksheets.add("At the end").load("position, id");
      const count = worksheets.getCount();
      const after = worksheets.getActiveWorksheet().load("id");
      await context.sync();
      expect(added.position).toBe(count.value - 1);
      expect(after.id).toBe(before.id);
      expect(added.id).not.toBe(after.id);
    });
  });

  test("add without a name finds one", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load("name");
      await context.sync();
      expect(sheet.name).toMatch(/^Sheet\d+$/);
    });
  });

  // "If the worksheet with the given name already exists, ItemAlreadyExists"; names differ in more than case.
  test("a name that is taken, in whatever case, is refused", async () => {
    await onBlankSheet(async (_sheet, context, name) => {
      context.workbook.worksheets.add(name.toUpperCase());
      expect(await codeOf(context.sync())).toBe("ItemAlreadyExists");
    });
  });

  // Rename a worksheet (Excel help): at most 31 characters, not blank, none of / \ ? * : [ ], no apostrophe at an end.
  test.each(["", "  ", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "[a]", "'a", "a'"])(
    "%p cannot be the name of a worksheet",
    async (name) => {
      expect(await codeOf(onBlankSheet((sheet) => void (sheet.name = name)))).toBe("InvalidArgument");
    },
  );

  test("a sheet may be renamed, to another case of its own name too, and formulas follow", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      sheet.getRange("A1").values = [[5]];
      const cell = context.workbook.worksheets.add().getRange("A1");
      cell.formulas = [[`=${name}!A1`]];
      await context.sync();
      sheet.name = name.toUpperCase();
      await context.sync();
      sheet.name = `${name} renamed`;
      cell.load("formulas, values");
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe(`${name} renamed`);
      expect(cell.formulas).toEqual([[`='${name} renamed'!A1`]]);
      expect(cell.values).toEqual([[5]]);
    });
  });

  // "The name or ID of the worksheet" (WorksheetCollection.getItem).
  test("getItem finds a sheet by its name in any case, or by its id", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      sheet.load("id");
      await context.sync();
      const found = [name.toLowerCase(), sheet.id].map((key) => context.workbook.worksheets.getItem(key).load("name"));
      await context.sync();
      expect(found.map((item) => item.name)).toEqual([name, name]);
    });
  });

  test("getFirst, getLast and getCount pass over hidden sheets when told to", async () => {
    await onBlankSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      sheet.visibility = "Hidden";
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      const last = worksheets.getLast(true).load("visibility");
      const first = worksheets.getFirst().load("position");
      await context.sync();
      expect(all.value - visible.value).toBe(1);
      expect([last.visibility, first.position]).toEqual(["Visible", 0]);
    });
  });
});

describe("a worksheet", () => {
  test("has a position, a tab colour and grid lines, which may be set", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.set({ position: 0, tabColor: "#FF0000", showGridlines: false });
      sheet.load("position, tabColor, showGridlines, visibility");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        position: 0,
        tabColor: "#FF0000",
        showGridlines: false,
        visibility: "Visible",
      });
    });
  });

  test("activate brings it to the front", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe(name);
    });
  });

  test("once deleted it is gone, and what refers to it fails", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      await context.sync();
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      sheet.load("name");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });

  // Excel keeps at least one visible sheet in a workbook.
  test("the last visible one can neither be hidden nor deleted", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/visibility");
      await context.sync();
      const [only, ...others] = worksheets.items;
      if (!only) throw new Error("A workbook has a sheet.");
      others.forEach((sheet) => void (sheet.visibility = "Hidden"));
      await context.sync();
      only.visibility = "Hidden";
      expect(await codeOf(context.sync())).toBe("InvalidOperation");
      only.delete();
      expect(await codeOf(context.sync())).toBe("InvalidOperation");
      others.forEach((sheet) => void (sheet.visibility = "Visible"));
    });
  });

  test("ranges by indexes and cells count from 0", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      const ranges = [sheet.getRangeByIndexes(1, 2, 2, 1), sheet.getCell(0, 3), sheet.getRange(`${name}!B2`)];
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      expect(ranges.map((range) => range.address)).toEqual([`${name}!C2:C3`, `${name}!D1`, `${name}!B2`]);
    });
  });
});

describe("frozen panes", () => {
  async function frozenAddress(freeze: (panes: Excel.WorksheetFreezePanes) => void): Promise<string | null> {
    return onBlankSheet(async (sheet, context) => {
      freeze(sheet.freezePanes);
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return location.isNullObject ? null : (location.address.split("!")[1] ?? null);
    });
  }

  // WorksheetFreezePanes: freezeRows and freezeColumns count from the top and the left; freezeAt takes the panes' range.
  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
    ["rows", (panes) => panes.freezeRows(4), "1:4"],
    ["columns", (panes) => panes.freezeColumns(2), "A:B"],
    ["the panes above and left of a range's end", (panes) => panes.freezeAt("A1:B4"), "A1:B4"],
    ["whole rows by freezeAt", (panes) => panes.freezeAt("1:4"), "1:4"],
    ["nothing, at first", () => undefined, null],
  ])("%s", async (_what, freeze, expected) => {
    expect(await frozenAddress(freeze)).toBe(expected);
  });

  test("unfreeze lets them go", async () => {
    const address = await frozenAddress((panes) => {
      panes.freezeRows(1);
      panes.unfreeze();
    });
    expect(address).toBeNull();
  });
});
