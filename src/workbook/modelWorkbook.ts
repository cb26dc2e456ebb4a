import { isBlank } from "../model/cell";
import { AS_PUBLISHED } from "../model/presets";
import { changeWorkbook } from "./batch";
import { findScenarioSheetAmong, SCENARIO_SHEET } from "./findScenarioSheet";
import type { NoScenarioSheet, OpenScenarioSheet } from "./findScenarioSheet";
import { outcomeOf, planSheet } from "./ownSheetPlan";
import type { BuiltSheet, Outcome, SheetPlan } from "./ownSheetPlan";
import { findOwnSheets, inputsOf, openOwnSheets } from "./ownSheets";
import { openTable } from "./scenarioCells";
import type { ScenarioTable } from "./scenarioCells";
import { freshScenarioSheet } from "./sheets/freshScenarioSheet";
import { describeModel, masterCheck } from "./sheets/model/describeModel";
import { MODEL_SHEETS } from "./sheets/model/modelSheets";
import type { ModelContext, ModelSheet } from "./sheets/model/modelSheets";
import { placeOf } from "./sheets/scenarioPlace";
import { freshPlace, OWN_SCENARIO } from "./sheets/scenarioSheetLayout";
import { applyLook } from "./sheets/applyLook";
import { LOOKS } from "./sheets/styles";
import { uncertaintySheet } from "./sheets/uncertainty/uncertaintySheet";
import { damage, nameOfState, UNCERTAINTY_SHEET } from "./uncertainty/findUncertaintySheet";
import { WorkbookError } from "./workbookError";
import { freeNames, writeAll } from "./writeSheets";

/** Once built, these are people's own to fill. */
const LOGS: readonly ModelSheet[] = ["Assumptions log", "Change log"];

/**
 * Builds the model workbook round the scenarios, or brings it up to date: the sheets of ours that nobody has changed are
 * written anew, a changed one is left alone and a new one built beside it. Nothing of anybody's is overwritten. Five syncs.
 */
export function buildModelWorkbook(today = new Date()): Promise<readonly BuiltSheet[]> {
  return changeWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const sheetNames = worksheets.items.map(({ name }) => name);
    const requests = openOwnSheets(worksheets.items, MODEL_SHEETS);
    const open = await findScenarioSheetAmong(context, worksheets.items, names.items);
    const nameSheet = freeNames(sheetNames);
    const table = open.sheet === null ? null : mustBeWhole(open);
    const scenarioName = table?.cells.sheetName ?? nameSheet(SCENARIO_SHEET);
    const owned = findOwnSheets(requests);
    const plans = MODEL_SHEETS.map((kind) =>
      planSheet({ kind, name: kind, isToFill: LOGS.includes(kind) }, owned, sheetNames, nameSheet),
    );
    const uncertaintyName = (open.sheet && nameOfState(open.uncertainty)) ?? nameSheet(UNCERTAINTY_SHEET);
    const model = { ...modelContext(plans, table, scenarioName, today), uncertaintyName };
    const descriptions = describeModel(model);
    const outcomes = plans.map((plan) => ({ plan, ...outcomeOf(plan, descriptions[plan.kind]) }));
    const scenarios = scenarioPart(table, scenarioName, model);
    const uncertainty = uncertaintyPart(open, model);
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
        linkMasterCheck(worksheets.getItem(stated.table.cells.sheetName), cell, masterCheck(model.names));
      }
    }
    await writeAll(context, toWrite, { today });
    return [...outcomes.map(({ built }) => built), scenarios.built, uncertainty.built];
  });
}

function mustBeWhole(open: OpenScenarioSheet): ScenarioTable {
  const table = openTable(open.cells);
  if (!("damage" in table)) return table;
  const [first] = table.damage;
  throw new WorkbookError(
    `${first?.message ?? "The sheet of the scenarios is damaged."} Nothing was built: mend it first.`,
    first?.address ?? null,
  );
}

function modelContext(
  plans: readonly SheetPlan<ModelSheet>[],
  table: ScenarioTable | null,
  scenarioName: string,
  today: Date,
): Omit<ModelContext, "uncertaintyName"> {
  const place = table === null ? freshPlace(scenarioName) : placeOf(table);
  const nameAt = (column: number) =>
    table?.headers.find((header) => table.cells.left + header.column === column)?.name ?? null;
  const names = Object.fromEntries(plans.map(({ kind, name }) => [kind, name]));
  return {
    names: names as ModelContext["names"], // One plan for each kind; Object.fromEntries forgets the keys.
    place,
    published: nameAt(place.published) ?? AS_PUBLISHED.name,
    own: nameAt(place.own) ?? OWN_SCENARIO,
    inputs: (kind) => {
      const plan = plans.find((one) => one.kind === kind);
      return inputsOf(plan?.reused ?? plan?.changed);
    },
    today,
  };
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
function uncertaintyPart(open: OpenScenarioSheet | NoScenarioSheet, model: ModelContext): Outcome {
  const { names, place, uncertaintyName: name } = model;
  if (open.sheet !== null && open.uncertainty.kind !== "missing") {
    const why =
      open.uncertainty.kind === "damaged"
        ? `${damage(name).message} It was left as it is.`
        : `${name} is yours to fill and was left as it is.`;
    return { toWrite: [], built: { name, outcome: "unchanged", why } };
  }
  const nothing = { entries: new Map(), correlation: null };
  const blocks = place.own === place.published ? [] : [{ ...nothing, place, scenario: place.own }];
  const description = uncertaintySheet(name, blocks, masterCheck(names));
  return { toWrite: [{ description }], built: { name, outcome: "built", why: `${name} was built.` } };
}

/** A cell of a sheet that is people's own, and what stands there. Null above the first row. */
interface CheckCell {
  readonly row: number;
  readonly column: number;
  readonly standing: unknown;
}

/** @param row Counts from 0 within the cells that were read. */
function checkCell(
  { cells, place: { keyColumn } }: Pick<ScenarioTable, "cells" | "place">,
  row: number,
): CheckCell | null {
  if (cells.top + row < 0) return null;
  return { row: cells.top + row, column: cells.left + keyColumn, standing: cells.formulas[row]?.[keyColumn] };
}

/** Shows the master check above a table, where nothing stands or an earlier such formula. */
function linkMasterCheck(sheet: Excel.Worksheet, place: CheckCell | null, master: string): void {
  if (place === null) return;
  const { row, column, standing } = place;
  const isOurs = typeof standing === "string" && /^='?Checks[^!]*!\$A\$3$/.test(standing);
  if (!(isBlank(standing) || isOurs) || standing === `=${master}`) return;
  const cell = sheet.getCell(row, column);
  cell.formulas = [[`=${master}`]];
  applyLook(cell, LOOKS.total);
}
