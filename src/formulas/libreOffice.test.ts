import * as fc from "fast-check";
import edge from "../analysis/caseList/golden/km-edge.json";
import { discountFactor } from "../model/appendix9/discounting";
import { evaluate } from "../model/appendix9/evaluate";
import { MEASURES, NET_MEASURES } from "../model/appendix9/measures";
import type { Measure } from "../model/appendix9/measures";
import { outcomeValue } from "../model/outcomes/outcomeValue";
import { besidesOf, ownRows } from "../model/outcomes/besides";
import { GREEN_BOOK } from "../model/prices/discountSchedules";
import { arbitraryOutcomes, outcomeCells } from "../model/register/outcomes/arbitraryOutcomes";
import { FIELD_NAMES } from "../model/register/outcomes/outcomeFields";
import type { OwnOutcome } from "../model/register/outcomes/ownOutcome";
import { PARAMETERS } from "../model/register/parameters";
import { PRESETS, presetScenario } from "../model/register/presets";
import type { Scenario } from "../model/register/scenario";
import { DEFAULT_WELFARE, WELFARE_PARAMETERS } from "../model/register/welfareParameters";
import type { WelfareSettings } from "../model/register/welfareParameters";
import * as functions from "../functions/discounting";
import { detectable, sampleSize } from "../functions/evidence";
import { caseMonths } from "../functions/caseLists";
import { kaplanMeier } from "../functions/caseOutcomes";
import { attainment, lifetimeEarnings, lifetimeTax } from "../functions/lifetimeOutcomes";
import { weeklyStaffCost } from "../functions/staffCost";
import { provideCustomFunctions } from "../functions/testing";
import { cellAddress } from "./address";
import { expandFormula } from "./expandFormula";
import {
  blankSheet,
  cells as cellsOf,
  computeInLibreOffice,
  isLibreOfficeInstalled,
  unlessMissing,
  withLibreOffice,
} from "../xlsx/testing";
import type { Content } from "../xlsx/workbookContent";
import { writeXlsx } from "../xlsx/writeXlsx";
import { disagreement, everydayScenario, magnitude, sheetContext } from "./testing";

/** LibreOffice as the judge: it knows no CBA function, and computes the native formulas from a file without values. */

const SEED = 20170;

provideCustomFunctions();

/** A value, a formula, or a formula that fills several rows. */
type FileCell = number | string | null | { readonly formula: string; readonly rows: number };

const files: Uint8Array[] = [];
let computed: ReturnType<typeof computeInLibreOffice>;
/** LibreOffice takes seconds to start: one run for all that is to be computed. */
beforeAll(() => {
  if (isLibreOfficeInstalled) computed = computeInLibreOffice(files);
});

/** What a sheet shows, once all are computed. */
function compute(rows: readonly (readonly FileCell[])[], name = "Sheet1"): () => (number | string)[][] {
  const sheet = { ...blankSheet(name), rows: cellsOf(rows.map((row) => row.map(content))) };
  const properties = { title: "Native formulas", creator: "", description: "", created: new Date(0) };
  const place = files.push(writeXlsx({ properties, sheets: [sheet], names: [] })) - 1;
  return () => (computed[place]?.get(name) ?? []).map((row) => [...row]);
}

function content(cell: FileCell): Content | null {
  if (cell === null) return null;
  if (typeof cell === "object")
    return { kind: "formula", formula: cell.formula, spill: { rows: cell.rows, columns: 1 } };
  return typeof cell === "string" && cell.startsWith("=")
    ? { kind: "formula", formula: cell }
    : { kind: "value", value: cell };
}

function nativeOf(formula: string, cells: readonly (readonly unknown[])[] = []): string {
  const replacement = expandFormula(formula, sheetContext("Scenarios", cells));
  if (replacement.kind !== "formula") throw new Error(`${formula}: ${JSON.stringify(replacement)}`);
  return replacement.formula;
}

describe("RESULT", () => {
  const keys = PARAMETERS.map(({ key }) => key);
  const range = (column: number) => `Scenarios!${cellAddress(0, column)}:${cellAddress(keys.length - 1, column)}`;

  /** Each measure of each scenario as LibreOffice computes it: measures down, scenarios across. */
  function computeAll(scenarios: readonly Scenario[]): () => (number | string | undefined)[][] {
    const inputs = keys.map((key): FileCell[] => [key, ...scenarios.map((scenario) => scenario[key])]);
    const results = MEASURES.map(({ measure }): FileCell[] => [
      measure,
      ...scenarios.map((_, index) => nativeOf(`=CBA.RESULT("${measure}",${range(0)},${range(index + 1)})`, inputs)),
    ]);
    const sheet = compute([...inputs, ...results], "Scenarios");
    return () =>
      sheet()
        .slice(keys.length)
        .map((row) => row.slice(1));
  }

  /** The results that are not what `evaluate` gives, to 1e-12 of an amount. */
  function differences(
    scenarios: readonly Scenario[],
    shown: readonly (readonly (number | string | undefined)[])[],
    amount: (measure: Measure, scenario: Scenario) => number,
  ): unknown[] {
    expect(shown.map((row) => row.length)).toEqual(MEASURES.map(() => scenarios.length));
    return MEASURES.flatMap(({ measure }, row) =>
      scenarios.flatMap((scenario, column) => {
        const expected = evaluate(scenario)[measure];
        const found = disagreement(shown[row]?.[column], expected, amount(measure, scenario));
        return found === null ? [] : [[measure, column, found]];
      }),
    );
  }

  const presets = PRESETS.map(presetScenario);
  const ofPresets = computeAll(presets);
  withLibreOffice(
    `is native what evaluate gives, for every preset and measure, to 1e-12 of itself${unlessMissing}`,
    () => {
      const ofItself = (measure: Measure, scenario: Scenario) => Math.abs(Number(evaluate(scenario)[measure]));
      expect(differences(presets, ofPresets(), ofItself)).toEqual([]);
    },
  );

  const random = fc.sample(everydayScenario(), { numRuns: 200, seed: SEED });
  const ofRandom = computeAll(random);
  withLibreOffice(
    `is native what evaluate gives for 200 random scenarios, to 1e-12 of the amounts it nets${unlessMissing}`,
    () => {
      expect(differences(random, ofRandom(), magnitude)).toEqual([]);
    },
  );
});

describe("RESULT with the council's own outcomes", () => {
  const MOST = 30;
  const NETS = ["net.society", "net.exchequer", "net.localAuthority", "net.individual"];
  /** As people enter them: there are spreadsheets without the smallest numbers. */
  const inThousandths = (value: number) => Math.round(value * 1000) / 1000;
  /** So many years as a cell has room for with thirty outcomes; the first of two takes a correction of its own. */
  const howMany = fc.integer({ min: 0, max: MOST });
  const outcomesOf = howMany
    .chain((count) => arbitraryOutcomes(count, count))
    .map((outcomes) =>
      outcomes.map((one, place): OwnOutcome => ({
        ...one,
        ...{ programmeRate: inThousandths(one.programmeRate), comparatorRate: inThousandths(one.comparatorRate) },
        ...{ attribution: inThousandths(one.attribution), dropOff: place % 5 === 4 ? 1 : inThousandths(one.dropOff) },
        years: 1 + (one.years % 3),
        correction: place % 2 === 0 ? inThousandths(one.correction ?? 0.1) : null,
      })),
    );
  /** Weights from about a quarter to about four, by turns. */
  const incomesOf = (place: number): WelfareSettings => ({
    ...DEFAULT_WELFARE,
    ...{ "welfare.weights": "on", "welfare.familyIncome": 14_000 + 250 * place },
    ...{ "welfare.othersIncome": 90_000 - 300 * place, "welfare.elasticity": (place % 30) / 20 },
  });
  const scenarios = fc
    .sample(fc.tuple(everydayScenario(), outcomesOf), { numRuns: 200, seed: SEED })
    .map(([scenario, outcomes]): Scenario => (outcomes.length === 0 ? scenario : { ...scenario, outcomes }))
    .map((scenario, place): Scenario => (place % 2 === 0 ? scenario : { ...scenario, welfare: incomesOf(place) }));
  const keys = [
    ...PARAMETERS.map(({ key }) => key),
    ...WELFARE_PARAMETERS.map(({ key }) => key),
    ...Array.from({ length: MOST }, (_, place) =>
      FIELD_NAMES.filter((field) => field !== "correction" || place % 2 === 0).map(
        (field) => `outcome.outcome${place}.${field}`,
      ),
    ).flat(),
  ];
  const cells = scenarios.map((scenario) => {
    const welfare = scenario.welfare ?? DEFAULT_WELFARE;
    const given = new Map<string, unknown>([
      ...Object.entries({ ...scenario, ...welfare }),
      ...outcomeCells(scenario.outcomes ?? []),
    ]);
    // Numbers and words, all of them.
    return keys.map((key) => (given.get(key) ?? null) as FileCell);
  });
  const inputs = keys.map((key, row): FileCell[] => [key, ...cells.map((column) => column[row] ?? null)]);
  /** All that one can ask of the first twenty, and of the others the nets in which most comes together. */
  const wanted = scenarios.map((scenario, place) =>
    place < 20 ? [...NETS, ...ownRows(besidesOf([scenario])).map(({ measure }) => measure)] : NETS.slice(0, 2),
  );
  const range = (column: number) => `${cellAddress(0, column)}:${cellAddress(keys.length - 1, column)}`;
  const context = sheetContext("Scenarios", inputs);
  const columns = wanted.map((measures, place) => {
    const list = measures.map((measure) => `"${measure}"`).join(";");
    const replacement = expandFormula(`=CBA.RESULT({${list}},${range(0)},${range(place + 1)})`, context);
    if (replacement.kind !== "grid") throw new Error(JSON.stringify(replacement));
    return replacement.cells.map(([cell]) =>
      cell === undefined ? null : "formula" in cell ? cell.formula : cell.value,
    );
  });
  const height = Math.max(...columns.map((column) => column.length));
  const results = Array.from({ length: height }, (_, row): FileCell[] => [
    null,
    ...columns.map((column) => column[row] ?? null),
  ]);
  const sheet = compute([...inputs, ...results], "Scenarios");

  withLibreOffice(
    `is native what evaluate gives for 200 random scenarios with 0 to 30 of them, and so is each, who gains and the ratios${unlessMissing}`,
    () => {
      const shown = sheet().slice(keys.length);
      const different = scenarios.flatMap((scenario, place) => {
        const found = evaluate(scenario);
        const rows = ownRows(besidesOf([scenario]));
        const { outcomes = [], ...without } = scenario;
        // What the outcomes' rounding is of: their gains before evidence takes anything off.
        const own = outcomes.reduce((sum, one) => sum + Math.abs(outcomeValue({ ...one, correction: 0 }, scenario)), 0);
        const amount = own + Math.max(...NET_MEASURES.map((net) => magnitude(net, without)));
        const extraCost = found["costPerCase.difference"];
        const parts = Math.max(found["costPerCase.programme"], found["costPerCase.comparator"], Math.abs(extraCost));
        const heaviest = Math.max(
          1,
          ...rows.flatMap((one) => (one.measure.startsWith("weight.") ? (one.valueIn(scenario, found) ?? 1) : [])),
        );
        const ofRatio = Math.abs((amount / extraCost) * (1 + parts / extraCost));
        return (wanted[place] ?? []).flatMap((measure, row) => {
          const asked = rows.find((one) => one.measure === measure);
          const net = NET_MEASURES.find((one) => one === measure);
          const expected = net === undefined ? asked?.valueIn(scenario, found) : found[net];
          const size = measure.startsWith("ratio.") ? ofRatio : amount * (measure.startsWith("weight") ? heaviest : 1);
          const problem = disagreement(shown[row]?.[place + 1], expected, size);
          return problem === null ? [] : [[measure, place, problem]];
        });
      });
      expect(different).toEqual([]);
      expect(scenarios.some(({ outcomes }) => outcomes === undefined)).toBe(true);
      expect(Math.max(...scenarios.map(({ outcomes = [] }) => outcomes.length))).toBe(MOST);
    },
  );
});

describe("other functions", () => {
  const YEARS = [0, 0.5, 1, 30, 30.25, 31, 74.9, 75, 76, 125, 126, 199.5, 200, 201, 300, 301, 450, 1200, 4000];

  const cells = YEARS.map((year, row): FileCell[] => [
    year,
    nativeOf(`=CBA.DISCOUNTFACTOR(A${row + 1})`),
    nativeOf(`=CBA.DISCOUNTFACTOR(${year})`),
    nativeOf(`=CBA.DISCOUNTFACTOR(A${row + 1},"green book")`),
    nativeOf(`=CBA.DISCOUNTFACTOR(A${row + 1},H1)`),
    nativeOf(`=CBA.DISCOUNTFACTOR(A${row + 1},I1)`),
    nativeOf(`=CBA.DISCOUNTFACTOR(A${row + 1},"green book health")`),
    GREEN_BOOK,
    0.0275,
  ]);
  const factors = compute(cells);
  withLibreOffice(
    `DISCOUNTFACTOR is native in every band of the schedule, literal or in a cell${unlessMissing}`,
    () => {
      const different = factors().flatMap((row, index) => {
        const year = YEARS[index] ?? 0;
        const schedule = discountFactor(year, GREEN_BOOK);
        const expected = [
          schedule,
          schedule,
          schedule,
          schedule,
          discountFactor(year, 0.0275),
          discountFactor(year, "Green Book health"),
        ];
        return expected.flatMap((one, place) => disagreement(row[place + 1], one) ?? []);
      });
      expect(different).toEqual([]);
    },
  );

  const column = (...values: number[]) => values.map((value) => [value]);
  const arrayCases: [string, unknown][] = [
    ["=CBA.PRESENTVALUE({100,100,100})", functions.presentValue([[100, 100, 100]])],
    ["=CBA.PRESENTVALUE({100,100;100,5},28.5)", functions.presentValue([[100, 100], [100, 5]], [[28.5]])], // oxfmt-ignore
    ["=CBA.PRESENTVALUE({100,-20},{3},5%)", functions.presentValue([[100, -20]], [[3]], [[0.05]])],
    ["=CBA.PRESENTVALUE(A1:A3,29)", functions.presentValue(column(0.2, 0.5, 0.9), [[29]])],
    ["=CBA.PRESENTVALUE(A1:C3*2,A2)", functions.presentValue([[0.4, 0.6, 0.2], [1, 0, 0], [1.8, 0, 0]], [[0.5]])], // oxfmt-ignore
    ["=CBA.WEEKLYSTAFFCOST({1;4},{40000;24000},0.25,{0;0.5},48)", weeklyStaffCost(column(1, 4), column(40000, 24000), [[0.25]], column(0, 0.5), [[48]])], // oxfmt-ignore
    ["=CBA.WEEKLYSTAFFCOST(A1:A3,{9,8,7},A1,B1,48)", weeklyStaffCost(column(0.2, 0.5, 0.9), [[9, 8, 7]], [[0.2]], [[0.3]], [[48]])], // oxfmt-ignore
    ["=SUM(CBA.LIFETIMEEARNINGS({0.2,0.9},80%,,,,,{0;40}))", sum(lifetimeEarnings([[0.2, 0.9]], [[0.8]], undefined, undefined, undefined, undefined, [[0], [40]]))], // oxfmt-ignore
    ["=SUM(CBA.ATTAINMENT(A1:A3,{0.5,0.6},B1:C1))", sum(attainment(column(0.2, 0.5, 0.9), [[0.5, 0.6]], [[0.3, 0.1]]))], // oxfmt-ignore
    ['=SUM(CBA.UPRATE(A1:A3,B4,"2024-25"))', (1.6 * 100) / 74.5804],
    ['=CBA.UPRATE(A1,"2030/31",B4)', (0.2 * 74.5804) / 113.6416],
    ['=CBA.UPRATE(A1,"2015/16","2024/25",,0.02)', ((0.2 * 100) / 74.5804) * 1.02 ** 9],
    ['=CBA.UPRATE(A1,"2015/16",2024,{2015,80;2024,100})', 0.25],
    ['=CBA.RESULT("costPerCase.programme",{"prices.year"},{"2026/27"},{2015,80;2026,120})', 2450 * 1.5],
    ["=SUM(CBA.LIFETIMETAX(A1:A4,,,,,,,,B2))", sum(lifetimeTax(column(0.2, 0.5, 0.9, 0)))],
  ];
  const arrayData: FileCell[][] = [[0.2, 0.3, 0.1], [0.5], [0.9], [null, "2015/16"]];
  const arrayFormulas = arrayCases.map(([formula]): FileCell[] => [nativeOf(formula)]);
  const spilled: FileCell[] = [{ formula: nativeOf("=CBA.ATTAINMENT(A1:A3)"), rows: 3 }];
  const arrays = compute([...arrayData, ...arrayFormulas, spilled, [], []]);
  withLibreOffice(`take array constants and blanks, and spill${unlessMissing}`, () => {
    const values = arrays();
    const different = arrayCases.map(([formula, expected], index) => {
      return [formula, disagreement(values[arrayData.length + index]?.[0], expected)];
    });
    expect(different).toEqual(arrayCases.map(([formula]) => [formula, null]));
    const shown = values.slice(arrayData.length + arrayCases.length).map(([cell]) => cell);
    const expected = attainment(column(0.2, 0.5, 0.9)).flat();
    expect(expected.map((cell, index) => disagreement(shown[index], cell))).toEqual([null, null, null]);
  });

  const places = Array.from({ length: 60 }, (_, index) => index);
  const starts = places.map((index) => 44_650 + 7 * index);
  const ends = starts.map((day, index) => {
    const end = day + ((index * 37) % 200);
    return index % 4 === 3 || end > 45_200 ? "" : end;
  });
  const list = [...starts.map((day, row): FileCell[] => [day, ends[row] === "" ? null : (ends[row] ?? null)]), []];
  const formula = "=CBA.CASEMONTHS(A1:A61,B1:B61,45200)";
  const replacement = expandFormula(formula, sheetContext("Scenarios", list));
  if (replacement.kind !== "grid") throw new Error(JSON.stringify(replacement));
  const table = replacement.cells.map((row) => row.map((cell) => ("formula" in cell ? cell.formula : cell.value)));
  const months = compute([...list, ...table]);
  withLibreOffice(`CASEMONTHS counts true dates natively, month by month${unlessMissing}`, () => {
    const values = months().slice(list.length);
    const expected = caseMonths([...starts.map((day) => [day]), [""]], [...ends.map((day) => [day]), [""]], [[45_200]]);
    expect(values).toHaveLength(expected.length);
    const different = expected.flatMap((row, place) =>
      row.map((cell, at) => {
        const shown = values[place]?.[at] ?? "";
        if (typeof cell === "string") return cell === shown ? null : [cell, shown];
        return disagreement(shown, cell);
      }),
    );
    expect(different.filter((one) => one !== null)).toEqual([]);
  });

  it("CASEMONTHS keeps its values where COUNTIFS would count otherwise", () => {
    const frozen = (cells: readonly FileCell[][], formula = "=CBA.CASEMONTHS(A1:A3,B1:B3,45200)") =>
      expandFormula(formula, sheetContext("Scenarios", cells));
    const list: FileCell[][] = [[45_000, 45_030], [45_010, 45_100], [45_020]];
    expect(frozen(list).kind).toBe("grid");
    expect(frozen([...list.slice(0, 2), ["05/04/2023"]])).toMatchObject({ kind: "frozen", reason: expect.stringContaining("row 3 of start") as string }); // oxfmt-ignore
    expect(frozen([...list.slice(0, 2), [45_020.5]]).kind).toBe("frozen");
    expect(frozen([...list.slice(0, 2), [45_020, 45_010]]).kind).toBe("frozen");
    expect(frozen(list, "=CBA.CASEMONTHS(A1:A3*1,B1:B3,45200)").kind).toBe("frozen");
  });

  describe("KAPLANMEIER", () => {
    const EXTRACT = 45_200;
    const sheet: FileCell[][] = [];
    const curves = edge.cases.map(({ name, input, km }) => {
      const top = sheet.length;
      // Two lists are in fractions of weeks, which are whole days.
      const unit = input.time.every((time) => Number.isInteger(time)) ? 1 : 7;
      const lengths = input.time.map((time) => Math.round(time * unit));
      const lastDay = Math.max(...lengths);
      const list = lengths.map((length, row) => {
        const isClosed = input.event[row] === 1;
        const start = EXTRACT - (isClosed ? lastDay : length);
        return [start, isClosed ? start + length : null] as const;
      });
      // Start and end in A and B; by day in D to H: at risk, closed on it, still open after it, mean days open up to it.
      const range = (letter: string) => `${letter}$${top + 1}:${letter}$${top + list.length}`;
      const [start, end] = [range("A"), range("B")];
      const lines = Array.from({ length: lastDay + 1 }, (_, day) => {
        const row = top + day + 1;
        return [
          ...[null, day, `=SUMPRODUCT(--(${end}+(${end}=0)*${EXTRACT}-${start}>=D${row}))`],
          `=SUMPRODUCT((${end}>0)*(${end}-${start}=D${row}))`,
          `=${day === 0 ? "" : `G${row - 1}*`}(E${row}-F${row})/E${row}`,
          day === 0 ? 0 : `=SUMPRODUCT(G$${top + 1}:G${row - 1})`,
        ];
      });
      const rows = Array.from({ length: Math.max(list.length, lines.length) }, (_, row): FileCell[] => [
        ...(list[row] ?? [null, null]),
        ...(lines[row] ?? []),
      ]);
      const table = kaplanMeier(
        list.map(([day]) => [day]),
        list.map(([, day]) => [day ?? ""]),
        [[EXTRACT]],
        ...[undefined, undefined, undefined],
        lines.map((_, day) => [day / 7]),
      );
      sheet.push(...rows);
      return { name, unit, top, lastDay, table, published: km.rmst };
    });
    const shown = compute(sheet);
    withLibreOffice(
      `gives the shares and means that SUMPRODUCT counts by day from the same dates, as R's at the edges${unlessMissing}`,
      () => {
        const different = curves.flatMap(({ name, unit, top, lastDay, table, published }) => {
          const lines = shown().slice(top);
          const [shares, means] = [lines.map((row) => row[6]), lines.map((row) => row[7])];
          const mean = Number(table[lastDay + 3]?.[5]) * 7;
          const found = [
            ...Array.from({ length: lastDay + 1 }, (_, day) => disagreement(shares[day], table[day + 1]?.[5])),
            disagreement(means[lastDay], mean),
            ...published.map(({ tau, rmean }) => disagreement(means[tau * unit], rmean * unit)),
          ];
          return found.flatMap((one) => (one === null ? [] : [`${name}: ${one}`]));
        });
        expect(different).toEqual([]);
      },
    );
  });

  const cases = [
    ["=CBA.DETECTABLE(0.226,143,143,3,1)", detectable([[0.226]], [[143]], [[143]], [[3]], [[1]])],
    ["=CBA.DETECTABLE(A1,B1,C1,D1,E1,F1,G1,H1)", detectable([[0.113]], [[143]], [[120]], [[3]], [[0.36]], [[0.9]], [[0.85]], [[-1]])], // oxfmt-ignore
    ["=CBA.DETECTABLE(0.99,20,20)", detectable([[0.99]], [[20]], [[20]])],
    ["=CBA.DETECTABLE(0.01,20,20,,,,,-1)", detectable([[0.01]], [[20]], [[20]], undefined, undefined, undefined, undefined, [[-1]])], // oxfmt-ignore
    ["=CBA.SAMPLESIZE(0.64,0.72)", sampleSize([[0.64]], [[0.72]])],
    ["=CBA.SAMPLESIZE(A1,0.2,2,D1,E1,F1,G1)", sampleSize([[0.113]], [[0.2]], [[2]], [[3]], [[0.36]], [[0.9]], [[0.85]])], // oxfmt-ignore
    ["=CBA.SAMPLESIZE(0.5,0.5)", sampleSize([[0.5]], [[0.5]])],
  ] as const;
  const data: FileCell[] = [0.113, 143, 120, 3, 0.36, 0.9, 0.85, -1];
  const trials = compute([data, ...cases.map(([formula]): FileCell[] => [nativeOf(formula)])]);
  withLibreOffice(`DETECTABLE and SAMPLESIZE are native to 1e-12, #N/A and #DIV/0! included${unlessMissing}`, () => {
    const values = trials();
    const different = cases.map(([formula, expected], row) => [
      formula,
      disagreement(values[row + 1]?.[0], expected[0]?.[0]),
    ]);
    expect(different).toEqual(cases.map(([formula]) => [formula, null]));
  });
});

function sum(cells: readonly (readonly unknown[])[]): number {
  return cells.flat().reduce<number>((total, cell) => total + Number(cell), 0);
}
