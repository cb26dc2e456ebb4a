import fc from "fast-check";
import * as workbook from "../../excel";
import type { ScenarioColumn, ScenarioEntry } from "../../excel";
import { FakeScenarioSheet } from "../../excel/scenarios/testing";
import type { Entered } from "../../excel/scenarios/testing";
import { cellAddress, splitAddress } from "../../formulas/address";
import { hasReferences } from "../../formulas/cellFormula";
import { isUnreadable } from "../../model/register/parameterValue";
import { parameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { AS_PUBLISHED, PRESETS } from "../../model/register/presets";
import { freshScenarioSheet } from "../../sheets/scenarios/freshScenarioSheet";
import { scenarioActions } from "../kit/scenario/scenarioActions";
import { ScenarioSession } from "./scenarioSession";

/** Each takes some hundredths of a second: 100 of them, or 1,000 with CASEWORTH_ALL_FORMULAS set. */
const RUNS = process.env.CASEWORTH_ALL_FORMULAS === undefined ? 100 : 1000;

/** A fresh sheet of scenarios, with room beside and below the table. */
function freshSheet(): FakeScenarioSheet {
  const { rows } = freshScenarioSheet("Scenarios");
  const cells = Array.from({ length: rows.length + 20 }, (_, row) =>
    Array.from({ length: 14 }, (__, column): Entered => {
      const cell = rows[row]?.[column] ?? null;
      if (cell === null) return "";
      return "formula" in cell ? cell.formula : cell.value;
    }),
  );
  return new FakeScenarioSheet("Scenarios", cells);
}

/** Where both people and the pane write, so that what they do meets: weeks open, closure rates, a choice. */
const KEYS: readonly ParameterKey[] = [
  "programme.weeksOpen",
  "programme.closureRate",
  "comparator.closureRate",
  "reReferral.basis",
];
/** The rows of these, the header's, one between and two below the table, from 0. */
const SHEET_ROWS = [3, 7, 8, 14, 15, 16, 27, 38, 44];

const entered = fc.record({
  kind: fc.constant("enter"),
  row: fc.constantFrom(...SHEET_ROWS),
  column: fc.constantFrom(7, 7, 7, 8),
  content: fc.constantFrom<Entered>(
    ...[0.5, 0.125, 64, -1, 0, true],
    ...["", "n/a", "see sheet 3", "'=1+1", "all", "#N/A"],
    ...["=5/83", "=1/0", "=G15/2", '=IF(G15>9,"x","")', "={0.25;0.5}", "=SEQUENCE(2)/4"],
  ),
});
const dragged = fc.record({
  kind: fc.constant("drag"),
  key: fc.constantFrom(...KEYS),
  values: fc.array(fc.constantFrom(0.25, 0.5, 0.75), { minLength: 1, maxLength: 3 }),
});
const presetChosen = fc.record({
  kind: fc.constant("preset"),
  // One that states uncertainty writes to another sheet as well.
  preset: fc.constantFrom(...PRESETS.filter(({ uncertainty }) => uncertainty === undefined)),
  isAgreed: fc.boolean(),
});
const renamed = fc.record({ kind: fc.constant("rename"), name: fc.constantFrom("North", "=1+1", "As published") });
const other = fc.record({
  kind: fc.constantFrom("look", "look", "undo", "add", "duplicate", "delete", "note"),
});
const step = fc.oneof(
  { weight: 5, arbitrary: entered },
  { weight: 3, arbitrary: dragged },
  { weight: 3, arbitrary: presetChosen },
  { weight: 1, arbitrary: renamed },
  { weight: 3, arbitrary: other },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the pane has done: whether it says so, and which cells the person may expect to have changed. */
interface Act {
  readonly isDone: boolean;
  readonly meant: (address: string, before: Entered) => boolean;
}

const onSheet = (address: string) => splitAddress(address)?.cells ?? address;
const isFree: Act["meant"] = (_, before) => before === "";

/** These cells; of texts and errors in them those alone that the pane had read. */
function mayReplace(entries: readonly ScenarioEntry[]): Act["meant"] {
  return (address, before) =>
    entries.some((entry) => {
      if (onSheet(entry.address) !== address) return false;
      const shown = typeof before === "string" ? before.replace(/^'/, "") : before;
      const isFormula = shown === before && typeof shown === "string" && shown.startsWith("=");
      return isFormula || shown === entry.value || !isUnreadable(parameter(entry.key), shown);
    });
}

async function act(session: ScenarioSession, column: ScenarioColumn, taken: Step): Promise<Act | null> {
  const entries = [...column.entries.values()];
  switch (taken.kind) {
    case "drag": {
      const cell = { column, key: taken.key };
      for (const value of taken.values) session.edits.move(cell, taken.key === "reReferral.basis" ? "all" : value);
      await session.edits.settleAll();
      const isDone = session.state().edits.size === 0;
      session.discardFailedEdits();
      return { isDone, meant: mayReplace(entries.filter(({ key }) => key === taken.key)) };
    }
    case "preset": {
      const left = entries.filter(
        ({ key, value, isLinked }) => isLinked || (!taken.isAgreed && isUnreadable(parameter(key), value)),
      );
      const isDone = await scenarioActions.replace(session, column, taken.preset, left);
      return { isDone, meant: mayReplace(entries.filter((entry) => !left.includes(entry))) };
    }
    case "rename": {
      const isDone = await scenarioActions.rename(session, column, taken.name);
      return { isDone, meant: (changed) => changed === onSheet(column.headerAddress) };
    }
    case "delete":
      return {
        isDone: await scenarioActions.delete(session, column),
        // A note keeps the name of the scenario that goes.
        meant: (changed, before) => changed.startsWith(column.id) || before === `=$${column.id}$4`,
      };
    case "add":
      return { isDone: await scenarioActions.add(session, AS_PUBLISHED), meant: isFree };
    case "duplicate":
      return { isDone: await scenarioActions.duplicate(session, column), meant: isFree };
    case "note": {
      const isDone = await session.perform(async () => {
        await workbook.writeParameterNote(column, "programme.closureRate", { who: "Jo", why: "=1+1" });
        return { status: "" };
      });
      return { isDone, meant: isFree };
    }
    default:
      return null;
  }
}

test("whatever people do in sheet and pane, the pane changes no cell that it did not mean to", async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const sheet = freshSheet();
      sheet.install();
      const session = new ScenarioSession(workbook);
      session.select({ id: "H", name: "My scenario" });
      await session.refresh();
      for (const taken of steps) {
        if (taken.kind === "enter") sheet.enter(taken.row, taken.column, taken.content);
        if (taken.kind === "undo") sheet.undo();
        if (taken.kind === "look") await session.refresh();
        const column = session.state().selected;
        if (column === null || column.isReference) continue;
        const [before, spills] = [sheet.entered(), sheet.spills()];
        const acted = await act(session, column, taken);
        if (acted === null) continue;
        const after = sheet.entered();
        const isLink = (content: Entered, row: number, place: number) =>
          (typeof content === "string" && content.startsWith("=") && hasReferences(content)) ||
          spills.some((area) => area.column === place && area.row <= row && row < area.row + area.rows);
        const lost = before.flatMap((contents, row) =>
          contents.flatMap((content, place) => {
            const [address, now] = [cellAddress(row, place), after[row]?.[place]];
            if (now === content) return [];
            const isMeant = acted.isDone && acted.meant(address, content);
            if (isMeant && (taken.kind === "delete" || !isLink(content, row, place))) return [];
            return [`${taken.kind}: ${address} held ${String(content)} and holds ${String(now)}`];
          }),
        );
        expect(lost).toEqual([]);
        if (acted.isDone) done.set(taken.kind, (done.get(taken.kind) ?? 0) + 1);
      }
    }),
    { numRuns: RUNS },
  );
  // Not because it refuses everything.
  for (const kind of ["drag", "preset", "rename", "delete", "add", "duplicate", "note"]) {
    expect(done.get(kind)).toBeGreaterThan(0);
  }
});
