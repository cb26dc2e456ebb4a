import { changeMuch } from "../batch";
import { WorkbookError } from "../workbookError";
import { checksWithAnalysis } from "./modelWorkbook";
import { surveyWorkbook } from "./surveyWorkbook";
import { locateColumn, openTableOf, sheetColumn } from "../scenarios/openScenario";
import type { OpenTable } from "../scenarios/openScenario";
import { outcomeOf, planSheet, withNote, withPrintNote } from "./ownSheetPlan";
import type { BuiltSheet } from "./ownSheetPlan";
import type { ScenarioHeader } from "../../sheets/scenarios/scenarioHeaders";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { describeAnalysis } from "../../sheets/analysis/describeAnalysis";
import { scenarioArguments } from "../../sheets/analysis/functionCall";
import type { ScenarioAddresses } from "../../sheets/analysis/functionCall";
import { dateInWords } from "../../sheets/frame/dates";
import { placeOf, scenarioColumnRanges } from "../../sheets/scenarios/scenarioPlace";
import { writeAll } from "../sheets/writeSheets";
import type { NameSheet, SheetToWrite } from "../sheets/writeSheets";
import { ANALYSIS_SHEETS } from "../../sheets/analysis/analysisRequest";
import type { Analysis, AnalysisRequest } from "../../sheets/analysis/analysisRequest";
import { calculated } from "../snapshot/calculated";
import { asPart, step } from "../progress";
import type { Waiting } from "../progress";
import { columnNow } from "./columnNow";
import { frozenFrom, subjectMark, subjectOf } from "./subject";
import { uncertaintyCells } from "./uncertaintyCells";

/**
 * Puts an analysis of a scenario into the workbook, with native charts: as live functions, or as values with a line that
 * says from which inputs. A sheet of the same analysis that nobody has changed is brought up to date; else the new one
 * stands beside. Values that were frozen from other inputs are a record, and stay.
 */
export function buildAnalysisSheet(
  request: AnalysisRequest,
  waiting?: Waiting,
  today = new Date(),
): Promise<BuiltSheet> {
  return changeMuch(async (context) => {
    // What is frozen must be of the inputs as they are, not as they were when Excel was last asked to compute.
    if (request.form === "frozen") await calculated(context);
    const name = ANALYSIS_SHEETS[request.kind];
    const survey = await surveyWorkbook(context, [name]);
    const table = openTableOf(survey.open);
    const header = locateColumn(table, request.column);
    const column = columnNow(table, header);
    const uncertain = subjectOf(column);
    const wanted = { kind: `${name} of ${askedOf(request, column)}`, name, isToFill: false };
    const plan = planSheet(wanted, survey.owned, survey.sheetNames, survey.nameSheet);
    if (request.form === "live" && isSimulated(request)) mustBeInUncertainty(column);
    const { addresses, toWrite } = addressesFor(context, table, header, request, survey.nameSheet);
    const cells = scenarioArguments(addresses, uncertain.scenario, column.uncertainty);
    const provenance = provenanceOf(request, column, today);
    await step(context, `Computing ${plan.name}`, COMPUTING[0]);
    const description = describeAnalysis({ ...plan, form: request.form, cells, uncertain, provenance }, request);
    const outcome = outcomeOf(plan, description);
    const checks = request.form === "live" ? checksWithAnalysis(plan.name, survey, today) : null;
    const sheets = [...outcome.toWrite, ...toWrite, ...(checks?.toWrite ?? [])];
    const unfitted = await asPart(context, [COMPUTING[1], 1], () => writeAll(context, sheets, { today }));
    plan.reused?.sheet.activate();
    return withPrintNote(withNote(outcome.built, checks?.built.note), unfitted);
  }, waiting);
}

/** Which part of the work what is frozen takes to be computed, about. */
const COMPUTING = [0.1, 0.4] as const;

/** What tells an analysis from another of its kind: two that tell the same are one sheet. */
function askedOf(request: AnalysisRequest, column: ScenarioColumn): string {
  const asked = [
    ...("measure" in request ? [request.measure] : []),
    ...(request.kind === "twoWay" ? [request.keyA, request.keyB] : []),
    column.name,
    ...(request.form === "frozen" ? [frozenFrom(column)] : []),
  ];
  return asked.join(", ");
}

/** The line by which values that were frozen say from what. */
function provenanceOf({ form }: AnalysisRequest, column: ScenarioColumn, today: Date): string {
  if (form === "live") return "Live: follows the scenario and what is stated of its uncertainty, as they change.";
  return `Frozen on ${dateInWords(today)} by Caseworth ${__CASEWORTH_VERSION__}, inputs ${subjectMark(column)}`;
}

/** Whether the functions of an analysis take how sure we are. */
function isSimulated(analysis: Analysis): boolean {
  if (analysis.kind === "tornado") return analysis.swing === null;
  return ["distribution", "acceptability", "informationValue"].includes(analysis.kind);
}

/** A live simulation reads the keys of the sheet of uncertainties, which has no rows of outcomes: it would leave them out. */
function mustBeInUncertainty({ name, own, headerAddress }: ScenarioColumn): void {
  if (own.outcomes.length === 0) return;
  const message = `"${name}" has outcomes of the council's own, for which the sheet Uncertainty has no rows. Put this in as fixed values. Nothing was built.`;
  throw new WorkbookError(message, headerAddress);
}

/** A frozen analysis refers to no cells: what is stated of uncertainty needs none. */
function addressesFor(
  context: Excel.RequestContext,
  table: OpenTable,
  header: ScenarioHeader,
  request: AnalysisRequest,
  nameSheet: NameSheet,
): { readonly addresses: ScenarioAddresses; readonly toWrite: readonly SheetToWrite[] } {
  const scenario = { name: header.name, column: sheetColumn(table, header) };
  const ranges = scenarioColumnRanges(placeOf(table), scenario.column);
  if (!isSimulated(request)) return { addresses: { ...ranges, uncertainty: null, correlation: null }, toWrite: [] };
  if (request.form === "frozen") return { addresses: { ...ranges, uncertainty: "", correlation: "" }, toWrite: [] };
  const { toWrite, ...block } = uncertaintyCells(context, table, scenario, nameSheet);
  return { addresses: { ...ranges, ...block }, toWrite };
}
