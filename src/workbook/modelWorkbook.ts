import { isBlank } from "../model/cell";
import { AS_PUBLISHED } from "../model/presets";
import { changeWorkbook } from "./batch";
import { findScenarioSheetAmong, SCENARIO_SHEET } from "./findScenarioSheet";
import type { OpenScenarioSheet } from "./findScenarioSheet";
import { findOwnSheets, inputsOf, openOwnSheets } from "./ownSheets";
import type { OwnSheet } from "./ownSheets";
import { ownContents } from "./ownMark";
import { openTable } from "./scenarioCells";
import type { ScenarioTable } from "./scenarioCells";
import { freshScenarioSheet } from "./sheets/freshScenarioSheet";
import { describeModel, masterCheck } from "./sheets/model/describeModel";
import { MODEL_SHEETS } from "./sheets/model/modelSheets";
import type { ModelContext, ModelSheet } from "./sheets/model/modelSheets";
import { placeOf } from "./sheets/scenarioPlace";
import { freshPlace, OWN_SCENARIO } from "./sheets/scenarioSheetLayout";
import type { SheetDescription } from "./sheets/sheetDescription";
import { applyLook } from "./sheets/applyLook";
import { LOOKS } from "./sheets/styles";
import { WorkbookError } from "./workbookError";
import { freeNames, writeAll } from "./writeSheets";
import type { NameSheet, SheetToWrite } from "./writeSheets";

/** What became of one sheet of the model workbook. */
export interface BuiltSheet {
  readonly name: string;
  readonly outcome: "built" | "updated" | "unchanged" | "built beside";
  /** In a sentence, for the person who asked for it. */
  readonly why: string;
}

/** A sheet of ours as it will be: under which name, and in place of what. */
interface Plan {
  readonly kind: ModelSheet;
  readonly name: string;
  /** The sheet whose contents may be replaced. */
  readonly reused: OwnSheet | undefined;
  /** The newest sheet of this kind that somebody has changed. */
  readonly changed: OwnSheet | undefined;
  /** Whether a sheet of somebody's own has the name. */
  readonly isTaken: boolean;
}

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
    const requests = openOwnSheets(worksheets.items);
    const open = await findScenarioSheetAmong(context, worksheets.items, names.items);
    const nameSheet = freeNames(sheetNames);
    const table = open.sheet === null ? null : mustBeWhole(open);
    const scenarioName = table?.cells.sheetName ?? nameSheet(SCENARIO_SHEET);
    const owned = findOwnSheets(requests);
    const plans = MODEL_SHEETS.map((kind) => planSheet(kind, owned, sheetNames, nameSheet));
    const model = modelContext(plans, table, scenarioName, today);
    const descriptions = describeModel(model);
    const outcomes = plans.map((plan) => ({ plan, ...outcomeOf(plan, descriptions[plan.kind]) }));
    const scenarios = scenarioPart(table, scenarioName, model);
    const toWrite = outcomes.flatMap((outcome) =>
      // The inputs stand behind About, which says how to read them.
      outcome.plan.kind === "About" ? [...outcome.toWrite, ...scenarios.toWrite] : outcome.toWrite,
    );
    if (open.sheet !== null && table !== null) linkMasterCheck(open, table, masterCheck(model.names));
    await writeAll(context, toWrite, { today });
    return [...outcomes.map(({ built }) => built), scenarios.built];
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

function planSheet(
  kind: ModelSheet,
  owned: readonly OwnSheet[],
  sheetNames: readonly string[],
  nameSheet: NameSheet,
): Plan {
  const ofKind = owned.filter((sheet) => sheet.mark.kind === kind);
  const reused = ofKind.findLast((sheet) => sheet.isUntouched || LOGS.includes(kind));
  const isTaken = sheetNames.some((name) => name.toLowerCase() === kind.toLowerCase());
  return { kind, name: reused?.name ?? nameSheet(kind), reused, changed: ofKind.at(-1), isTaken };
}

function modelContext(
  plans: readonly Plan[],
  table: ScenarioTable | null,
  scenarioName: string,
  today: Date,
): ModelContext {
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

interface Outcome {
  readonly toWrite: readonly SheetToWrite[];
  readonly built: BuiltSheet;
}

function outcomeOf({ kind, name, reused, changed, isTaken }: Plan, description: SheetDescription): Outcome {
  const result = (outcome: BuiltSheet["outcome"], why: string, toWrite: readonly SheetToWrite[]): Outcome => ({
    toWrite,
    built: { name, outcome, why },
  });
  const write: SheetToWrite = { description };
  if (reused !== undefined) {
    if (LOGS.includes(kind)) return result("unchanged", `${name} is yours to fill and was left as it is.`, []);
    if (holds(reused, description)) return result("unchanged", `${name} is up to date.`, []);
    return result("updated", `${name} was brought up to date.`, [{ ...write, existing: reused }]);
  }
  if (changed !== undefined) {
    const why = `${changed.name} was changed by hand and left as it is; a new one was built beside it as ${name}.`;
    return result("built beside", why, [write]);
  }
  if (isTaken) {
    return result("built beside", `A sheet called ${kind} was there already and was left alone; ours is ${name}.`, [
      write,
    ]);
  }
  return result("built", `${name} was built.`, [write]);
}

/** Whether a sheet holds already what would be written, whatever stands in the cells that are people's own. */
function holds({ contents, mark }: OwnSheet, { rows, own }: SheetDescription): boolean {
  const except = [mark.cell, ...mark.inputs];
  if (own?.markCell !== mark.cell || own.inputs.join() !== mark.inputs.join()) return false;
  const wanted = rows.map((row) =>
    row.map((cell) => (cell === null ? "" : "formula" in cell ? cell.formula : cell.value)),
  );
  const before = ownContents(contents, except);
  const after = ownContents({ formulas: wanted, top: 0, left: 0 }, except);
  return JSON.stringify(before) === JSON.stringify(after);
}

function scenarioPart(table: ScenarioTable | null, name: string, { names }: ModelContext): Outcome {
  if (table !== null) {
    const why = `${name} holds your scenarios and was left as it is; row ${table.cells.top + table.place.headerRow} shows the checks, if it was blank.`;
    return { toWrite: [], built: { name, outcome: "unchanged", why } };
  }
  const description = freshScenarioSheet(name, masterCheck(names));
  return { toWrite: [{ description }], built: { name, outcome: "built", why: `${name} was built.` } };
}

/** Shows the master check above the headers of the scenarios, where nothing stands or an earlier such formula. */
function linkMasterCheck({ sheet }: OpenScenarioSheet, { cells, place }: ScenarioTable, master: string): void {
  const above = place.headerRow - 1;
  const isFree = above >= 0 || cells.top > 0;
  const standing = cells.formulas[above]?.[place.keyColumn];
  const isOurs = typeof standing === "string" && /^='?Checks[^!]*!\$A\$3$/.test(standing);
  if (!isFree || !(isBlank(standing) || isOurs) || standing === `=${master}`) return;
  const cell = sheet.getCell(cells.top + above, cells.left + place.keyColumn);
  cell.formulas = [[`=${master}`]];
  applyLook(cell, LOOKS.total);
}
