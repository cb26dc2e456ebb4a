import { DEFAULT_PLAN } from "../../analysis/studyValue/settings";
import { subjectOf } from "../build/subject";
import { buildAnalysisSheet } from "../build/buildAnalysisSheet";
import { addScenarioSheet } from "../build/startWorkbook";
import { checkWorkbook } from "../check/checkWorkbook";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { duplicateScenario } from "../scenarios/scenarioColumns";
import { writeUncertainty } from "../scenarios/writeUncertainty";
import type { Analysis, AnalysisRequest } from "../../sheets/analysis/analysisRequest";
import type { OutcomeColumn } from "../../sheets/scenarios/outcomesTable";
import { enter, formulasAt, sharedWorkbook, valuesAt } from "../testing";
import { addOutcome, removeOutcome, writeOutcomeCells } from "./writeOutcomes";

async function state() {
  const read = await readScenarioSheet();
  if (read.kind !== "ready") throw new Error(`The sheet is ${read.kind}.`);
  return read;
}
async function column(name = "My scenario") {
  const found = (await state()).columns.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No scenario ${name}`);
  return found;
}
/** What the sheet of uncertainties shows beside a key: default, value, distribution, a, b, c. */
async function beside(key: string) {
  const found = (await valuesAt("Uncertainty", "A1:M120")).find(([cell]) => cell === key);
  return found?.slice(2, 8);
}
const MISSING = new Map<OutcomeColumn, string | number>([
  ["label", "Missing episodes"],
  ["programmeRate", 0.2],
  ["comparatorRate", 0.5],
  ["unitValue", -1000],
  ["gainer", "police"],
]);
const RATE = "outcome.missing.comparatorRate";
const settings = { draws: 1024, seed: 3 };
const measure = "net.exchequer" as const;
const SIMULATED: readonly Analysis[] = [
  { kind: "distribution", measure, settings },
  { kind: "informationValue", measure, caseload: 100, settings },
  { kind: "options", measure, others: [], worth: 5000, worths: [0, 5000], settings },
  { kind: "tornado", measure, swing: null },
  { kind: "acceptability", worths: [0, 5000], settings },
  { kind: "studyValue", measure, families: [50, 200], plan: DEFAULT_PLAN, settings },
];
/** What a sheet shows below what was asked, to the digits that two computations of one share. */
async function shown(sheet: string): Promise<unknown[][]> {
  const kept = (await valuesAt(sheet, "A4:J90")).filter(([label]) => label !== "Computed");
  return kept.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(9)) : cell)));
}

describe("how sure one is of the council's own outcomes", () => {
  sharedWorkbook(async () => {
    await addScenarioSheet();
    await writeUncertainty(await column(), "programme.weeklyCost", { distribution: "gamma", numbers: [68, 5] });
    await addOutcome("missing", MISSING);
    await writeUncertainty(await column(), RATE, { distribution: "uniform", numbers: [0.1, 0.9] });
  });

  it("has a row for every field, with its default in words, on a sheet that stood before the outcome", async () => {
    expect(await beside("outcome.missing.unitValue")).toEqual([
      ...["PERT, 0.7 to 1.3 times the value; certain where its evidence is corrected (assumed)", -1000, "", "", "", ""],
    ]);
    expect(await beside(RATE)).toEqual(["Fixed (assumed)", 0.5, "uniform", 0.1, 0.9, ""]);
    expect(await beside("outcome.missing.gainer")).toEqual([
      ...["Takes no distribution: certain", "police", "", "", "", ""],
    ]);
    expect(await beside("programme.weeklyCost")).toContain("gamma");
    expect((await state()).problems).toEqual([]);
  });

  it("is followed by everything that simulates on a sheet, live as frozen", async () => {
    await duplicateScenario(await column(), "Copy");
    expect(subjectOf(await column()).own?.get(RATE)?.mean).toBeCloseTo(0.5, 12);
    for (const analysis of SIMULATED) {
      const others = analysis.kind === "options" ? { others: [await column("Copy")] } : {};
      const asked = { ...analysis, ...others, column: await column() } as Omit<AnalysisRequest, "form">; // Of the same kind.
      const build = (form: AnalysisRequest["form"]) => buildAnalysisSheet({ ...asked, form } as AnalysisRequest);
      const [live, frozen] = [await build("live"), await build("frozen")];
      const values = await shown(live.name);
      expect(values).toEqual(await shown(frozen.name));
      expect(values.flat().filter((value) => /^#[A-Z/]+[!?]?$/.test(String(value)))).toEqual([]);
      if (analysis.kind === "tornado") {
        const bar = values.find((row) => row.includes("Outcome missing: rate, comparator"));
        expect(bar).toEqual(expect.arrayContaining([0.12, 0.88]));
      }
    }
  });

  it("refuses what is no distribution of it, with the cell", async () => {
    await expect(
      writeUncertainty(await column(), "outcome.missing.attribution", { distribution: "uniform", numbers: [0.5, 1.5] }),
    ).rejects.toThrow(/Nothing was written/);
  });

  it("goes with a scenario that is duplicated", async () => {
    await duplicateScenario(await column(), "Second copy");
    expect(subjectOf(await column("Second copy")).own?.get(RATE)?.mean).toBeCloseTo(0.5, 12);
  });

  it("stays as a remark when the outcome is removed, and is stated again when it comes back", async () => {
    await removeOutcome("missing");
    expect((await state()).problems).toEqual([]);
    expect(await beside(RATE)).toBeUndefined();
    expect((await beside(`# ${RATE}`))?.slice(1)).toEqual(["", "uniform", 0.1, 0.9, ""]);
    await addOutcome("Missing", MISSING);
    expect((await beside("outcome.Missing.comparatorRate"))?.slice(1)).toEqual([0.5, "uniform", 0.1, 0.9, ""]);
    expect((await state()).problems).toEqual([]);
  });

  it("never goes together with a correction for the evidence: Check workbook says so once, with the cell", async () => {
    await writeOutcomeCells("missing", new Map([["grade", 4]]));
    const title = "Both a correction for evidence and a distribution";
    const found = (await checkWorkbook()).filter((finding) => finding.title === title);
    expect(found.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /comparatorRate: a distribution and .* would count caution twice; use one of them/,
      ) as string,
    );
    await writeOutcomeCells("missing", new Map([["grade", ""]]));
    expect((await checkWorkbook()).filter((finding) => finding.title === title)).toEqual([]);
  });

  it("says where scenarios have an outcome that was put in by hand and has no rows there", async () => {
    const keys = (await formulasAt("Uncertainty", "A1:A120")).map(([key]) => String(key));
    const rows = keys.flatMap((key, row) => (key.startsWith("outcome.missing.") ? [row + 1] : []));
    for (const row of rows) await enter("Uncertainty", `A${row}`, [["# away"]]);
    expect((await state()).problems).toMatchObject([
      { message: expect.stringContaining('no rows, or not all, for the outcome "missing"') as string },
    ]);
  });
});
