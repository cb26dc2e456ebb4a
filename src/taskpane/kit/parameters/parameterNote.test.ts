import { FakeWorkbook } from "../../session/fakeWorkbook";
import { freshNote, hasNote } from "./parameterNote";

async function columnWith(notes: readonly { who: string; why: string }[]) {
  const fake = new FakeWorkbook(["Mine"]);
  const keys = ["programme.weeklyCost", "comparator.weeklyCost"];
  notes.forEach((note, index) => fake.notes.set(`Mine ${keys[index] ?? ""}`, note));
  const sheet = await fake.workbook.readScenarioSheet();
  const column = sheet.kind === "ready" ? sheet.columns[0] : undefined;
  if (column === undefined) throw new Error("No column");
  return column;
}

test("a note begins with whoever wrote the scenario's last one", async () => {
  expect(freshNote(await columnWith([]))).toEqual({ who: "", why: "" });
  const written = await columnWith([
    { who: "Anna", why: "x" },
    { who: "Ben", why: "y" },
  ]);
  expect(freshNote(written)).toEqual({ who: "Ben", why: "" });
});

test("a note that was emptied is none", async () => {
  const { entries } = await columnWith([
    { who: " ", why: "" },
    { who: "", why: "y" },
  ]);
  expect(hasNote(entries.get("programme.weeklyCost"))).toBe(false);
  expect(hasNote(entries.get("comparator.weeklyCost"))).toBe(true);
  expect(hasNote(undefined)).toBe(false);
});
