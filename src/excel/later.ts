import type { AnalysisRequest } from "../sheets/analysis/analysisRequest";
import type { ScaleUpKey } from "../model/register/scaleUpParameters";
import type { Finding } from "./check/finding";
import type { BuiltSheet } from "./build/ownSheetPlan";
import type { PaperRequest } from "./build/buildPaper";
import type { PaperAsShown } from "./build/readPaper";
import type { NativeOutcome } from "./replace/applyNativeReplacement";
import type { NativePreview, NativeScope } from "./replace/nativeChange";
import type { ReversalOutcome } from "./replace/nativeReversal";
import type { SettingSource } from "./scaleUp/writeScaleUpInput";
import type { ScaleUpSheetState } from "./scaleUp/scaleUpSheet";
import type { WelfareKey } from "../model/register/welfareParameters";
import type { ScenarioColumn } from "../sheets/scenarios/scenarioSheet";
import type { Waiting } from "./progress";
import type { NewList } from "./caseLists/addListSheets";
import type { AppliedEstimates, EstimatesTarget } from "./caseLists/applyEstimates";
import type { ListReference } from "./caseLists/listMark";
import type { CaseEstimates } from "../sheets/analysis/caseEstimatesSheet";
import type { FollowedList } from "./caseLists/followedList";
import type { ListPlace } from "./caseLists/listColumns";
import type { SheetHead } from "./caseLists/sheetHeads";
import type { OutcomesState } from "./outcomes/outcomesState";
import type { OutcomeEntries } from "./outcomes/writeOutcomes";
import { WorkbookError } from "./workbookError";

/**
 * What concerns the workbook as a whole is asked for seldom and is half of this folder's code: it arrives with the first
 * such wish, in one piece whatever that is, so that the pane opens sooner.
 */

/** A workbook begins once. */
export async function addScenarioSheet(): Promise<string> {
  return (await arrived(import(/* webpackChunkName: "startWorkbook" */ "./build/startWorkbook"))).addScenarioSheet();
}

export async function addStartSheets(): Promise<void> {
  return (await arrived(import(/* webpackChunkName: "startWorkbook" */ "./build/startWorkbook"))).addStartSheets();
}

export async function addPricesSheet(): Promise<string> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/addPricesSheet"))).addPricesSheet();
}

/** Own outcomes are the business of their page alone. */
export async function readOutcomes(): Promise<OutcomesState> {
  return (await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./outcomes/outcomesState"))).readOutcomes();
}

export async function addOutcome(name: string, entries: OutcomeEntries): Promise<void> {
  return (await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./outcomes/writeOutcomes"))).addOutcome(
    name,
    entries,
  );
}

export async function putOutcomeInScenarios(name: string): Promise<void> {
  return (
    await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./outcomes/writeOutcomes"))
  ).putOutcomeInScenarios(name);
}

export async function writeOutcomeCells(name: string, entries: OutcomeEntries): Promise<void> {
  return (await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./outcomes/writeOutcomes"))).writeOutcomeCells(
    name,
    entries,
  );
}

export async function addWelfareWeights(): Promise<void> {
  return (await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./scenarios/welfareRows"))).addWelfareWeights();
}

export async function writeWelfareWeight(
  column: ScenarioColumn,
  key: WelfareKey,
  value: number | string,
): Promise<void> {
  const rows = await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./scenarios/welfareRows"));
  return rows.writeWelfareWeight(column, key, value);
}

export async function removeWelfareWeights(): Promise<void> {
  return (
    await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./scenarios/welfareRows"))
  ).removeWelfareWeights();
}

export async function removeOutcome(name: string): Promise<void> {
  return (await arrived(import(/* webpackChunkName: "outcomesSheet" */ "./outcomes/writeOutcomes"))).removeOutcome(
    name,
  );
}

export async function buildModelWorkbook(waiting?: Waiting): Promise<readonly BuiltSheet[]> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/modelWorkbook"))).buildModelWorkbook(
    waiting,
  );
}

export async function buildScaleUpSheets(column: ScenarioColumn, waiting?: Waiting): Promise<readonly BuiltSheet[]> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/buildScaleUpSheets"))).buildScaleUpSheets(
    column,
    waiting,
  );
}

export async function followYears(): Promise<void> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./scaleUp/followYears"))).followYears();
}

/** The plan of scale-up is the business of its page alone, and need not bring the builders along. */
export async function readScaleUpSheet(): Promise<ScaleUpSheetState | null> {
  return (
    await arrived(import(/* webpackChunkName: "scaleUpSheet" */ "./scaleUp/readScaleUpSheet"))
  ).readScaleUpSheet();
}

export async function writeScaleUpInput(
  key: ScaleUpKey,
  value: number | string,
  source: SettingSource | null = null,
): Promise<boolean> {
  return (
    await arrived(import(/* webpackChunkName: "scaleUpSheet" */ "./scaleUp/writeScaleUpInput"))
  ).writeScaleUpInput(key, value, source);
}

export async function writeScaleUpCases(changes: ReadonlyMap<number, number | null>): Promise<void> {
  return (
    await arrived(import(/* webpackChunkName: "scaleUpSheet" */ "./scaleUp/writeScaleUpInput"))
  ).writeScaleUpCases(changes);
}

export async function buildAnalysisSheet(request: AnalysisRequest, waiting?: Waiting): Promise<BuiltSheet> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/buildAnalysisSheet"))).buildAnalysisSheet(
    request,
    waiting,
  );
}

export async function buildPaper(request: PaperRequest, waiting?: Waiting): Promise<BuiltSheet> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/buildPaper"))).buildPaper(request, waiting);
}

export async function readPaper(): Promise<PaperAsShown> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/readPaper"))).readPaper();
}

export async function checkWorkbook(waiting?: Waiting): Promise<readonly Finding[]> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./check/checkWorkbook"))).checkWorkbook(waiting);
}

export async function previewNativeReplacement(scope: NativeScope, waiting?: Waiting): Promise<NativePreview> {
  return (
    await arrived(import(/* webpackChunkName: "workbook" */ "./replace/previewNativeReplacement"))
  ).previewNativeReplacement(scope, waiting);
}

export async function applyNativeReplacement(preview: NativePreview, waiting?: Waiting): Promise<NativeOutcome> {
  return (
    await arrived(import(/* webpackChunkName: "workbook" */ "./replace/applyNativeReplacement"))
  ).applyNativeReplacement(preview, waiting);
}

export async function previewNativeReversal(waiting?: Waiting): Promise<NativePreview> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./replace/nativeReversal"))).previewNativeReversal(
    waiting,
  );
}

export async function applyNativeReversal(preview: NativePreview, waiting?: Waiting): Promise<ReversalOutcome> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./replace/nativeReversal"))).applyNativeReversal(
    preview,
    waiting,
  );
}

/** Case lists are the business of one page. */
export async function readSheetHeads(): Promise<readonly SheetHead[]> {
  return (await arrived(import(/* webpackChunkName: "caseLists" */ "./caseLists/sheetHeads"))).readSheetHeads();
}

export async function readListColumns(
  place: ListPlace,
  columns: readonly number[],
  waiting?: Waiting,
): Promise<ReadonlyMap<number, readonly unknown[]>> {
  return (await arrived(import(/* webpackChunkName: "caseLists" */ "./caseLists/listColumns"))).readListColumns(
    place,
    columns,
    waiting,
  );
}

export async function hasHiddenRows(place: ListPlace): Promise<boolean> {
  return (await arrived(import(/* webpackChunkName: "caseLists" */ "./caseLists/listColumns"))).hasHiddenRows(place);
}

export async function addListSheets(lists: readonly NewList[], waiting?: Waiting): Promise<readonly string[]> {
  return (await arrived(import(/* webpackChunkName: "caseLists" */ "./caseLists/addListSheets"))).addListSheets(
    lists,
    waiting,
  );
}

export async function applyEstimates(target: EstimatesTarget, estimates: AppliedEstimates): Promise<string> {
  return (await arrived(import(/* webpackChunkName: "caseLists" */ "./caseLists/applyEstimates"))).applyEstimates(
    target,
    estimates,
  );
}

export async function putCaseEstimates(
  estimates: CaseEstimates,
  list: ListReference,
  dates: readonly (readonly unknown[])[],
  followed: FollowedList | null,
  waiting?: Waiting,
): Promise<BuiltSheet> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./caseLists/putCaseEstimates"))).putCaseEstimates(
    estimates,
    list,
    dates,
    followed,
    waiting,
  );
}

async function arrived<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    const message = "This part of Caseworth could not be fetched. Check the connection and try again.";
    throw new WorkbookError(message, null, { cause: error });
  }
}
