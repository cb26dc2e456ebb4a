/* oxlint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read, office-addins/no-empty-load --
   That reading too early fails is what is tested, and so is a load of everything. */
import type { FUniver } from "@univerjs/core/facade";
import { codeOf, codeThrownBy, onBlankSheet, openTestWorkbook } from "./testWorkbook";

let grid: FUniver;

beforeAll(() => {
  grid = openTestWorkbook();
});

const inGrid = (sheet: string, address: string): unknown =>
  grid.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getRawValue();

describe("the queue", () => {
  // "Just like requests to set properties or invoke methods on proxy objects, requests to load properties get added to
  // the queue of pending commands" (Application-specific API model, "Proxy objects" and "load()").
  test("nothing takes effect before sync", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      expect(inGrid(name, "A1")).toBeNull();
      await context.sync();
      expect(inGrid(name, "A1")).toBe(1);
    });
  });

  // office.js ends every run with a sync (Excel.run: "runs any pending commands", ibid., "*.run function").
  test("Excel.run syncs what is left in the queue at its end", async () => {
    const name = await onBlankSheet((sheet, _context, sheetName) => {
      sheet.getRange("B2").values = [["left"]];
      return sheetName;
    });
    expect(inGrid(name, "B2")).toBe("left");
  });

  test("actions run in the order in which they were queued, so a load sees the write before it only", async () => {
    await onBlankSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[1]];
      const before = sheet.getRange("A1").load("values");
      cell.values = [[2]];
      const after = sheet.getRange("A1").load("values");
      await context.sync();
      expect([before.values, after.values]).toEqual([[[1]], [[2]]]);
    });
  });

  // Excel does not roll a batch back: what ran before the failure stays (Error handling with the application-specific
  // JavaScript APIs).
  test("when an action fails, those before it stay done and those after it are not done", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("no such sheet");
      sheet.getRange("A2").values = [["after"]];
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
      await context.sync();
      expect([inGrid(name, "A1"), inGrid(name, "A2")]).toEqual(["before", null]);
    });
  });

  test("an error says which statement it came from", async () => {
    const error = await onBlankSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1]];
      return context.sync().catch((reason: unknown) => reason);
    });
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  });

  test("batches of several runs at once do not mix", async () => {
    const write = (text: string): Promise<string[]> =>
      onBlankSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:A2");
        range.values = [[text], [text]];
        range.load("values");
        await context.sync();
        return range.values.flat() as string[]; // Microsoft types values as any.
      });
    expect(await Promise.all([write("a"), write("b")])).toEqual([
      ["a", "a"],
      ["b", "b"],
    ]);
  });
});

describe("load", () => {
  // "Before you can read the properties of a proxy object, you must explicitly load the properties" (Application-specific
  // API model, "load()"); the words are those of office.js.
  test("a property read before load and sync throws PropertyNotLoaded, in Excel's words", async () => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRange("A1").load("address");
      expect(() => range.address).toThrow(
        "The property 'address' is not available. Before reading the property's value, call the load method on the " +
          'containing object and call "context.sync()" on the associated request context.',
      );
      await context.sync();
      expect(range.address).toMatch(/!A1$/);
      expect(codeThrownBy(() => range.values)).toBe("PropertyNotLoaded");
    });
  });

  // office.js keeps what was set in the proxy object, whether or not it was loaded.
  test("a property that was set may be read back from the proxy object", async () => {
    await onBlankSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[7]];
      expect(range.values).toEqual([[7]]);
    });
  });

  test.each([
    ["a list in one string", "values, address"],
    ["an array", ["values", "address"]],
    ["select", { select: "values,address" }],
    ["an object", { values: true, address: true }],
  ])("takes %s", async (_form, options) => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load(options as string); // The overloads do not take a union of their arguments.
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(range.address).toMatch(/!A1$/);
      expect(() => range.text).toThrow(/'text' is not available/);
    });
  });

  // "Your add-in can use navigational properties as a path to load specific scalar properties" (ibid.).
  test("takes a path through navigation properties", async () => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRange("A1").load("format/font/name, worksheet/name");
      await context.sync();
      expect(range.format.font.name).toBe("Arial");
      expect(range.worksheet.name).toMatch(/^Blank/);
    });
  });

  // "If you call load() without specifying any parameters, all scalar properties will be loaded" (ibid.).
  test("without an argument loads every scalar property", async () => {
    await onBlankSheet(async (sheet, context) => {
      sheet.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ visibility: "Visible", showGridlines: true, tabColor: "" });
    });
  });

  test("of a property that does not exist fails at sync, and names it", async () => {
    const batch = onBlankSheet(async (sheet, context) => {
      sheet.getRange("A1").load("valuse");
      await context.sync();
    });
    await expect(batch).rejects.toThrow("Range has no property 'valuse' to load.");
  });

  test("brings the items of a collection, each with what was asked of it", async () => {
    await onBlankSheet(async (_sheet, context, name) => {
      const { worksheets } = context.workbook;
      expect(() => worksheets.items).toThrow(/'items' is not available/);
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map((item) => item.name)).toContain(name);
      expect(() => worksheets.items[0]?.position).toThrow(/'position' is not available/);
    });
  });

  // ClientResult: "Trying to log the value before calling sync would throw an error" (ibid., "ClientResult").
  test("a ClientResult has its value after sync only", async () => {
    await Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      expect(codeThrownBy(() => count.value)).toBe("ValueNotLoaded");
      await context.sync();
      expect(count.value).toBeGreaterThan(0);
    });
  });
});

describe("null objects", () => {
  // "These variations return an object whose isNullObject property is set to true, if the specified item doesn't exist,
  // rather than throwing an exception" (ibid., "*OrNullObject methods and properties").
  test("isNullObject may be read after sync, without a load", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("no such sheet");
      expect(codeThrownBy(() => sheet.isNullObject)).toBe("PropertyNotLoaded");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
    });
  });

  test("what is found is no null object", async () => {
    await onBlankSheet(async (_sheet, context, name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      expect(sheet.isNullObject).toBe(false);
    });
  });

  // Microsoft's own samples delete a sheet that may not be there: getItemOrNullObject("Sample").delete().
  test("methods of a null object do nothing, and what they return is null as well", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("no such sheet");
      const range = sheet.getRange("A1");
      range.values = [[1]];
      sheet.delete();
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });

  test("the properties of a null object are undefined after load and sync", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("no such sheet").load("name");
      await context.sync();
      expect(sheet.name).toBeUndefined();
    });
  });
});

describe("strictness beyond Excel's", () => {
  test("an unknown member throws, and names its class and itself", async () => {
    await onBlankSheet((sheet, context) => {
      // The types know these members; this host does not provide them, which is the point.
      expect(() => sheet.comments).toThrow("Worksheet.comments");
      expect(() => context.workbook.tables).toThrow("Workbook.tables");
      expect(() => sheet.getRange("A1").format.fill.pattern).toThrow("RangeFill.pattern");
      expect(() => context.runtime).toThrow("RequestContext.runtime");
      expect(() => Excel.ChartType).toThrow("Excel.ChartType");
      expect(() => Excel.ErrorCodes.accessDenied).toThrow("Excel.ErrorCodes.accessDenied");
    });
  });

  test("writing an unknown or a read-only property throws", async () => {
    await onBlankSheet((sheet) => {
      const range = sheet.getRange("A1");
      expect(() => Object.assign(range, { valuse: 1 })).toThrow("Range.valuse");
      expect(() => Object.assign(range, { address: "A2" })).toThrow("Range.address is read-only");
    });
  });

  // "null is not a valid input for single property" (Blank and null values in Excel add-ins).
  test("a property cannot be set to null or undefined", async () => {
    await onBlankSheet((sheet) => {
      const range = sheet.getRange("A1");
      expect(codeThrownBy(() => Object.assign(range, { values: null }))).toBe("InvalidArgument");
      expect(() => Object.assign(range, { values: undefined })).toThrow(/cannot be set to undefined/);
    });
  });

  test("promises and JSON may ask a host object what they ask of every object", async () => {
    await onBlankSheet(async (sheet, context) => {
      const range = sheet.getRange("A1").load("rowIndex");
      await context.sync();
      expect(JSON.stringify(range)).toBe('{"rowIndex":0}');
      expect(await Promise.resolve(range)).toBe(range);
    });
  });
});

describe("contexts and runs", () => {
  // InvalidRequestContext: "Cannot use the object across different request contexts" (office.js).
  test("an object of one context cannot be used with another", async () => {
    await onBlankSheet(async (sheet) => {
      const range = sheet.getRange("A1");
      await onBlankSheet((other) => {
        expect(codeThrownBy(() => other.getRange("A1").copyFrom(range))).toBe("InvalidRequestContext");
      });
    });
  });

  // "When *.run completes, any objects that were allocated at runtime are automatically released" (ibid.).
  test("a range of a finished run can no longer be used", async () => {
    const range = await onBlankSheet((sheet) => sheet.getRange("A1"));
    expect(codeThrownBy(() => range.load("values"))).toBe("InvalidObjectPath");
  });

  test("a tracked range outlives its run", async () => {
    const range = await onBlankSheet((sheet, context) => {
      const tracked = sheet.getRange("A1");
      context.trackedObjects.add(tracked);
      return tracked;
    });
    range.load("address");
    await range.context.sync();
    expect(range.address).toMatch(/!A1$/);
  });

  // Excel.run(object, batch): "the batch will use the same RequestContext as the passed-in object" (Excel.run).
  test("a run may go on with the context of an earlier object", async () => {
    const sheet = await onBlankSheet((made) => made);
    await Excel.run(sheet, async (context) => {
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toMatch(/^Blank/);
    });
  });

  test("a run takes options, and returns what its batch returns", async () => {
    expect(await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, () => Promise.resolve(42))).toBe(42);
  });

  // RunMustReturnPromise (office.js).
  test("a batch that returns no promise is refused", async () => {
    const batch = (() => 1) as unknown as () => Promise<number>; // What a caller without types might do.
    expect(await codeOf(Excel.run(batch))).toBe("RunMustReturnPromise");
  });

  test("what fails is an OfficeExtension.Error with code, message and debugInfo", async () => {
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("no such sheet");
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({
      name: "RichApi.Error",
      code: "ItemNotFound",
      message: "The requested resource doesn't exist. There is no worksheet 'no such sheet'.",
      debugInfo: { code: "ItemNotFound", errorLocation: "WorksheetCollection.getItem" },
    });
  });
});
