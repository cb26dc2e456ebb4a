import type { NetMeasure } from "../../model/appendix9/measures";
import { blockPlace, blockRanges } from "../../sheets/scenarios/uncertaintyBlock";
import { deflatorName } from "../../sheets/scenarios/sheetDeflator";
import { placeOf, scenarioColumnRanges } from "../../sheets/scenarios/scenarioPlace";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import type { ScenarioAddresses } from "../../sheets/analysis/functionCall";
import { isBlank } from "../../model/register/cell";
import { FIRST_COLUMN, NAME_ROW } from "../../sheets/model/scenarioGrid";
import { MOST_OPTIONS, PAPER, PAPER_SCALE_UP } from "../../sheets/paper/paperContext";
import type { PaperOption, PaperScaleUp } from "../../sheets/paper/paperContext";
import { paperSheet } from "../../sheets/paper/paperSheet";
import { changeMuch } from "../batch";
import { asPart } from "../progress";
import type { Waiting } from "../progress";
import { locateColumn, openTableOf, sheetColumn } from "../scenarios/openScenario";
import type { OpenTable } from "../scenarios/openScenario";
import { standingBlock } from "../scenarios/stateUncertainty";
import type { StatedScenario } from "../scenarios/stateUncertainty";
import { inputsOf } from "../sheets/ownSheets";
import type { OwnSheet } from "../sheets/ownSheets";
import { writeAll } from "../sheets/writeSheets";
import { WorkbookError } from "../workbookError";
import { columnNow } from "./columnNow";
import { checksWithAnalysis } from "./modelWorkbook";
import { outcomeOf, planSheet, withNote, withPrintNote } from "./ownSheetPlan";
import type { BuiltSheet } from "./ownSheetPlan";
import { subjectMark, subjectOf } from "./subject";
import { AFTER_SURVEY, surveyWorkbook } from "./surveyWorkbook";
import { uncertaintyCells } from "./uncertaintyCells";

/** What a paper is to be about. */
export interface PaperRequest {
  readonly options: readonly ScenarioColumn[];
  /** The place among them, from 0, of the one that it looks at closely. */
  readonly focus: number;
  /** The net result by which one would decide. */
  readonly measure: NetMeasure;
}

/**
 * Makes the paper, or brings it up to date: what people wrote on it is kept, a paper that they changed elsewhere is left
 * alone and a new one made beside it. Refuses where an option cannot be computed, and says where.
 */
export function buildPaper(request: PaperRequest, waiting?: Waiting, today = new Date()): Promise<BuiltSheet> {
  const { options, measure } = request;
  return changeMuch(async (context) => {
    if (options.length === 0 || options.length > MOST_OPTIONS) {
      const why = `A paper has room for 1 to ${MOST_OPTIONS} options; these are ${options.length}. Nothing was made.`;
      throw new WorkbookError(why);
    }
    const survey = await surveyWorkbook(context, [PAPER]);
    const table = openTableOf(survey.open);
    const wanted = { kind: PAPER, name: PAPER, isToFill: false };
    const plan = planSheet(wanted, survey.owned, survey.sheetNames, survey.nameSheet);
    // All are looked at before anything is written: what cannot be computed is refused, and where it stands is said.
    const scenarios = options.map((column) => placed(table, column));
    const focus = scenarios[request.focus];
    if (focus === undefined) throw new RangeError(`There is no option ${request.focus}`);
    const { toWrite: statements, blocks } = await uncertaintyCells(context, table, [focus], survey.nameSheet);
    const [stated = null] = blocks;
    const focused = optionOf(table, focus, stated);
    const description = paperSheet({
      name: plan.name,
      options: scenarios.map((one) =>
        one === focus ? focused : optionOf(table, one, standingRanges(table, one.name)),
      ),
      focus: focused,
      measure,
      scaleUp: scaleUpAmong(survey.owned),
      inputs: inputsOf(plan.reused ?? plan.changed),
    });
    const outcome = outcomeOf(plan, description);
    const checks = checksWithAnalysis(plan.name, survey, today);
    const toWrite = [...outcome.toWrite, ...statements, ...(checks?.toWrite ?? [])];
    const unfitted = await asPart(context, AFTER_SURVEY, () => writeAll(context, toWrite, { today }));
    plan.reused?.sheet.activate();
    return withPrintNote(withNote(outcome.built, checks?.built.note), unfitted);
  }, waiting);
}

/** The sheets of scale-up, where each stands as it was built: rows that people inserted would shift what is referred to. */
function scaleUpAmong(owned: readonly OwnSheet[]): PaperScaleUp | null {
  const found = PAPER_SCALE_UP.map((kind) =>
    owned.findLast(({ mark, isUntouched }) => isUntouched && mark.kind === kind),
  );
  const [inputs, staff, budget] = found;
  if (inputs === undefined || staff === undefined || budget === undefined) return null;
  const { values, rowIndex, columnIndex }: Pick<Excel.Range, "values" | "rowIndex" | "columnIndex"> = staff.used;
  const names: readonly unknown[] = values[NAME_ROW - 1 - rowIndex] ?? [];
  return {
    sheets: { "Scale-up inputs": inputs.name, "Scale-up staff": staff.name, "Scale-up budget": budget.name },
    years: names.slice(FIRST_COLUMN - columnIndex).filter((name) => !isBlank(name)).length,
  };
}

/** A scenario that can be computed, and where it stands. */
interface PlacedScenario extends StatedScenario {
  /** By this one sees which inputs the paper was made from. */
  readonly mark: string;
}

function placed(table: OpenTable, column: ScenarioColumn): PlacedScenario {
  const header = locateColumn(table, column);
  const now = columnNow(table, header);
  // Refuses what cannot be simulated.
  subjectOf(now);
  return { name: header.name, column: sheetColumn(table, header), mark: subjectMark(now) };
}

/** A scenario's cells with those that state its uncertainty beside them. */
type StatedRanges = Omit<ScenarioAddresses, "name" | "index">;

/** @param stated The cells that state its uncertainty; null where none do, and the defaults hold. */
function optionOf(table: OpenTable, { name, column, mark }: PlacedScenario, stated: StatedRanges | null): PaperOption {
  const index = deflatorName(table.deflator);
  const scenario = { ...scenarioColumnRanges(placeOf(table), column), uncertainty: null, correlation: null, index };
  return { name, mark, scenario, simulated: stated === null ? scenario : { ...scenario, ...stated } };
}

function standingRanges(table: OpenTable, name: string): StatedRanges | null {
  const standing = standingBlock(table, name);
  return standing === null ? null : blockRanges(blockPlace(standing.table, standing.block.column));
}
