import type { AnalysisRequest } from "../sheets/analysis/analysisRequest";
import type { ScaleUpKey } from "../model/register/scaleUpParameters";
import type { Finding } from "./check/finding";
import type { BuiltSheet } from "./build/ownSheetPlan";
import type { NativeOutcome } from "./replace/applyNativeReplacement";
import type { NativePreview, NativeScope } from "./replace/nativeChange";
import type { ReversalOutcome } from "./replace/nativeReversal";
import type { ScaleUpSheetState } from "./scaleUp/scaleUpSheet";
import type { ScenarioColumn } from "../sheets/scenarios/scenarioSheet";
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

export async function buildModelWorkbook(): Promise<readonly BuiltSheet[]> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/modelWorkbook"))).buildModelWorkbook();
}

export async function buildScaleUpSheets(column: ScenarioColumn): Promise<readonly BuiltSheet[]> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/buildScaleUpSheets"))).buildScaleUpSheets(
    column,
  );
}

/** The plan of scale-up is the business of its page alone, and need not bring the builders along. */
export async function readScaleUpSheet(): Promise<ScaleUpSheetState | null> {
  return (
    await arrived(import(/* webpackChunkName: "scaleUpSheet" */ "./scaleUp/readScaleUpSheet"))
  ).readScaleUpSheet();
}

export async function writeScaleUpInput(key: ScaleUpKey, value: number | string): Promise<void> {
  return (
    await arrived(import(/* webpackChunkName: "scaleUpSheet" */ "./scaleUp/writeScaleUpInput"))
  ).writeScaleUpInput(key, value);
}

export async function writeScaleUpCases(changes: ReadonlyMap<number, number | null>): Promise<void> {
  return (
    await arrived(import(/* webpackChunkName: "scaleUpSheet" */ "./scaleUp/writeScaleUpInput"))
  ).writeScaleUpCases(changes);
}

export async function buildAnalysisSheet(request: AnalysisRequest): Promise<BuiltSheet> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./build/buildAnalysisSheet"))).buildAnalysisSheet(
    request,
  );
}

export async function checkWorkbook(): Promise<readonly Finding[]> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./check/checkWorkbook"))).checkWorkbook();
}

export async function previewNativeReplacement(scope: NativeScope): Promise<NativePreview> {
  return (
    await arrived(import(/* webpackChunkName: "workbook" */ "./replace/previewNativeReplacement"))
  ).previewNativeReplacement(scope);
}

export async function applyNativeReplacement(preview: NativePreview): Promise<NativeOutcome> {
  return (
    await arrived(import(/* webpackChunkName: "workbook" */ "./replace/applyNativeReplacement"))
  ).applyNativeReplacement(preview);
}

export async function previewNativeReversal(): Promise<NativePreview> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./replace/nativeReversal"))).previewNativeReversal();
}

export async function applyNativeReversal(preview: NativePreview): Promise<ReversalOutcome> {
  return (await arrived(import(/* webpackChunkName: "workbook" */ "./replace/nativeReversal"))).applyNativeReversal(
    preview,
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
