import { parseUncertainty } from "../../analysis/uncertainty/parseUncertainty";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { DEFAULT_SETTINGS } from "../../model/register/scaleUpParameters";
import { DEFAULT_PLAN } from "../../analysis/studyValue/settings";
import type { Analysis, AnalysisOf } from "./analysisRequest";
import { cellAddress } from "../../formulas/address";
import { readA1 } from "../../formulas/a1";
import { textWidth } from "../frame/rowHeights";
import { OWN_DEFLATOR } from "../scenarios/sheetDeflator";
import type { ScenarioColumn } from "../scenarios/scenarioSheet";
import type { SheetDescription } from "../frame/sheetDescription";
import { describeAnalysis } from "./describeAnalysis";
import { optionArguments } from "./functionCall";

const settings = { draws: 1024, seed: 3 };
const measure = "net.exchequer";

/** Each analysis as asked first, and with each choice of its page changed by itself. */
const ANALYSES: readonly { readonly first: Analysis; readonly changed: readonly Analysis[] }[] = [
  changing<AnalysisOf<"tornado">>(
    { kind: "tornado", measure, swing: null },
    { measure: "net.society" },
    { swing: 0.1 },
  ),
  changing<AnalysisOf<"switchingValues">>({ kind: "switchingValues", measure }, { measure: "net.society" }),
  changing<AnalysisOf<"twoWay">>(
    {
      ...{ kind: "twoWay", measure, keyA: "programme.closureRate", valuesA: [0.6, 0.7, 0.8] },
      ...{ keyB: "attainment.premium", valuesB: [40_000, 80_000] },
    },
    { measure: "net.society" },
    { keyA: "comparator.closureRate" },
    { valuesA: [0.6, 0.7, 0.9] },
    { keyB: "attainment.closed" },
    { valuesB: [40_000, 90_000] },
  ),
  changing<AnalysisOf<"distribution">>(
    { kind: "distribution", measure, settings },
    { measure: "net.society" },
    { settings: { draws: 2048, seed: 3 } },
    { settings: { draws: 1024, seed: 4 } },
  ),
  changing<AnalysisOf<"acceptability">>(
    { kind: "acceptability", worths: [0, 5000], settings },
    { worths: [0, 6000] },
    { settings: { draws: 2048, seed: 3 } },
    { settings: { draws: 1024, seed: 4 } },
  ),
  changing<AnalysisOf<"informationValue">>(
    { kind: "informationValue", measure, caseload: 600, settings },
    { measure: "net.society" },
    { caseload: 100 },
    { settings: { draws: 2048, seed: 3 } },
    { settings: { draws: 1024, seed: 4 } },
  ),
  changing<AnalysisOf<"studyValue">>(
    { kind: "studyValue", measure, families: [50, 100], plan: DEFAULT_PLAN, settings },
    { measure: "net.society" },
    { families: [50, 200] },
    { plan: { ...DEFAULT_PLAN, study: { ...DEFAULT_PLAN.study, ratio: 2 } } },
    { plan: { ...DEFAULT_PLAN, population: { ...DEFAULT_PLAN.population, years: 5 } } },
    { plan: { ...DEFAULT_PLAN, costs: { ...DEFAULT_PLAN.costs, fixed: 5000 } } },
    { settings: { draws: 2048, seed: 3 } },
    { settings: { draws: 1024, seed: 4 } },
  ),
  changing<AnalysisOf<"options">>(
    { kind: "options", measure, others: [option("Volunteers", 0.8)], worth: 1000, worths: [0, 5000], settings },
    { measure: "net.society" },
    { others: [option("Volunteers", 0.8), option("Twice as many", 0.85)] },
    { worth: 2000 },
    { worths: [0, 6000] },
    { settings: { draws: 2048, seed: 3 } },
    { settings: { draws: 1024, seed: 4 } },
  ),
  changing<AnalysisOf<"power">>(
    {
      ...{ kind: "power", baseline: 0.226, families: [143, 300] },
      ...{ childrenPerFamily: 3, icc: 1, confidence: 0.95, power: 0.8 },
    },
    { baseline: 0.3 },
    { families: [143, 400] },
    { childrenPerFamily: 2 },
    { icc: 0.5 },
    { confidence: 0.9 },
    { power: 0.9 },
  ),
];

/** Of letters as a sheet draws them. */
const WIDTHS = { title: { size: 18, bold: true }, key: { size: 9, bold: false } } as const;

/** A scenario that closes more. */
function option(name: string, closureRate: number): ScenarioColumn {
  const scenario = { ...PUBLISHED_SCENARIO, "programme.closureRate": closureRate };
  return {
    ...{ id: "H", name, headerAddress: "Scenarios!H4", isReference: false, entries: new Map() },
    ...{ uncertainty: null, deflator: OWN_DEFLATOR.index, own: { outcomes: [], problems: [] } },
    welfare: { settings: null, problems: [], cells: new Map() },
    reading: { ok: true, scenario, settings: DEFAULT_SETTINGS },
  };
}

function changing<Asked extends Analysis>(first: Asked, ...changes: readonly Partial<Asked>[]) {
  return { first, changed: changes.map((change): Analysis => ({ ...first, ...change })) };
}

function described(analysis: Analysis, form: "live" | "frozen"): SheetDescription {
  const stated = parseUncertainty([], [], PUBLISHED_SCENARIO);
  if (!stated.ok) throw new Error("Nothing that is stated is wrong.");
  const block = { uncertainty: "Uncertainty!C5:F30", correlation: "Uncertainty!D32", index: null };
  const addresses = { name: "Scenarios!G4", keys: "Scenarios!F5:F30", values: "Scenarios!G5:G30", ...block };
  const first = { addresses, title: "My scenario", scenario: PUBLISHED_SCENARIO, stated: null };
  const others = analysis.kind === "options" ? analysis.others : [];
  const cells = optionArguments([
    first,
    ...others.map(({ name, reading }) => ({
      ...{ ...first, title: name },
      scenario: reading.ok ? reading.scenario : PUBLISHED_SCENARIO,
    })),
  ]);
  const uncertain = { scenario: PUBLISHED_SCENARIO, distributions: stated.distributions, correlations: [] };
  const context = { name: "Analysis", kind: "analysis", form, cells, uncertain, provenance: "" };
  return describeAnalysis(context, analysis);
}

const sheetOf = (analysis: Analysis, form: "live" | "frozen") => JSON.stringify(described(analysis, form).rows);

it.each(ANALYSES.map(({ first }) => [first.kind, first] as const))(
  "of %s says in its head where one of its formulas is typed over",
  (_, analysis) => {
    const { rows } = described(analysis, "live");
    const formulas = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell !== null && "formula" in cell ? [[cellAddress(row, column), cell] as const] : [],
      ),
    );
    const [state] = formulas.find(([, cell]) => cell.formula.includes('"Live"')) ?? [];
    const head = formulas.find(([address]) => address === state)?.[1].formula ?? "";
    const guarded = [...head.matchAll(/ISFORMULA\(([$A-Z\d:]+)\)/g)].flatMap(([, range = ""]) => {
      const { row = 0, column = 0, rows: height = 0, columns = 0 } = readA1(range) ?? {};
      return Array.from({ length: height * columns }, (__, index) =>
        cellAddress(row + Math.floor(index / columns), column + (index % columns)),
      );
    });
    expect(new Set(guarded)).toEqual(new Set(formulas.map(([address]) => address).filter((one) => one !== state)));
  },
);

describe.each(ANALYSES)("the sheet of $first.kind", ({ first, changed }) => {
  it.each(changed.map((analysis) => [analysis]))("carries the choice in %j", (analysis) => {
    for (const form of ["live", "frozen"] as const) expect(sheetOf(analysis, form)).not.toBe(sheetOf(first, form));
  });

  it("has room for its title and for every key", () => {
    const { rows, columnWidths } = described(first, "live");
    const texts = rows.flatMap((row) =>
      row.flatMap((cell, column) => {
        if (cell === null || !("value" in cell) || (cell.style !== "title" && cell.style !== "key")) return [];
        const next = row.findIndex((other, place) => place > column && other !== null);
        const room = columnWidths.slice(column, next === -1 ? undefined : next).reduce((sum, width) => sum + width, 0);
        return [{ text: String(cell.value), room, width: textWidth(String(cell.value), WIDTHS[cell.style]) }];
      }),
    );
    expect(texts.filter(({ width, room }) => width > room)).toEqual([]);
  });

  it("is changed in the test by every choice that there is", () => {
    const isChanged = ([choice, value]: [string, unknown]) =>
      changed.some(
        (analysis) => JSON.stringify(new Map(Object.entries(analysis)).get(choice)) !== JSON.stringify(value),
      );
    expect(
      Object.entries(first)
        .filter((choice) => !isChanged(choice))
        .map(([name]) => name),
    ).toEqual(["kind"]);
  });
});
