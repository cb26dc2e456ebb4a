import { findScenarioSheetAmong, sheetsAndNames } from "../scenarios/findScenarioSheet";
import type { NoScenarioSheet, OpenScenarioSheet } from "../scenarios/findScenarioSheet";
import { planSheet } from "./ownSheetPlan";
import type { SheetPlan } from "./ownSheetPlan";
import { findOwnSheets, openHeads, openOwnSheets } from "../sheets/ownSheets";
import type { OwnSheet } from "../sheets/ownSheets";
import { OWN_DEFLATOR } from "../../sheets/scenarios/sheetDeflator";
import type { WorkbookDeflator } from "../../sheets/scenarios/sheetDeflator";
import { openTable } from "../../sheets/scenarios/scenarioSheet";
import type { ScenarioTable } from "../../sheets/scenarios/scenarioSheet";
import { MODEL_SHEETS } from "../../sheets/model/modelSheets";
import type { LiveAnalysis } from "../../sheets/model/modelSheets";
import { liveAnalysesAmong } from "./liveAnalyses";
import { SCALE_UP_SHEETS } from "../../sheets/scaleUp/scaleUpSheets";
import { WorkbookError } from "../workbookError";
import { step } from "../progress";
import { freeNames } from "../sheets/writeSheets";
import type { NameSheet } from "../sheets/writeSheets";

/** What stands in the workbook before the model or its scale-up is built. */
export interface Survey {
  readonly sheetNames: readonly string[];
  readonly nameSheet: NameSheet;
  /** The sheets of either, and others that were asked for, that we built earlier. */
  readonly owned: readonly OwnSheet[];
  /** By name, whatever it is now. */
  readonly analyses: readonly LiveAnalysis[];
  readonly open: OpenScenarioSheet | NoScenarioSheet;
  /** By what the workbook uprates. */
  readonly deflator: WorkbookDeflator;
  /** The scenarios; null where no sheet holds any. */
  readonly table: ScenarioTable | null;
}

/** Which part of a build comes after the survey, about. */
export const AFTER_SURVEY = [0.1, 1] as const;

/**
 * Looks at all that concerns a build; throws where the scenarios cannot be read. Two syncs where "Scenarios" is there.
 * @param others Names that further sheets of ours have at first.
 */
export async function surveyWorkbook(context: Excel.RequestContext, others: readonly string[] = []): Promise<Survey> {
  await step(context, "Looking at what is there");
  const { sheets, names } = await sheetsAndNames(context);
  const sheetNames = sheets.map(({ name }) => name);
  const requests = openOwnSheets(sheets, [...MODEL_SHEETS, ...SCALE_UP_SHEETS, ...others]);
  const heads = openHeads(sheets);
  const open = await findScenarioSheetAmong(context, sheets, names);
  const table = open.sheet === null ? null : mustBeWhole(open);
  return {
    sheetNames,
    nameSheet: freeNames(sheetNames),
    owned: findOwnSheets(requests),
    analyses: liveAnalysesAmong(heads),
    open,
    deflator: open.sheet === null ? OWN_DEFLATOR : open.deflator,
    table,
  };
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

/** Once built, these are people's own to fill. */
const LOGS: readonly string[] = ["Assumptions log", "Change log"];

/** Where a sheet goes that is called by its kind. */
export function planKind<Kind extends string>(kind: Kind, survey: Survey): SheetPlan<Kind> {
  const { owned, sheetNames, nameSheet } = survey;
  return planSheet({ kind, name: kind, isToFill: LOGS.includes(kind) }, owned, sheetNames, nameSheet);
}
