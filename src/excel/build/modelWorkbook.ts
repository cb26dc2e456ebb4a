import { isBlank } from "../../model/register/cell";
import type { OutcomeKeys } from "../../model/register/outcomes/parseOutcomes";
import { AS_PUBLISHED } from "../../model/register/presets";
import { onSheet } from "../../formulas/address";
import { changeMuch } from "../batch";
import { SCENARIO_SHEET } from "../scenarios/findScenarioSheet";
import type { NoScenarioSheet, OpenScenarioSheet } from "../scenarios/findScenarioSheet";
import { outcomeOf, withPrintNotes } from "./ownSheetPlan";
import type { BuiltSheet, Outcome, SheetPlan } from "./ownSheetPlan";
import { inputsOf } from "../sheets/ownSheets";
import type { OwnSheet } from "../sheets/ownSheets";
import type { ScenarioTable } from "../../sheets/scenarios/scenarioSheet";
import { freshPlace, freshScenarioSheet, OWN_SCENARIO } from "../../sheets/scenarios/freshScenarioSheet";
import { describeModel } from "../../sheets/model/describeModel";
import { masterCheck, MODEL_SHEETS } from "../../sheets/model/modelSheets";
import type { ModelContext, ModelSheet } from "../../sheets/model/modelSheets";
import type { SheetCells } from "../../sheets/frame/sheetCells";
import { deflatorName } from "../../sheets/scenarios/sheetDeflator";
import { placeOf } from "../../sheets/scenarios/scenarioPlace";
import { applyLook } from "../sheets/applyLook";
import { SCALE_UP_CHECK_CELL } from "../../sheets/scaleUp/scaleUpHead";
import type { ScaleUpSheet } from "../../sheets/scaleUp/scaleUpSheets";
import { LOOKS } from "../../sheets/frame/styles";
import { freshAnalysis } from "./liveAnalyses";
import { AFTER_SURVEY, planKind, surveyWorkbook } from "./surveyWorkbook";
import type { Survey } from "./surveyWorkbook";
import { uncertaintySheet } from "../../sheets/scenarios/uncertaintySheet";
import { damage, nameOfState, UNCERTAINTY_SHEET } from "../../sheets/scenarios/findUncertaintySheet";
import { writeAll } from "../sheets/writeSheets";
import { asPart } from "../progress";
import type { Waiting } from "../progress";
import { remember } from "../trail";

/**
 * Builds the model workbook round the scenarios, or brings it up to date: the sheets of ours that nobody has changed are
 * written anew, a changed one is left alone and a new one built beside it. Nothing of anybody's is overwritten.
 */
export function buildModelWorkbook(waiting?: Waiting, today = new Date()): Promise<readonly BuiltSheet[]> {
  return changeMuch(async (context) => {
    const survey = await surveyWorkbook(context);
    const { open, table, nameSheet } = survey;
    const scenarioName = table?.cells.sheetName ?? nameSheet(SCENARIO_SHEET);
    const plans = MODEL_SHEETS.map((kind) => planKind(kind, survey));
    const uncertaintyName = (open.sheet && nameOfState(open.uncertainty)) ?? nameSheet(UNCERTAINTY_SHEET);
    const model = { ...modelContext(plans, survey, scenarioName, today), uncertaintyName };
    const descriptions = describeModel(model);
    const outcomes = plans.map((plan) => ({ plan, ...outcomeOf(plan, descriptions[plan.kind]) }));
    const scenarios = scenarioPart(table, scenarioName, model);
    const uncertainty = uncertaintyPart(open, model, table?.keys.outcomes ?? []);
    const toWrite = outcomes.flatMap((outcome) =>
      // The inputs stand behind About, which says how to read them.
      outcome.plan.kind === "About"
        ? [...outcome.toWrite, ...scenarios.toWrite, ...uncertainty.toWrite]
        : outcome.toWrite,
    );
    if (open.sheet !== null && table !== null) {
      linkMasterCheck(open.sheet, checkCell(table, table.place.headerRow - 1), masterCheck(model.names));
      const stated = open.uncertainty;
      if (stated.kind === "ready") {
        // The scenarios' names stand between.
        const cell = checkCell(stated.table, stated.table.place.headerRow - 2);
        linkMasterCheck(
          context.workbook.worksheets.getItem(stated.table.cells.sheetName),
          cell,
          masterCheck(model.names),
        );
      }
    }
    const unfitted = await asPart(context, AFTER_SURVEY, () => writeAll(context, toWrite, { today }));
    return withPrintNotes([...outcomes.map(({ built }) => built), scenarios.built, uncertainty.built], unfitted);
  }, waiting);
}

/** What else the checks have to know of, by what it is called. */
type Checked = { readonly called: string } & Partial<Pick<ModelContext, "scaleUpCheck" | "analyses">>;

/**
 * The sheet of the checks as it has to be once there is more in the workbook whose result counts in the master check. Null
 * where there is no whole model workbook.
 */
export function checksKnowing({ called, ...more }: Checked, survey: Survey, today: Date): Outcome | null {
  const plans = MODEL_SHEETS.map((kind) => {
    const plan = planKind(kind, { ...survey, nameSheet: (wanted) => wanted });
    return { ...plan, name: (plan.reused ?? plan.changed)?.name ?? "" };
  });
  const checks = plans.find(({ kind }) => kind === "Checks");
  if (survey.table === null || checks === undefined || plans.some(({ name }) => name === "")) return null;
  if (checks.reused === undefined) {
    const why = `${checks.name} was changed by hand and left as it is.`;
    const note = `The master check does not know of ${called}. Build the model workbook to have a new ${checks.name} beside it.`;
    return { toWrite: [], built: { name: checks.name, outcome: "unchanged", why, note } };
  }
  // The checks say nothing of uncertainty.
  const model = {
    ...modelContext(plans, survey, survey.table.cells.sheetName, today),
    uncertaintyName: UNCERTAINTY_SHEET,
  };
  return outcomeOf(checks, describeModel({ ...model, ...more }).Checks);
}

/** The sheet of the checks as it has to be once there is a live analysis on a sheet; null where there are no checks. */
export function checksWithAnalysis(name: string, survey: Survey, today: Date): Outcome | null {
  const others = survey.analyses.filter((one) => one.name !== name);
  return checksKnowing({ called: name, analyses: [...others, freshAnalysis(name)] }, survey, today);
}

function modelContext(
  plans: readonly SheetPlan<ModelSheet>[],
  { table, owned, analyses, deflator }: Survey,
  scenarioName: string,
  today: Date,
): Omit<ModelContext, "uncertaintyName"> {
  const place = table === null ? freshPlace(scenarioName) : placeOf(table, deflatorName(deflator));
  const nameAt = (column: number) =>
    table?.headers.find((header) => table.cells.left + header.column === column)?.name ?? null;
  const names = Object.fromEntries(plans.map(({ kind, name }) => [kind, name]));
  return {
    names: names as ModelContext["names"], // One plan for each kind; Object.fromEntries forgets the keys.
    place,
    outcomes: (table?.keys.outcomes ?? []).map(({ name, entries }) => ({
      name,
      fields: new Set(entries.map(({ field }) => field.field)),
    })),
    welfare: new Set((table?.keys.welfare ?? []).flatMap((entry) => (entry === null ? [] : [entry.key]))),
    published: nameAt(place.published) ?? AS_PUBLISHED.name,
    own: nameAt(place.own) ?? OWN_SCENARIO,
    scaleUpCheck: scaleUpCheckAmong(owned),
    analyses,
    inputs: (kind) => {
      const plan = plans.find((one) => one.kind === kind);
      return inputsOf(plan?.reused ?? plan?.changed);
    },
    today,
  };
}

/** The result of the checks of scale-up, where there are such sheets. */
function scaleUpCheckAmong(owned: readonly OwnSheet[]): string | null {
  const kind: ScaleUpSheet = "Scale-up summary";
  const summary = owned.findLast(({ mark }) => mark.kind === kind);
  return summary === undefined ? null : onSheet(summary.name, SCALE_UP_CHECK_CELL);
}

function scenarioPart(table: ScenarioTable | null, name: string, { names }: ModelContext): Outcome {
  if (table !== null) {
    const why = `${name} holds your scenarios and was left as it is; row ${table.cells.top + table.place.headerRow} shows the checks, if it was blank.`;
    return { toWrite: [], built: { name, outcome: "unchanged", why } };
  }
  const description = freshScenarioSheet(name, masterCheck(names));
  return { toWrite: [{ description }], built: { name, outcome: "built", why: `${name} was built.` } };
}

/** The sheet on which scenarios state how sure they are; a fresh one has a block for the first scenario of one's own. */
function uncertaintyPart(
  open: OpenScenarioSheet | NoScenarioSheet,
  model: ModelContext,
  outcomes: readonly OutcomeKeys[],
): Outcome {
  const { names, place, uncertaintyName: name } = model;
  if (open.sheet !== null && open.uncertainty.kind !== "missing") {
    const why =
      open.uncertainty.kind === "damaged"
        ? `${damage(name).message} It was left as it is.`
        : `${name} is yours to fill and was left as it is.`;
    return { toWrite: [], built: { name, outcome: "unchanged", why } };
  }
  const nothing = { entries: new Map(), correlations: [] };
  const blocks = place.own === place.published ? [] : [{ ...nothing, place, scenario: place.own }];
  const description = uncertaintySheet(name, blocks, outcomes, masterCheck(names));
  return { toWrite: [{ description }], built: { name, outcome: "built", why: `${name} was built.` } };
}

/** A cell of a sheet that is people's own, and what stands there. Null above the first row. */
interface CheckCell {
  readonly row: number;
  readonly column: number;
  readonly standing: unknown;
  readonly cells: SheetCells;
}

/** @param row Counts from 0 within the cells that were read. */
function checkCell(
  { cells, place: { keyColumn } }: Pick<ScenarioTable, "cells" | "place">,
  row: number,
): CheckCell | null {
  if (cells.top + row < 0) return null;
  return { row: cells.top + row, column: cells.left + keyColumn, standing: cells.formulas[row]?.[keyColumn], cells };
}

/** Shows the master check above a table, where nothing stands or an earlier such formula. */
function linkMasterCheck(sheet: Excel.Worksheet, place: CheckCell | null, master: string): void {
  if (place === null) return;
  const { row, column, standing, cells } = place;
  const isOurs = typeof standing === "string" && /^='?Checks[^!]*!\$A\$3$/.test(standing);
  if (!(isBlank(standing) || isOurs) || standing === `=${master}`) return;
  remember(sheet, cells, { row, column, rows: 1, columns: 1 });
  const cell = sheet.getCell(row, column);
  cell.formulas = [[`=${master}`]];
  applyLook(cell, LOOKS.total);
}
