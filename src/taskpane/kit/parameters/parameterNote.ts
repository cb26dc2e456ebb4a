import type { ParameterNote, ScenarioColumn, ScenarioEntry } from "../../../excel";

/** Whether somebody has said something about the value. */
export function hasNote(entry: ScenarioEntry | undefined): boolean {
  return entry?.note !== null && entry?.note !== undefined && !isEmpty(entry.note);
}

export function isEmpty({ who, why }: ParameterNote): boolean {
  return who.trim() === "" && why.trim() === "";
}

/** What a new note begins with: most likely whoever wrote the scenario's other notes writes this one too. */
export function freshNote({ entries }: ScenarioColumn): ParameterNote {
  const authors = [...entries.values()].map(({ note }) => note?.who ?? "").filter((who) => who !== "");
  return { who: authors.at(-1) ?? "", why: "" };
}
