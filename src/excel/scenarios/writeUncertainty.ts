import { parseOutcomeUncertainty } from "../../analysis/uncertainty/outcomeUncertainty";
import { parseUncertainty } from "../../analysis/uncertainty/parseUncertainty";
import type { RankCorrelation } from "../../analysis/uncertainty/rankCorrelation";
import type { UncertaintyCells } from "../../analysis/uncertainty/parseUncertainty";
import type { UncertainKey } from "../../analysis/uncertainty/uncertainScenario";
import { parseKeys } from "../../model/register/parseScenario";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import type { StatedUncertainty } from "../../model/register/uncertainty";
import { changeWorkbook } from "../batch";
import { locateColumn, openScenarioTable, sheetColumn } from "./openScenario";
import type { OpenTable } from "./openScenario";
import type { ScenarioColumn } from "../../sheets/scenarios/scenarioSheet";
import { WorkbookError } from "../workbookError";
import { stateUncertainty } from "./stateUncertainty";
import type { StatedScenario } from "./stateUncertainty";

/**
 * States how sure a scenario is of one parameter, or takes it back to the register's default (null): those four cells and
 * no others. The first statement of a scenario brings its block, and that of a workbook the sheet.
 */
export function writeUncertainty(
  column: ScenarioColumn,
  key: UncertainKey,
  entry: StatedUncertainty | null,
): Promise<void> {
  return changeWorkbook(async (context) => {
    if (entry !== null) mustMakeDistribution(column, key, entry);
    const table = await openScenarioTable(context);
    await stateUncertainty(context, table, scenarioIn(table, column), { entries: new Map([[key, entry]]) });
    await context.sync();
  });
}

/** States how far two parameters go together: Spearman's rank correlation, −1 to 1; 0 is independent. */
export function writeCorrelation(column: ScenarioColumn, correlation: RankCorrelation): Promise<void> {
  return changeWorkbook(async (context) => {
    const table = await openScenarioTable(context);
    const statement = { entries: new Map(), correlations: [correlation] };
    await stateUncertainty(context, table, scenarioIn(table, column), statement);
    await context.sync();
  });
}

function scenarioIn(table: OpenTable, column: ScenarioColumn): StatedScenario {
  const header = locateColumn(table, column);
  return { name: header.name, column: sheetColumn(table, header) };
}

function mustMakeDistribution(column: ScenarioColumn, key: UncertainKey, { distribution, numbers }: StatedUncertainty) {
  const [a = "", b = "", c = ""] = numbers;
  const cells: UncertaintyCells = [distribution, a, b, c];
  const { entries, outcomes } = parseKeys([key]);
  const scenario = column.reading.ok ? column.reading.scenario : PUBLISHED_SCENARIO;
  const reading = parseUncertainty(entries, [cells], scenario);
  const ofOutcome = parseOutcomeUncertainty(outcomes, [cells], scenario).problems;
  const [problem] = [...(reading.ok ? [] : reading.problems), ...ofOutcome];
  if (problem === undefined) return;
  throw new WorkbookError(`${problem.message} Nothing was written.`, column.uncertainty?.addressOf.get(key) ?? null);
}
