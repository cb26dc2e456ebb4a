import type { UncertainScenario } from "../../analysis/uncertainty/uncertainScenario";
import { changeMuch } from "../batch";
import { checksWithAnalysis } from "./modelWorkbook";
import { surveyWorkbook } from "./surveyWorkbook";
import { locateColumn, openTableOf, sheetColumn } from "../scenarios/openScenario";
import type { OpenTable } from "../scenarios/openScenario";
import { outcomeOf, planSheet, withNote, withPrintNote } from "./ownSheetPlan";
import type { BuiltSheet } from "./ownSheetPlan";
import type { ScenarioHeader } from "../../sheets/scenarios/scenarioHeaders";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { describeAnalysis } from "../../sheets/analysis/describeAnalysis";
import { optionArguments } from "../../sheets/analysis/functionCall";
import type { OptionArguments, ScenarioInCells } from "../../sheets/analysis/functionCall";
import { dateInWords } from "../../sheets/frame/dates";
import { deflatorName } from "../../sheets/scenarios/sheetDeflator";
import { placeOf, scenarioColumnRanges } from "../../sheets/scenarios/scenarioPlace";
import { writeAll } from "../sheets/writeSheets";
import type { NameSheet, SheetToWrite } from "../sheets/writeSheets";
import { ANALYSIS_SHEETS } from "../../sheets/analysis/analysisRequest";
import type { Analysis, AnalysisRequest } from "../../sheets/analysis/analysisRequest";
import { calculated } from "../snapshot/calculated";
import { asPart, step } from "../progress";
import type { Waiting } from "../progress";
import { columnNow } from "./columnNow";
import { frozenFrom, subjectOf, subjectsMark } from "./subject";
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
    const asked = (wanted: ScenarioColumn): Subject => {
      const header = locateColumn(table, wanted);
      const column = columnNow(table, header);
      return { header, column, uncertain: subjectOf(column) };
    };
    const first = asked(request.column);
    const others = request.kind === "options" ? request.others.map(asked) : [];
    const subjects = [first, ...others] as const;
    const columns = subjects.map(({ column }) => column);
    const wanted = { kind: `${name} of ${askedOf(request, columns)}`, name, isToFill: false };
    const plan = planSheet(wanted, survey.owned, survey.sheetNames, survey.nameSheet);
    const { cells, toWrite } = await argumentsFor(context, table, subjects, request, survey.nameSheet);
    const provenance = provenanceOf(request, columns, today);
    const { uncertain } = first;
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
function askedOf(request: AnalysisRequest, columns: readonly ScenarioColumn[]): string {
  const asked = [
    ...("measure" in request ? [request.measure] : []),
    ...(request.kind === "twoWay" ? [request.keyA, request.keyB] : []),
    ...columns.map(({ name }) => name),
    ...(request.form === "frozen" ? [frozenFrom(columns)] : []),
  ];
  return asked.join(", ");
}

/** The line by which values that were frozen say from what. */
function provenanceOf({ form }: AnalysisRequest, columns: readonly ScenarioColumn[], today: Date): string {
  if (form === "live") return "Live: follows the scenario and what is stated of its uncertainty, as they change.";
  return `Frozen on ${dateInWords(today)} by Caseworth ${__CASEWORTH_VERSION__}, inputs ${subjectsMark(columns)}`;
}

/** A scenario that is asked about, as it is at this moment. */
interface Subject {
  readonly header: ScenarioHeader;
  readonly column: ScenarioColumn;
  readonly uncertain: UncertainScenario;
}

/** Whether the functions of an analysis take how sure we are. */
function isSimulated(analysis: Analysis): boolean {
  switch (analysis.kind) {
    case "tornado":
      return analysis.swing === null;
    case "distribution":
    case "acceptability":
    case "informationValue":
    case "studyValue":
    case "options":
      return true;
    case "switchingValues":
    case "twoWay":
    case "power":
      return false;
  }
}

/** A frozen analysis refers to no cells: what is stated of uncertainty needs none. */
async function argumentsFor(
  context: Excel.RequestContext,
  table: OpenTable,
  subjects: readonly [Subject, ...Subject[]],
  request: AnalysisRequest,
  nameSheet: NameSheet,
): Promise<{ readonly cells: OptionArguments; readonly toWrite: readonly SheetToWrite[] }> {
  const [first, ...others] = subjects;
  const stated = subjects.map(({ header }) => ({ name: header.name, column: sheetColumn(table, header) }));
  const isFollowed = isSimulated(request) && request.form === "live";
  const { toWrite, blocks } = isFollowed
    ? await uncertaintyCells(context, table, stated, nameSheet)
    : { toWrite: [], blocks: [] };
  const nowhere = isSimulated(request) ? "" : null;
  const inCells = ({ header, column, uncertain }: Subject, place: number): ScenarioInCells => ({
    addresses: {
      ...scenarioColumnRanges(placeOf(table), sheetColumn(table, header)),
      ...(blocks[place] ?? { uncertainty: nowhere, correlation: nowhere }),
      index: deflatorName(table.deflator),
    },
    title: column.name,
    scenario: uncertain.scenario,
    stated: column.uncertainty,
  });
  const cells = optionArguments([inCells(first, 0), ...others.map((other, place) => inCells(other, place + 1))]);
  return { cells, toWrite };
}
