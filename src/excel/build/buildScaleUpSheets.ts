import { casesByYear } from "../../model/scaleUp/demand";
import { evaluateScaleUp } from "../../model/scaleUp/scaleUp";
import { MOST_YEARS, planProblem } from "../../model/scaleUp/plan";
import type { ScaleUpPlan } from "../../model/scaleUp/plan";
import { DEFAULT_SETTINGS } from "../../model/register/scaleUpParameters";
import { onSheet } from "../../formulas/address";
import { changeMuch } from "../batch";
import { literalText } from "../enteredText";
import { checksKnowing } from "./modelWorkbook";
import { outcomeOf, withPrintNotes } from "./ownSheetPlan";
import type { BuiltSheet } from "./ownSheetPlan";
import { inputsOf } from "../sheets/ownSheets";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { masterCheck } from "../../sheets/model/modelSheets";
import { describeScaleUp } from "../../sheets/scaleUp/describeScaleUp";
import { SCALE_UP_CHECK_CELL } from "../../sheets/scaleUp/scaleUpHead";
import { SCALE_UP_SHEETS } from "../../sheets/scaleUp/scaleUpSheets";
import type { ScaleUpContext } from "../../sheets/scaleUp/scaleUpSheets";
import { deflatorName } from "../../sheets/scenarios/sheetDeflator";
import { placeOf } from "../../sheets/scenarios/scenarioPlace";
import { AFTER_SURVEY, planKind, surveyWorkbook } from "./surveyWorkbook";
import type { Survey } from "./surveyWorkbook";
import { WorkbookError } from "../workbookError";
import { writeAll } from "../sheets/writeSheets";
import { openInputsAmong } from "../scaleUp/findScaleUpInputs";
import type { OpenScaleUpInputs } from "../scaleUp/findScaleUpInputs";
import { scaleUpState } from "../scaleUp/readScaleUpSheet";
import { mustNotBeLinked } from "../linkedCell";
import { asPart } from "../progress";
import type { Waiting } from "../progress";
import { remember } from "../trail";
import { fitCharts } from "../scaleUp/followYears";

/** Columns for so many years and no more: the sheets must stay readable. */
const MOST_COLUMNS = 60;
const LEAST_YEARS_AFTER = 2;

/**
 * Builds the scale-up sheets for a scenario, or brings them up to date: what people entered is kept, sheets of ours that
 * nobody has changed are written anew, a changed one is left alone and a new one built beside it.
 */
export function buildScaleUpSheets(
  column: ScenarioColumn,
  waiting?: Waiting,
  today = new Date(),
): Promise<readonly BuiltSheet[]> {
  return changeMuch(async (context) => {
    const survey = await surveyWorkbook(context);
    const scaleUp = scaleUpContext(survey, column);
    const descriptions = describeScaleUp(scaleUp.context);
    const outcomes = scaleUp.plans.map((plan) => outcomeOf(plan, descriptions[plan.kind]));
    const scaleUpCheck = onSheet(scaleUp.context.names["Scale-up summary"], SCALE_UP_CHECK_CELL);
    const checks = checksKnowing({ called: "scale-up", scaleUpCheck }, survey, today);
    const all = checks === null ? outcomes : [...outcomes, checks];
    if (scaleUp.entered !== null) chooseScenario(scaleUp.entered, column);
    const toWrite = all.flatMap((outcome) => outcome.toWrite);
    const unfitted = await asPart(context, AFTER_SURVEY, () => writeAll(context, toWrite, { today }));
    await fitCharts(
      context,
      scaleUp.plans
        .flatMap(({ reused, changed }) => reused ?? changed ?? [])
        .filter(({ sheet }) => !toWrite.some(({ existing }) => existing?.sheet === sheet)),
    );
    return withPrintNotes(
      all.map(({ built }) => built),
      unfitted,
    );
  }, waiting);
}

function scaleUpContext(survey: Survey, column: ScenarioColumn) {
  if (survey.table === null) {
    throw new WorkbookError("There is no sheet of scenarios. Add a fresh one; nothing was built.");
  }
  const entered = openInputsAmong(survey.owned);
  const { years, after } = reach(entered, column);
  const plans = SCALE_UP_SHEETS.map((kind) => planKind(kind, survey));
  const checks = survey.owned.findLast(({ mark }) => mark.kind === "Checks");
  const context: ScaleUpContext = {
    // One plan for each kind; Object.fromEntries forgets the keys.
    names: Object.fromEntries(plans.map(({ kind, name }) => [kind, name])) as ScaleUpContext["names"],
    place: placeOf(survey.table, deflatorName(survey.deflator)),
    scenario: column.name,
    years,
    columns: Math.min(MOST_COLUMNS, MOST_YEARS + Math.max(LEAST_YEARS_AFTER, after)),
    masterCheck: checks === undefined ? null : masterCheck({ Checks: checks.name }),
    inputs: (kind) => {
      const plan = plans.find((one) => one.kind === kind);
      return inputsOf(plan?.reused ?? plan?.changed);
    },
  };
  return { context, plans, entered };
}

/** Another scenario is entered as a person would: that cell and no other. */
function chooseScenario({ sheet, cells, scenario }: OpenScaleUpInputs, { name }: ScenarioColumn): void {
  if (scenario.value === name) return;
  const cell = { row: scenario.row, column: scenario.column, rows: 1, columns: 1 };
  mustNotBeLinked(cells, cell);
  remember(sheet, cells, cell);
  sheet.getCell(scenario.row, scenario.column).values = [[literalText(name)]];
}

/** How many years have amounts as things stand, and how many of them come after the plan. */
function reach(inputs: OpenScaleUpInputs | null, { reading, name, headerAddress }: ScenarioColumn) {
  if (!reading.ok) {
    throw new WorkbookError(`The scenario "${name}" cannot be read. Nothing was built: mend it first.`, headerAddress);
  }
  const entered = inputs === null ? null : scaleUpState(inputs);
  const settings = entered?.settings ?? DEFAULT_SETTINGS;
  const plan: ScaleUpPlan = {
    scenario: reading.scenario,
    settings,
    cases: entered?.cases ?? casesByYear(settings),
  };
  const problem = planProblem(plan) ?? noSheetsFor(plan);
  if (problem !== null) throw new WorkbookError(`${problem} Nothing was built.`, headerAddress);
  const { length } = evaluateScaleUp(plan).years;
  return { years: length, after: length - plan.cases.length };
}

/** The pane and the functions count outcomes; a sheet that left them out would say something else. */
function noSheetsFor({ scenario }: ScaleUpPlan): string | null {
  return scenario.outcomes === undefined
    ? null
    : "The scale-up sheets cannot have the council's own outcomes yet, which the pane and CBA.SCALEUP count: scale up a scenario without them.";
}
