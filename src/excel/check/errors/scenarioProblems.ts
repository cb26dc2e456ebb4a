import { parseKeys, parseValues } from "../../../model/register/parseScenario";
import type { ScenarioProblem } from "../../../model/register/parseScenario";
import type { ArgumentCells } from "./argumentCells";

/** What keeps the scenarios that `keys` and `values` give from being read, each in a sentence that names the cell. */
export function scenarioProblems(valuesName: string, keys: ArgumentCells, values: ArgumentCells): string[] {
  const height = keys.cells.length;
  const width = keys.cells[0]?.length ?? 0;
  if (height > 1 && width > 1) return [`keys must be one column or one row; it is ${height} × ${width}.`];
  const isAcross = width === 1 && (height > 1 || values.cells.length === 1);
  const lines = isAcross ? transposed(values.cells) : values.cells;
  const entries = keys.cells.flat();
  const length = lines[0]?.length ?? 0;
  if (length !== entries.length)
    return [`keys has ${entries.length} cells and ${valuesName} ${length}; they must match.`];
  const parsed = parseKeys(entries);
  const keyPlace = (index: number) => (width > 1 ? keys.nameOf(0, index) : keys.nameOf(index, 0));
  const valuePlace = (line: number, index: number) =>
    isAcross ? values.nameOf(index, line) : values.nameOf(line, index);
  const wrongKeys = parsed.problems.map((problem) => sentence(problem, keyPlace(problem.index)));
  const wrongValues = lines.flatMap((line, index) => {
    const reading = parseValues(parsed, line);
    const problems = reading.ok
      ? []
      : reading.problems.filter(({ kind }) => kind === "blank value" || kind === "wrong value");
    return problems.map((problem) => sentence(problem, valuePlace(index, problem.index)));
  });
  return [...wrongKeys, ...wrongValues];
}

function sentence({ kind, key, came, allowed, nearest }: ScenarioProblem, place: string): string {
  switch (kind) {
    case "unknown key":
      return `${place} holds ${came}, which is no parameter's key.${nearest === null ? "" : ` Did you mean ${nearest}?`}`;
    case "repeated key":
      return `${place} repeats the key ${key}.`;
    case "blank value":
    case "wrong value":
      return `${place} holds ${came}; ${key} takes ${allowed}.`;
  }
}

function transposed(matrix: ArgumentCells["cells"]): unknown[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]));
}
