import * as fc from "fast-check";
import { PRESETS, presetScenario, PUBLISHED_SCENARIO } from "../../model/register/presets";
import { AS_PUBLISHED_PRICES } from "../../model/prices/priceYears";
import type { ParameterDefinition } from "../../model/register/definition";
import { PARAMETERS } from "../../model/register/parameters";
import { wordsOf } from "../../model/register/parameterValue";
import { quantityValue } from "../../model/register/quantity";
import type { Scenario } from "../../model/register/scenario";
import { linesOf, SCALE_UP_LINES, SCALE_UP_PERSPECTIVES } from "../../model/scaleUp/lines";
import { BOTH_SERVICES, bothServices, financialView } from "../../model/scaleUp/bothServices";
import { casesByYear } from "../../model/scaleUp/demand";
import { evaluateScaleUp } from "../../model/scaleUp/scaleUp";
import type { ScaleUpPlan } from "../../model/scaleUp/plan";
import { DEFAULT_SETTINGS, SCALE_UP_PARAMETERS } from "../../model/register/scaleUpParameters";
import type { ScaleUpSettings } from "../../model/register/scaleUpParameters";
import { workbookAsXlsx } from "./downloadWorkbook";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { lineRow, SHEET_OF_VIEW } from "../../sheets/scaleUp/linePlaces";
import { FINANCIAL_HEADER } from "../../sheets/scaleUp/summaryServices";
import { SCALE_UP_PASSES } from "../../sheets/model/checkRows";
import { openStartWorkbook } from "../testing";
import { splitAddress } from "../../formulas/address";
import { readScaleUpSheet } from "../scaleUp/readScaleUpSheet";
import { writeScenario } from "../scenarios/writeScenario";
import {
  computeInLibreOffice,
  entered,
  isLibreOfficeInstalled,
  unlessMissing,
  withLibreOffice,
} from "../../xlsx/testing";
import type { Computed, Entry } from "../../xlsx/testing";
import { buildScaleUpSheets } from "../build/buildScaleUpSheets";
import { enterPlan, everydaySettings } from "../scaleUp/testing";
import { everydayScenario } from "../../formulas/testing";

const CASES = fc
  .array(fc.oneof(fc.constant(0), fc.nat(2000)), { minLength: 1, maxLength: 30 })
  .filter((cases) => cases.some((count) => count > 0));
const RANDOM = fc.sample(fc.record({ scenario: everydayScenario(), settings: everydaySettings(), cases: CASES }), {
  numRuns: 4,
  seed: 20176,
});

/**
 * What takes turns in the random plans. A file's formulas know every schedule and every price year, whichever its cells named as it was
 * made. Escalation in whole steps goes whichever way its rates and its unit costs differ.
 */
const TURNS = [
  {
    discount: "Green Book",
    sensitivity: "Green Book",
    staffedFor: "year end",
    prices: "2024/25",
    escalation: [0.12, 0.03, 2464, 1686],
  },
  {
    discount: "Green Book sensitivity",
    sensitivity: "Green Book health",
    staffedFor: "average",
    prices: "2013/14",
    escalation: [0.03, 0.12, 1686, 2464],
  },
  {
    discount: "Green Book health",
    sensitivity: 0.025,
    staffedFor: "year end",
    prices: AS_PUBLISHED_PRICES,
    escalation: [0.12, 0.03, 1686, 2464],
  },
  {
    discount: 0.045,
    sensitivity: "Green Book",
    staffedFor: "peak",
    prices: "2026/27",
    escalation: [0.03, 0.12, 2464, 1686],
  },
] as const;
const random = RANDOM.flatMap(({ scenario, settings, cases }, index): Planned[] => {
  const turn = TURNS[index];
  if (turn === undefined) return [];
  const [comparatorRate, programmeRate, protectionCost, needCost] = turn.escalation;
  return [
    {
      scenario: {
        ...scenario,
        "discount.rate": turn.discount,
        "prices.year": turn.prices,
        "escalation.comparatorRate": comparatorRate,
        "escalation.programmeRate": programmeRate,
        "escalation.protectionCost": protectionCost,
        "escalation.needCost": needCost,
      },
      settings: {
        ...settings,
        "staff.staffedFor": turn.staffedFor,
        "scaleUp.sensitivityRate": turn.sensitivity,
        "scaleUp.startYear": 2018 + 4 * index, // The deflator has them all.
        "scaleUp.escalationStep": 3,
        "scaleUp.cashableShare": 0.35,
      },
      cases,
    },
  ];
});

interface Planned extends ScaleUpPlan {
  /** Nobody enters its cases: the sheet makes them of first year, growth and ramp-up. */
  readonly isByGrowth?: true;
}

const GROWING: ScaleUpSettings = {
  ...DEFAULT_SETTINGS,
  "scaleUp.casesFirstYear": 240,
  "scaleUp.growth": 0.15,
  "scaleUp.rampUpYears": 2,
  "scaleUp.years": 3,
  "scaleUp.startMonth": "October",
};

/** The register's plan, one case in one year, thirty years, what chance brings, and cases by growth; the presets take turns. */
const PLANS: readonly Planned[] = [
  { settings: DEFAULT_SETTINGS, cases: casesByYear(DEFAULT_SETTINGS), scenario: preset(0) },
  { settings: DEFAULT_SETTINGS, cases: [1], scenario: preset(1) },
  {
    // Of the schedules that of the sensitivity is another than 3% only beyond year 30.
    settings: { ...DEFAULT_SETTINGS, "scaleUp.sensitivityRate": "Green Book sensitivity", "scaleUp.savingsLag": 4 },
    cases: Array.from({ length: 30 }, (_, year) => 40 * ((year * 7) % 11)),
    scenario: preset(2),
  },
  ...random,
  { settings: GROWING, cases: casesByYear(GROWING), scenario: preset(3), isByGrowth: true },
];

/** The plan into whose file the others are entered but for the first, as by somebody who has the file alone. */
const lengths = PLANS.map((plan) => evaluateScaleUp(plan).years.length);
const longest = lengths.indexOf(Math.max(...lengths));

function preset(index: number): Scenario {
  const one = PRESETS[index];
  if (one === undefined) throw new Error("There is no such preset.");
  return presetScenario(one);
}

function planAt(index: number): Planned {
  const plan = PLANS[index];
  if (plan === undefined) throw new Error("There is no such plan.");
  return plan;
}

/** Scale-up has no use for what employment and the comparison of the arms need. */
const IN_SCALE_UP = PARAMETERS.filter(({ key }) => !/^(employment|sample)\./.test(key));

/** A setting that no plan varies would be right in LibreOffice by luck alone. */
describe("the plans that LibreOffice computes", () => {
  const found = (plan: ScaleUpPlan) => {
    const { summary, ...rest } = evaluateScaleUp(plan);
    return JSON.stringify([rest, summary, [...summary.totals]]);
  };
  const results = PLANS.map(found);
  /** Whether a plan comes out otherwise with other values in it. */
  const isOtherwise = (index: number, { scenario, settings }: Partial<ScaleUpPlan>) => {
    const plan = planAt(index);
    const all = { ...plan.settings, ...settings };
    const cases = plan.isByGrowth === true ? casesByYear(all) : plan.cases;
    return found({ scenario: { ...plan.scenario, ...scenario }, settings: all, cases }) !== results[index];
  };

  /** The months and the price years follow one rule each; of the rest every word has a branch of its own. */
  const branchesOf = (entry: ParameterDefinition): readonly unknown[] => {
    if (!("choices" in entry) || entry.choices.length > 5) return ["another"];
    const words = wordsOf(entry).filter((word) => word !== entry.published);
    return "domain" in entry ? [...words, "a number"] : words;
  };
  const branchOf = (entry: ParameterDefinition, value: unknown) => {
    if (value === quantityValue(entry.published)) return null;
    if (!("choices" in entry) || entry.choices.length > 5) return "another";
    return typeof value === "number" ? "a number" : value;
  };

  it.each(SCALE_UP_PARAMETERS.map((entry) => ({ key: entry.key, entry })))(
    "give $key each kind of value that it may have, where that makes a difference",
    ({ key, entry }) => {
      const varied = PLANS.flatMap(({ settings }, index) => {
        const branch = branchOf(entry, settings[key]);
        return branch !== null && isOtherwise(index, { settings: { ...settings, [key]: entry.published } })
          ? [branch]
          : [];
      });
      expect(varied).toEqual(expect.arrayContaining([...branchesOf(entry)]));
    },
  );

  it.each(IN_SCALE_UP.map((entry) => ({ key: entry.key, entry })))(
    "give $key of the scenario each kind of value that it may have, where that makes a difference",
    ({ key, entry }) => {
      const varied = PLANS.flatMap(({ scenario }, index) => {
        const branch = branchOf(entry, scenario[key]);
        const published = { ...scenario, [key]: PUBLISHED_SCENARIO[key] };
        return branch !== null && isOtherwise(index, { scenario: published }) ? [branch] : [];
      });
      expect(varied).toEqual(expect.arrayContaining([...branchesOf(entry)]));
    },
  );
});

/** The file holds no computed value, and LibreOffice knows none of our functions. */
describe("the downloaded scale-up sheets, computed by LibreOffice", () => {
  const downloads: Uint8Array[] = [];
  let computed: readonly ReadonlyMap<string, Computed>[] = [];

  beforeAll(async () => {
    const grid = await openStartWorkbook();
    await buildScaleUpSheets(await ownScenario());
    const [byGrowth, growthInputs] = [await workbookAsXlsx(), await inputCells()];
    const ofPlan = async (index: number): Promise<Uint8Array> => {
      const plan = planAt(index);
      await writeScenario(await ownScenario(), new Map(PARAMETERS.map(({ key }) => [key, plan.scenario[key]])));
      await enterPlan(plan);
      await buildScaleUpSheets(await ownScenario()); // As many columns as the run-off takes.
      return workbookAsXlsx();
    };
    downloads.push(await ofPlan(0));
    const file = await ofPlan(longest);
    const inputs = await inputCells();
    downloads.push(
      ...PLANS.slice(1).map((plan) =>
        plan.isByGrowth === true ? entered(byGrowth, growthInputs(plan)) : entered(file, inputs(plan)),
      ),
    );
    grid.dispose();
    if (isLibreOfficeInstalled) computed = computeInLibreOffice(downloads);
  });

  async function ownScenario(): Promise<ScenarioColumn> {
    const state = await readScenarioSheet();
    const column = state.kind === "ready" ? state.columns[1] : undefined;
    if (column === undefined) throw new Error("There is no scenario of one's own.");
    return column;
  }

  /** Where a plan is entered, and what. */
  async function inputCells(): Promise<(plan: Planned) => Entry[]> {
    const [own, state] = [await ownScenario(), await readScaleUpSheet()];
    if (state === null) throw new Error("There is no sheet of scale-up's inputs.");
    return ({ scenario, settings, cases, isByGrowth }) =>
      [
        ...[...own.entries].map(([key, { address }]) => ({ address, value: scenario[key] })),
        ...[...state.entries].map(([key, { address }]) => ({ address, value: settings[key] })),
        ...(isByGrowth === true
          ? []
          : state.years.map(({ address }, year) => ({ address, value: cases[year] ?? null }))),
      ].map(({ address, value }) => {
        const { sheetName: sheet, cells: cell } = splitAddress(address) ?? { sheetName: "", cells: "" };
        return { sheet, cell, value };
      });
  }

  const FIRST_YEAR = 4;
  const SHOWN = SCALE_UP_LINES.filter(({ isOfOutcomes }) => isOfOutcomes === undefined);

  withLibreOffice.each(PLANS.map((plan, index) => ({ plan, index })))(
    `give every line of plan $index to 1e-12 of the largest amount of its view${unlessMissing}`,
    ({ plan, index }) => {
      const { lines, years } = evaluateScaleUp(plan);
      const different = SHOWN.flatMap(({ key, view }) => {
        const row = computed[index]?.get(SHEET_OF_VIEW[view])?.[lineRow(key) - 1] ?? [];
        const ofView = linesOf(view, false);
        const size = Math.max(...ofView.flatMap((line) => lines[line.key].map(Math.abs)));
        const wrong = lines[key].filter((expected, year) => {
          const shown = row[FIRST_YEAR + year];
          return typeof shown !== "number" || Math.abs(shown - expected) > 1e-12 * size;
        });
        const isBlankBeyond = row.slice(FIRST_YEAR + years.length).every((cell) => cell === "");
        return wrong.length === 0 && isBlankBeyond ? [] : [[key, lines[key], row.slice(FIRST_YEAR)]];
      });
      expect(different).toEqual([]);
    },
  );

  withLibreOffice(`sum up as the model does, and pass their checks${unlessMissing}`, () => {
    PLANS.forEach((plan, index) => {
      const summary = computed[index]?.get("Scale-up summary") ?? [];
      const of = (label: string) => summary.find(([first]) => first === label) ?? [];
      const { summary: expected, years, lines } = evaluateScaleUp(plan);
      expect([index, summary.filter((row) => row[1] === "fail"), summary[2]?.[0]]).toEqual([
        index,
        [],
        // What the grid compared with the model is of the plan that was there.
        index === 0 || index === longest
          ? SCALE_UP_PASSES
          : `${SCALE_UP_PASSES}; 1 not compared, as inputs changed without the add-in`,
      ]);
      for (const { label, perspective } of SCALE_UP_PERSPECTIVES) {
        const { total, presentValue, presentValueAtSensitivity, paybackYear } = expected.perspectives[perspective];
        const [, ...shown] = of(label);
        [total, presentValue, presentValueAtSensitivity].forEach((amount, column) => {
          // Costs and gains of millions cancel in a net amount.
          expect(Math.abs(Number(shown[column]) - amount)).toBeLessThan(1e-6);
        });
        expect([index, label, shown[3]]).toEqual([
          index,
          label,
          paybackYear === null ? "never" : years[paybackYear]?.label,
        ]);
      }
      const ratios: [string, number | null][] = [
        ["Largest caseload of a practitioner", expected.largestCaseload.cases],
        [
          "Years in which it is above the most that a practitioner may hold",
          expected.largestCaseload.yearsAbove.length,
        ],
        ["Cash saved for each £ of gross cost, local authority", expected.cashRatio],
        ["Financial benefit–cost ratio without lifetime gains: local authority alone", expected.councilRatio],
        ["Financial benefit–cost ratio with the tax of working lives", expected.financialRatio],
        ["Public-value benefit–cost ratio: with the earnings of working lives", expected.publicValueRatio],
        ["Gross cost per case that the programme closes", expected.costPerClosedCase],
        ["Peak cash need: the most out of pocket at the end of a year, money of the time", expected.peakCashNeed],
      ];
      for (const [label, amount] of ratios) {
        const shown = of(label)[1];
        expect([index, label, shown]).toEqual([index, label, amount === null ? "none" : expect.closeTo(amount, 6)]);
      }
      expect(of("Cases a year before the first social worker's post can go")[1]).toBe(
        expected.casesForFirstRelease ?? "never",
      );
      for (const [row, { economic, cash }] of expected.contributions.entries()) {
        const labels = ["Local authority", "Central government (tax)", "Individuals and families"];
        const [, , ...shown] = summary.findLast(([first]) => first === labels[row]) ?? [];
        [economic, cash].forEach((amount, column) => {
          expect([index, row, shown[column]]).toEqual([index, row, expect.closeTo(amount, 5)]);
        });
      }
      for (const { label, undiscounted, presentValue } of bothServices(plan, lines)) {
        const [, ...shown] = summary.find(([first]) => String(first).startsWith(`${label} (`)) ?? [];
        const amounts = [undiscounted, presentValue].flatMap((worth) => BOTH_SERVICES.map(({ side }) => worth[side]));
        expect([index, label, ...shown.slice(0, 6)]).toEqual([
          index,
          label,
          ...amounts.map((amount) => expect.closeTo(amount, 5) as unknown),
        ]);
      }
      const financial = summary.findIndex(([first]) => first === FINANCIAL_HEADER[0]) + 1;
      financialView(lines).forEach(({ label, amounts }, row) => {
        const [name, ...shown] = summary[financial + row] ?? [];
        expect([index, String(name).startsWith(label), ...shown.slice(0, 3)]).toEqual([
          index,
          true,
          ...BOTH_SERVICES.map(({ side }) => expect.closeTo(amounts[side], 5) as unknown),
        ]);
      });
      const [, , ...notMadeUp] = of("Loss beyond all gains, not made up");
      expect([index, ...notMadeUp.slice(0, 2)]).toEqual([
        index,
        expect.closeTo(expected.notMadeUp.economic, 5),
        expect.closeTo(expected.notMadeUp.cash, 5),
      ]);
    });
  });
});
