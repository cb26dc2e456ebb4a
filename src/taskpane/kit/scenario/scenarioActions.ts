import type { Preset } from "../../../model/register/presets";
import { presetQuantities, presetUncertainty } from "../../../model/register/presets";
import type { ScenarioColumn, ScenarioEntry, UnreadableUncertainty } from "../../../excel";
import type { ScenarioSession } from "../../session/scenarioSession";

/** "Scenarios!H15 and Scenarios!H17" */
export function addressesOf(entries: readonly Pick<ScenarioEntry, "address">[]): string {
  return new Intl.ListFormat("en-GB").format(entries.map(({ address }) => address));
}

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

  /** @param left Cells that are to stay as they stand, of values and of what is stated of their uncertainty. */
  replace(
    session: ScenarioSession,
    column: ScenarioColumn,
    preset: Preset,
    left: readonly ScenarioEntry[] = [],
    leftUncertain: readonly UnreadableUncertainty[] = [],
  ): Promise<boolean> {
    return session.perform(async () => {
      const quantities = new Map(presetQuantities(preset));
      for (const { key } of left) quantities.delete(key);
      const uncertainty = presetUncertainty(preset);
      const keys = new Set(leftUncertain.map(({ key }) => key));
      const added = await session.workbook.writeScenario(column, quantities, uncertainty, keys);
      const all = [...left, ...leftUncertain];
      const but = all.length === 0 ? "" : `, but for ${addressesOf(all)}, left as before`;
      return { status: `“${column.name}” now holds “${preset.name}”${but}${withSheet(added)}` };
    });
  },

  add(session: ScenarioSession, preset: Preset): Promise<boolean> {
    return session.perform(async () => {
      const quantities = presetQuantities(preset);
      const { id, addedSheet } = await session.workbook.addScenario(preset.name, quantities, presetUncertainty(preset));
      return { status: `Added “${preset.name}”${withSheet(addedSheet)}`, select: { id, name: null } };
    });
  },
} as const;

/** A sheet that came along in the background is announced with what it is for. */
const withSheet = (name: string | null): string => (name === null ? "" : ` and the sheet “${name}”, how sure it is`);
