import type { FUniver } from "@univerjs/core/facade";
import { PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { addScenarioSheet, addStartSheets } from "./startWorkbook";
import { enter, everything, formulasAt, openStartWorkbook, openTestWorkbook, valuesAt } from "../testing";
import { activeWorkbook } from "../../workbench/grid/activeWorkbook";
import { writeSheets } from "../sheets/writeSheets";

let grid: FUniver;
const sheetNames = () =>
  grid
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName());
const activeSheet = () => grid.getActiveWorkbook()?.getActiveSheet().getSheetName();

const APPENDIX = "A1:F90";
const appendix9 = (sheetName = "Appendix 9") => valuesAt(sheetName, APPENDIX);
const reproduced = async (sheetName?: string) => (await appendix9(sheetName))[2]?.[0];

/** The Scenarios sheet's parameter rows, moved about as a whole, as a sort would. */
async function reorderScenarios(reorder: (rows: unknown[][]) => unknown[][]): Promise<void> {
  const rows = await formulasAt("Scenarios", "A5:H41");
  await enter("Scenarios", "A5:H41", reorder(rows));
}

afterEach(() => {
  grid.dispose();
});

describe("the start workbook", () => {
  beforeEach(async () => {
    grid = await openStartWorkbook();
  });

  it("opens on Appendix 9, with Scenarios and Scratch beside it", () => {
    expect(sheetNames()).toEqual(["Appendix 9", "Scenarios", "Scratch"]);
    expect(activeSheet()).toBe("Appendix 9");
  });

  it("reproduces every published figure that the report does not itself contradict", async () => {
    const consistent = Object.values(PUBLISHED_FIGURES).filter(({ inconsistency }) => inconsistency === null).length;
    expect(consistent).toBe(18);
    expect(await reproduced()).toBe("Published figures reproduced: 18 of 18");
    const checks = (await appendix9())
      .filter(([, line]) => line === "Agrees as printed")
      .flatMap((row) => row.slice(2));
    expect(checks.filter((check) => check === "agrees")).toHaveLength(18);
    expect(checks.filter((check) => String(check).startsWith("see note"))).toHaveLength(3);
    expect(checks).not.toContain("differs");
  });

  it("shows live values to the digits that the report rounds away", async () => {
    const live = (await appendix9()).filter(([, line]) => line === "Live, As published").map((row) => row.slice(2, 5));
    const close = (value: number) => expect.closeTo(value, 6) as number;
    expect(live).toEqual([
      [close(68.05), close(2450), ""],
      [close(55.13), close(1795), ""],
      [close(34464), close(11028.48), close(6.16044)],
      [close(31968), close(10229.76), close(5.71428)],
      [close(5 / 83), "", ""],
      [close(3 / 45), close(3798.834378), close(29.678394)],
      [close(10 / 83), "", ""],
      [close(2 / 83), close(6224), close(74.987952)],
      [close(2496), close(778), close(77.8)],
    ]);
  });

  it("computes the net perspectives of both scenarios", async () => {
    const nets = (await appendix9()).filter(([label]) => String(label).startsWith("Net, "));
    const rounded = nets.map((row) => row.slice(2, 4).map((value) => Number(value).toFixed(2)));
    expect(rounded).toEqual(["-609.69", "189.03", "1697.28", "1886.31"].map((net) => [net, net]));
  });

  it("has no error in any cell but the one that shows what an error says", async () => {
    const isError = (value: unknown) => typeof value === "string" && value.startsWith("#") && !value.startsWith("# ");
    expect((await appendix9()).flat().filter(isError)).toEqual([]);
    expect((await valuesAt("Scenarios", "A1:H40")).flat().filter(isError)).toEqual([]);
    expect((await valuesAt("Scratch", "A1:F100")).flat().filter(isError)).toEqual(["#VALUE!"]);
  });

  it("spills the comparison of the scenarios to its last row", async () => {
    const scratch = await valuesAt("Scratch", "A1:C100");
    const society = scratch.find(([label]) => label === "Net, society");
    expect(society?.slice(1)).toEqual([expect.closeTo(1886.309558, 6), expect.closeTo(1886.309558, 6)]);
  });

  it("follows a change of the own scenario in its own lines only", async () => {
    await enter("Scenarios", "H15", [[0.8]]);
    const values = await appendix9();
    const table7 = values.findIndex(([title]) => String(title).startsWith("Table 7"));
    expect(values.slice(table7 + 2, table7 + 6).map((row) => row[2])).toEqual([
      34464,
      34464,
      "agrees",
      expect.closeTo(36960, 6),
    ]);
    expect(await reproduced()).toBe("Published figures reproduced: 18 of 18");
  });

  it("counts a published value that no longer comes out as differing", async () => {
    await enter("Scenarios", "G15", [[0.8]]);
    // The closure rate enters earnings, tax and employment, their difference, and both figures of re-referral.
    expect(await reproduced()).toBe("Published figures reproduced: 12 of 18");
  });

  it("counts what an unreadable scenario leaves without a number", async () => {
    await enter("Scenarios", "G15", [["abc"]]);
    // The weekly costs, the rates and the amounts that the sheet fetches from other cells are there still.
    expect(await reproduced()).toMatch(/^Published figures reproduced: ([1-9]) of 18; (1\d|9) cannot be computed$/);
  });

  it("computes nothing once the sheet of scenarios is deleted, says so, and is as before once that is undone", async () => {
    await enter("Scratch", "K1:K2", [
      ["=CBA.LIFETIMEEARNINGS(0.72,Scenarios!H19)"],
      ['=CBA.RESULT("net.exchequer",Scenarios!A5:A41,Scenarios!H5:H41)'],
    ]);
    const before = [await appendix9(), await valuesAt("Scratch", "K1:K2")];
    expect(before[1]).toEqual([[34464], [expect.closeTo(189.03, 2)]]);
    // In front, as a sheet is that a person deletes by its tab.
    activeWorkbook(grid).getSheetByName("Scenarios")?.activate();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scenarios").delete();
      await context.sync();
    });
    expect(activeSheet()).toBe("Scratch");
    expect(await reproduced()).toBe("Published figures reproduced: 0 of 18; 18 cannot be computed");
    expect((await appendix9()).flat()).not.toContain("agrees");
    expect(await valuesAt("Scratch", "K1:K2")).toEqual([["#REF!"], ["#REF!"]]);
    await grid.undo();
    expect([await appendix9(), await valuesAt("Scratch", "K1:K2")]).toEqual(before);
  });

  it("stays right when the rows of Scenarios are sorted", async () => {
    await reorderScenarios((rows) => [...rows].sort(([one], [other]) => String(other).localeCompare(String(one))));
    expect(await reproduced()).toBe("Published figures reproduced: 18 of 18");
    expect(await readScenarioSheet()).toMatchObject({ kind: "ready", problems: [] });
  });

  it("stays right when rows and columns are inserted into Scenarios", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scenarios");
      sheet.getRange("10:11").insert("Down");
      sheet.getRange("B:B").insert("Right");
      await context.sync();
    });
    expect(await reproduced()).toBe("Published figures reproduced: 18 of 18");
    const state = await readScenarioSheet();
    expect(state).toMatchObject({ kind: "ready", problems: [] });
    expect(state.kind === "ready" && state.columns.map(({ id }) => id)).toEqual(["H", "I"]);
  });

  it("takes a row removed from Scenarios for its published value where a function computes", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scenarios").getRange("15:15").delete("Up");
      await context.sync();
    });
    expect(await reproduced()).toBe("Published figures reproduced: 18 of 18");
  });

  it("names the scenarios as their headers do", async () => {
    await enter("Scenarios", "H4", [["North team"]]);
    expect((await appendix9())[9]?.[1]).toBe("Live, North team");
  });
});

describe("adding sheets", () => {
  beforeEach(() => {
    grid = openTestWorkbook();
  });

  it("adds to a workbook in Excel the cells with which the workbench opens", async () => {
    await addStartSheets();
    const added = await everything();
    expect(added.get("Sheet1")).toEqual([]);
    added.delete("Sheet1");
    const workbench = await openStartWorkbook();
    expect(await everything()).toEqual(added);
    workbench.dispose();
  });

  it("overwrites none: taken names get a number, and formulas refer to the sheet just added", async () => {
    await addStartSheets();
    await enter("Scenarios", "G15:H15", [[0.1, 0.1]]);
    await addStartSheets();
    expect(sheetNames()).toEqual([
      ...["Sheet1", "Appendix 9", "Scenarios", "Scratch"],
      ...["Appendix 9 (2)", "Scenarios (2)", "Scratch (2)"],
    ]);
    expect(await reproduced("Appendix 9 (2)")).toBe("Published figures reproduced: 18 of 18");
    expect(await valuesAt("Scenarios", "G15:H15")).toEqual([[0.1, 0.1]]);
  });

  it("adds a sheet of scenarios alone, and says under which name", async () => {
    expect(await addScenarioSheet()).toBe("Scenarios");
    expect(await addScenarioSheet()).toBe("Scenarios (2)");
    expect(await readScenarioSheet()).toMatchObject({ kind: "ready", sheetName: "Scenarios", problems: [] });
  });

  it("writes nothing at all where one description is no good", async () => {
    const sheet = {
      rows: [[{ value: "a", style: "text" as const }]],
      columnWidths: [],
      rowHeights: new Map(),
      frozen: { rows: 0, columns: 0 },
    };
    await expect(
      writeSheets(() => [
        { ...sheet, name: "Fine" },
        { ...sheet, name: "a/b" },
      ]),
    ).rejects.toThrow('"a/b" cannot be the name of a sheet. Nothing was written.');
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  it("takes its own sheets away again where Excel refuses halfway", async () => {
    const sheet = {
      rows: [[{ value: Number.NaN, style: "text" as const }]],
      columnWidths: [],
      rowHeights: new Map(),
      frozen: { rows: 0, columns: 0 },
    };
    await expect(writeSheets(() => [{ ...sheet, name: "One" }])).rejects.toThrow(
      "Excel could not do that (InvalidArgument)",
    );
    expect(sheetNames()).toEqual(["Sheet1"]);
  });
});
