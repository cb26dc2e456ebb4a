import * as fc from "fast-check";
import { PRESETS, presetScenario } from "../../model/register/presets";
import { PARAMETERS } from "../../model/register/parameters";
import { SCALE_UP_LINES, SCALE_UP_PERSPECTIVES } from "../../model/scaleUp/lines";
import { BOTH_SERVICES, bothServices, financialView } from "../../model/scaleUp/bothServices";
import { evaluateScaleUp } from "../../model/scaleUp/scaleUp";
import type { ScaleUpPlan } from "../../model/scaleUp/plan";
import { DISCOUNT_SCHEDULE_NAMES } from "../../model/prices/discountSchedules";
import { DEFAULT_SETTINGS } from "../../model/register/scaleUpParameters";
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

const CASES = fc.array(fc.oneof(fc.constant(0), fc.nat(2000)), { minLength: 1, maxLength: 30 });
const RANDOM = fc.sample(fc.record({ settings: everydaySettings(), cases: CASES }), { numRuns: 4, seed: 20176 });

/** The schedules take turns, since a file's formulas know all of them, whichever its cells named as it was made. */
function withSchedule(settings: ScaleUpSettings, index: number): ScaleUpSettings {
  const schedule = DISCOUNT_SCHEDULE_NAMES[index];
  return schedule === undefined ? settings : { ...settings, "scaleUp.sensitivityRate": schedule };
}

/** Escalation in whole steps, whichever way its rates and its unit costs differ. */
const WHOLE_STEPS = { "scaleUp.escalationStep": 3, "scaleUp.cashableShare": 0.35 };
const ESCALATIONS = [
  [0.12, 0.03, 2464, 1686],
  [0.03, 0.12, 1686, 2464],
  [0.12, 0.03, 1686, 2464],
  [0.03, 0.12, 2464, 1686],
].map(([comparatorRate = 0, programmeRate = 0, protectionCost = 0, needCost = 0]) => ({
  "escalation.comparatorRate": comparatorRate,
  "escalation.programmeRate": programmeRate,
  "escalation.protectionCost": protectionCost,
  "escalation.needCost": needCost,
}));

/** The register's settings, one case in one year, thirty years, and what chance brings; the presets take turns. */
const PLANS: readonly ScaleUpPlan[] = [
  { settings: DEFAULT_SETTINGS, cases: [200, 320, 430, 520, 600], escalation: {} },
  { settings: DEFAULT_SETTINGS, cases: [1], escalation: {} },
  {
    settings: DEFAULT_SETTINGS,
    cases: Array.from({ length: 30 }, (_, year) => 40 * ((year * 7) % 11)),
    escalation: {},
  },
  ...RANDOM.map(({ settings, cases }, index) => ({
    settings: { ...withSchedule(settings, index), ...WHOLE_STEPS },
    cases,
    escalation: ESCALATIONS[index] ?? {},
  })),
].map(({ escalation, ...plan }, index) => ({
  ...plan,
  scenario: { ...presetScenario(presetAt(index)), ...escalation },
}));

/** The plan into whose file the others are entered but for the first, as by somebody who has the file alone. */
const lengths = PLANS.map((plan) => evaluateScaleUp(plan).years.length);
const longest = lengths.indexOf(Math.max(...lengths));

function presetAt(index: number) {
  const preset = PRESETS[index % PRESETS.length];
  if (preset === undefined) throw new Error("There are no presets.");
  return preset;
}

function planAt(index: number): ScaleUpPlan {
  const plan = PLANS[index];
  if (plan === undefined) throw new Error("There is no such plan.");
  return plan;
}

/** The file holds no computed value, and LibreOffice knows none of our functions. */
describe("the downloaded scale-up sheets, computed by LibreOffice", () => {
  const downloads: Uint8Array[] = [];
  let computed: readonly ReadonlyMap<string, Computed>[] = [];

  beforeAll(async () => {
    const grid = await openStartWorkbook();
    await buildScaleUpSheets(await ownScenario());
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
    downloads.push(...PLANS.slice(1).map((plan) => entered(file, inputs(plan))));
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
  async function inputCells(): Promise<(plan: ScaleUpPlan) => Entry[]> {
    const [own, state] = [await ownScenario(), await readScaleUpSheet()];
    if (state === null) throw new Error("There is no sheet of scale-up's inputs.");
    return ({ scenario, settings, cases }) =>
      [
        ...[...own.entries].map(([key, { address }]) => ({ address, value: scenario[key] })),
        ...[...state.entries].map(([key, { address }]) => ({ address, value: settings[key] })),
        ...state.years.map(({ address }, year) => ({ address, value: cases[year] ?? null })),
      ].map(({ address, value }) => {
        const { sheetName: sheet, cells: cell } = splitAddress(address) ?? { sheetName: "", cells: "" };
        return { sheet, cell, value };
      });
  }

  const FIRST_YEAR = 4;

  withLibreOffice.each(PLANS.map((plan, index) => ({ plan, index, preset: presetAt(index).name })))(
    `give every line of plan $index, $preset, to 1e-12 of the largest amount of its view${unlessMissing}`,
    ({ plan, index }) => {
      const { lines, years } = evaluateScaleUp(plan);
      const different = SCALE_UP_LINES.flatMap(({ key, view }) => {
        const row = computed[index]?.get(SHEET_OF_VIEW[view])?.[lineRow(key) - 1] ?? [];
        const ofView = SCALE_UP_LINES.filter((line) => line.view === view);
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
