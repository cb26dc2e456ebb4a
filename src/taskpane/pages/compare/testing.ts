import { evaluate } from "../../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import type { Scenario } from "../../../model/register/scenario";
import type { ScenarioColumn } from "../../../excel";
import { FakeWorkbook } from "../../session/fakeWorkbook";
import type { ComparedScenario } from "./candidates";

/** For tests: a scenario that differs from the published one in what is given. */
export function compared(name: string, changes: Partial<Scenario> = {}): ComparedScenario {
  const scenario = { ...PUBLISHED_SCENARIO, ...changes };
  return { mark: name, name, isReference: name === "As published", scenario, results: evaluate(scenario) };
}

/** For tests: the columns of a sheet with these scenarios, as the workbook reads them. */
export async function columnsOf(fake: FakeWorkbook): Promise<readonly ScenarioColumn[]> {
  const sheet = await fake.workbook.readScenarioSheet();
  if (sheet.kind !== "ready") throw new Error("The fake sheet cannot be read");
  return sheet.columns;
}
