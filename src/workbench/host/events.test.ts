import type { FUniver } from "@univerjs/core/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { activeWorkbook } from "../grid/activeWorkbook";
import { eventsDelivered, noting, onBlankSheet, openTestWorkbook } from "./testWorkbook";

let grid: FUniver;

beforeAll(() => {
  grid = openTestWorkbook();
});

type Changed = Excel.WorksheetChangedEventArgs;

/** What a handler of onChanged on a blank sheet hears of an edit. */
async function heard(
  edit: (sheet: FWorksheet, own: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  before: unknown[][] = [],
): Promise<Changed[]> {
  const name = await onBlankSheet((sheet, _context, its) => {
    if (before.length > 0) sheet.getRangeByIndexes(0, 0, before.length, before[0]?.length ?? 0).values = before;
    return its;
  });
  // Not in a run, which is one step of undo.
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(name);
  await eventsDelivered();
  const events: Changed[] = [];
  // A copy, as jest asks what it compares for members that no event has.
  const registration = sheet.onChanged.add(noting(events, (event: Changed) => ({ ...event })));
  await context.sync();
  await edit(byName(name), sheet, context);
  await context.sync();
  sheet.getUsedRange(); // A read waits for the calculation, as the details of a formula do.
  await context.sync();
  await eventsDelivered();
  registration.remove();
  await context.sync();
  return events;
}

function byName(name: string): FWorksheet {
  const sheet = activeWorkbook(grid).getSheetByName(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

describe("worksheet.onChanged", () => {
  // WorksheetChangedEventArgs: address, changeType, source, triggerSource, details of a single cell.
  test("tells of a cell that a person types into: before and after, and that it was not the add-in", async () => {
    const [event, ...more] = await heard((sheet) => sheet.getRange("B2").setValue(7), [[""], [""]]);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: "WorksheetChanged",
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: "", valueAfter: 7, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
    });
  });

  // "ThisLocalAddin: the event was triggered by this add-in" (Excel.EventTriggerSource).
  test("tells of the add-in's own writes that they are its own", async () => {
    const [event] = await heard((_sheet, own) => {
      own.getRange("A1").getResizedRange(1, 1).values = [
        [1, 2],
        [3, 4],
      ];
    });
    expect(event).toMatchObject({ address: "A1:B2", triggerSource: "ThisLocalAddin", details: undefined });
  });

  test("the details of a formula have its result", async () => {
    const [event] = await heard((sheet) => sheet.getRange("B1").setValue("=A1*2"), [[21]]);
    expect(event?.details).toMatchObject({ valueBefore: "", valueAfter: 42 });
  });

  // "This event does not occur when cells change during a recalculation" (Worksheet.Change; onCalculated is for that).
  test("is silent about formulas that recalculate, and about formats", async () => {
    const events = await heard(
      (sheet) => {
        sheet.getRange("A1").setValue(5);
        sheet.getRange("A1").setFontWeight("bold");
      },
      [[1, "=A1*2"]],
    );
    expect(events.map((event) => event.address)).toEqual(["A1"]);
  });

  test("tells of a cleared range", async () => {
    const [event] = await heard((sheet) => sheet.getRange("A1:A2").clearContent(), [[1], [2]]);
    expect(event).toMatchObject({ address: "A1:A2", changeType: "RangeEdited" });
  });

  test("tells of undo and redo as of edits, but not when they concern formats", async () => {
    const events = await heard(async (sheet) => {
      sheet.getRange("A1").setValue(1);
      sheet.getRange("A1").setFontWeight("bold");
      await grid.undo();
      await grid.undo();
      await grid.redo();
    });
    expect(events.map(({ details }) => details.valueAfter as unknown)).toHaveLength(3);
    expect(events.map(({ address }) => address)).toEqual(["A1", "A1", "A1"]);
  });

  test.each<[string, Parameters<typeof heard>[0], object]>([
    ["inserted rows", (sheet) => sheet.insertRows(1, 2), { changeType: "RowInserted", address: "2:3" }],
    ["deleted rows", (sheet) => sheet.deleteRows(0, 1), { changeType: "RowDeleted", address: "1:1" }],
    ["inserted columns", (sheet) => sheet.insertColumns(0, 1), { changeType: "ColumnInserted", address: "A:A" }],
    ["deleted columns", (sheet) => sheet.deleteColumns(1, 1), { changeType: "ColumnDeleted", address: "B:B" }],
    [
      "inserted cells",
      (_sheet, own) => own.getRange("A1").insert("Down"),
      { changeType: "CellInserted", address: "A1", triggerSource: "ThisLocalAddin" },
    ],
    [
      "deleted cells",
      (_sheet, own) => own.getRange("A1").delete("Up"),
      { changeType: "CellDeleted", address: "A1", triggerSource: "ThisLocalAddin" },
    ],
  ])("tells of %s once, not of the formulas that follow them", async (_what, edit, expected) => {
    const events = await heard(edit, [
      [1, 2],
      [3, 4],
      ["=SUM(A1:A2)", 6],
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject(expected);
  });

  test("the changed range can be had from the event, in the handler's own context", async () => {
    const [event] = await heard((sheet) => sheet.getRange("C3").setValue("x"));
    if (!event) throw new Error("There was no event.");
    await Excel.run(async (context) => {
      const range = event.getRange(context).load("values, address");
      const orNull = event.getRangeOrNullObject(context);
      await context.sync();
      expect([range.values, orNull.isNullObject]).toEqual([[["x"]], false]);
    });
  });

  test("does not hear of other sheets; the collection's onChanged hears of all", async () => {
    await onBlankSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add();
      const [own, all]: [string[], string[]] = [[], []];
      sheet.onChanged.add(noting(own, (event) => event.address));
      const forAll = context.workbook.worksheets.onChanged.add(noting(all, (event) => event.address));
      other.getRange("B2").values = [[1]];
      await context.sync();
      await eventsDelivered();
      forAll.remove();
      expect([own, all]).toEqual([[], ["B2"]]);
    });
  });

  test("a handler is registered at sync, and no longer called once removed", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      await context.sync();
      const events: string[] = [];
      const registration = sheet.onChanged.add(noting(events, (event) => event.address));
      byName(name).getRange("A1").setValue("before the sync");
      await context.sync();
      await eventsDelivered();
      byName(name).getRange("A2").setValue("heard");
      await eventsDelivered();
      await Excel.run(registration.context, async (same) => {
        registration.remove();
        await same.sync();
      });
      byName(name).getRange("A3").setValue("after");
      await eventsDelivered();
      expect(events).toEqual(["A2"]);
    });
  });

  test("a handler that fails does not keep others from hearing", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    await onBlankSheet(async (sheet, context, name) => {
      const events: string[] = [];
      sheet.onChanged.add(() => Promise.reject(new Error("a fault in the handler")));
      sheet.onChanged.add(noting(events, (event) => event.address));
      await context.sync();
      byName(name).getRange("A1").setValue(1);
      await eventsDelivered();
      expect(events).toEqual(["A1"]);
    });
    expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: "a fault in the handler" }));
    logged.mockRestore();
  });

  test("a handler may write, and hears that the write was its own", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      const heardOf: string[] = [];
      sheet.onChanged.add(async (event) => {
        heardOf.push(`${event.address} ${event.triggerSource}`);
        if (event.triggerSource === "ThisLocalAddin") return;
        await Excel.run((own) => {
          own.workbook.worksheets.getItem(name).getRange("B1").values = [["written"]];
          return own.sync();
        });
      });
      await context.sync();
      byName(name).getRange("A1").setValue("typed");
      await eventsDelivered();
      expect(heardOf).toEqual(["A1 Unknown", "B1 ThisLocalAddin"]);
    });
  });
});

describe("other events", () => {
  test("a selection is told to the sheet and to the workbook, once", async () => {
    await onBlankSheet(async (sheet, context, name) => {
      sheet.activate();
      const [ofSheet, ofWorkbook]: [string[], number[]] = [[], []];
      sheet.onSelectionChanged.add(noting(ofSheet, (event) => event.address));
      const onWorkbook = context.workbook.onSelectionChanged.add(noting(ofWorkbook, () => 1));
      await context.sync();
      await eventsDelivered();
      ofWorkbook.length = 0;
      const range = byName(name).getRange("B2:C3");
      range.activate();
      range.activate();
      await eventsDelivered();
      onWorkbook.remove();
      expect([ofSheet, ofWorkbook]).toEqual([["B2:C3"], [1]]);
    });
  });

  test("the collection tells of sheets added, activated, renamed and deleted", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const events: string[] = [];
      const note = noting(events, (event: { type: string }) => event.type);
      const registrations = [
        worksheets.onAdded.add(note),
        worksheets.onActivated.add(note),
        worksheets.onDeactivated.add(note),
        worksheets.onNameChanged.add(noting(events, (event) => `${event.nameBefore} → ${event.nameAfter}`)),
        worksheets.onDeleted.add(note),
      ];
      const sheet = worksheets.add("Short lived");
      sheet.activate();
      sheet.name = "Renamed";
      await context.sync();
      sheet.delete();
      await context.sync();
      await eventsDelivered();
      registrations.forEach((registration) => registration.remove());
      expect(events.slice(0, 4)).toEqual([
        "WorksheetAdded",
        "WorksheetDeactivated",
        "WorksheetActivated",
        "Short lived → Renamed",
      ]);
      expect(events.slice(4)).toContain("WorksheetDeleted");
    });
  });

  test("what is done to a sheet in the back leaves the active sheet in front, and is not told as a change of it", async () => {
    await onBlankSheet(async (sheet, context) => {
      const events: string[] = [];
      const registration = context.workbook.worksheets.onActivated.add(noting(events, (event) => event.type));
      const before = context.workbook.worksheets.getActiveWorksheet().load("id");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").insert("Down");
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("B:B").delete("Left");
      sheet.visibility = "Hidden";
      sheet.visibility = "Visible";
      const after = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      await eventsDelivered();
      registration.remove();
      expect(events).toEqual([]);
      expect(after.id).toBe(before.id);
    });
  });

  test("what the arguments of an event do not have throws, by name", async () => {
    await onBlankSheet(async (sheet, context) => {
      const events: Changed[] = [];
      sheet.onChanged.add(noting(events, (event) => event));
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await eventsDelivered();
      expect(() => events[0]?.changeDirectionState).toThrow("the arguments of onChanged.changeDirectionState");
    });
  });
});
