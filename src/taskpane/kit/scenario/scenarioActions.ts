import type { Preset } from "../../../model/register/presets";
import { presetQuantities, presetUncertainty } from "../../../model/register/presets";
import type { ScenarioColumn } from "../../../excel";
import type { ScenarioSession } from "../../session/scenarioSession";

/** What a person does with a whole scenario. Each tells whether it succeeded; why not stands in the session's state. */
export const scenarioActions = {
  duplicate(session: ScenarioSession, column: ScenarioColumn): Promise<boolean> {
    const name = column.isReference ? "My scenario" : column.name;
    return session.perform(async () => {
      const id = await session.workbook.duplicateScenario(column, name);
      return { status: `Duplicated “${column.name}”`, select: { id, name: null } };
    });
  },

  rename(session: ScenarioSession, column: ScenarioColumn, name: string): Promise<boolean> {
    return session.perform(async () => {
      await session.workbook.renameScenario(column, name);
      return { status: `Renamed to “${name}”`, select: { id: column.id, name } };
    });
  },

  delete(session: ScenarioSession, column: ScenarioColumn): Promise<boolean> {
    return session.perform(async () => {
      await session.workbook.deleteScenario(column);
      return { status: `Deleted “${column.name}”`, select: null };
    });
  },

  replace(session: ScenarioSession, column: ScenarioColumn, preset: Preset): Promise<boolean> {
    return session.perform(async () => {
      await session.workbook.writeScenario(column, presetQuantities(preset), presetUncertainty(preset));
      return { status: `“${column.name}” now holds “${preset.name}”` };
    });
  },

  add(session: ScenarioSession, preset: Preset): Promise<boolean> {
    return session.perform(async () => {
      const id = await session.workbook.addScenario(preset.name, presetQuantities(preset), presetUncertainty(preset));
      return { status: `Added “${preset.name}”`, select: { id, name: null } };
    });
  },
} as const;
