import { codeOf, onBlankSheet, openTestWorkbook } from "./testWorkbook";

beforeAll(() => void openTestWorkbook());

test("a name stands for a range, is found in any case, and works in formulas and addresses", async () => {
  await onBlankSheet(async (sheet, context, name) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    context.workbook.names.add("Rates", sheet.getRange("A1:A2"), "Two rates");
    const item = context.workbook.names.getItem("rates");
    item.load("name, formula, value, type, visible, comment, scope");
    const range = item.getRange().load("address");
    const total = sheet.getRange("B1");
    total.formulas = [["=SUM(Rates)"]];
    total.load("values");
    const byName = sheet.getRange("Rates").load("address");
    await context.sync();
    // "For a named range, it will return the range address" (NamedItem.value).
    expect(item.toJSON()).toEqual({
      name: "Rates",
      formula: `=${name}!$A$1:$A$2`,
      value: `${name}!$A$1:$A$2`,
      type: "Range",
      visible: true,
      comment: "Two rates",
      scope: "Workbook",
    });
    expect([range.address, byName.address]).toEqual([`${name}!A1:A2`, `${name}!A1:A2`]);
    expect(total.values).toEqual([[3]]);
  });
});

test("a name may stand for a constant", async () => {
  await onBlankSheet(async (sheet, context) => {
    const item = context.workbook.names.add("TaxRate", "=0.32").load("value, type");
    const range = item.getRangeOrNullObject();
    const cell = sheet.getRange("A1");
    cell.formulas = [["=100*TaxRate"]];
    cell.load("values");
    await context.sync();
    expect([item.value, item.type, range.isNullObject]).toEqual([0.32, "Double", true]);
    expect(cell.values).toEqual([[32]]);
    item.getRange();
    expect(await codeOf(context.sync())).toBe("InvalidReference");
  });
});

test("a sheet has names of its own", async () => {
  await onBlankSheet(async (sheet, context) => {
    sheet.names.add("Local", sheet.getRange("B2"));
    const own = sheet.names.getItem("Local").load("scope");
    const workbooks = context.workbook.names.getItemOrNullObject("Local");
    sheet.names.load("items/name");
    await context.sync();
    expect([own.scope, workbooks.isNullObject]).toEqual(["Worksheet", true]);
    expect(sheet.names.items.map((item) => item.name)).toEqual(["Local"]);
  });
});

test("a name may be hidden", async () => {
  await onBlankSheet(async (sheet, context) => {
    const item = context.workbook.names.add("Inner", sheet.getRange("A1"));
    item.visible = false;
    await context.sync();
    item.load("visible");
    await context.sync();
    expect(item.visible).toBe(false);
  });
});

test("a name moves with the rows that it names, and is gone once deleted", async () => {
  await onBlankSheet(async (sheet, context) => {
    const item = context.workbook.names.add("Moves", sheet.getRange("A2"));
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    const range = item.getRange().load("address");
    await context.sync();
    expect(range.address).toMatch(/!A3$/);
    item.delete();
    const gone = context.workbook.names.getItemOrNullObject("Moves");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

// Names in formulas (Excel help): letters, digits, dots and underscores, beginning with a letter; no address, not R or C.
test.each(["", "1st", "two words", "A1", "R", "R1C1", "a-b", "x".repeat(256)])("%p cannot be a name", async (name) => {
  const batch = onBlankSheet((sheet, context) => void context.workbook.names.add(name, sheet.getRange("A1")));
  expect(await codeOf(batch)).toBe("InvalidArgument");
});

test("a name that is taken is refused, and one that is missing is not found", async () => {
  await onBlankSheet(async (sheet, context) => {
    context.workbook.names.add("Taken", sheet.getRange("A1"));
    await context.sync();
    context.workbook.names.add("TAKEN", sheet.getRange("A2"));
    expect(await codeOf(context.sync())).toBe("ItemAlreadyExists");
    context.workbook.names.getItem("Missing");
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  });
});
