import { defaultOutcomeUncertainty, parseOutcomeUncertainty } from "../analysis/uncertainty/outcomeUncertainty";
import { parseCorrelations } from "../analysis/uncertainty/parseCorrelations";
import { defaultUncertainty, parseUncertainty } from "../analysis/uncertainty/parseUncertainty";
import type { UncertaintyCells } from "../analysis/uncertainty/parseUncertainty";
import { closureCorrelation } from "../analysis/uncertainty/rankCorrelation";
import type { UncertainScenario } from "../analysis/uncertainty/uncertainScenario";
import { parseKeys } from "../model/register/parseScenario";
import type { ScenarioKeys } from "../model/register/parseScenario";
import { cellsOf, isOmitted, matrixOf, plainCell, ranged, readOne, wholeMatrixOf } from "./argument";
import { inOneMessage, invalidValue, passedOnError } from "./errors";
import { readScenario } from "./scenarioArguments";

/** Distribution, a, b, c. */
export const COLUMNS = 4;

/**
 * Reads a scenario and how sure we are of it: `uncertainty` has four columns beside `keys` (four rows where keys is a
 * row). Left out, or blank for a parameter, it is the register's default, centred on the scenario's own value. A line of
 * keys that reads `# a ~ b` states in column a how far two parameters go together.
 */
export function readUncertainScenario(
  keys: unknown,
  values: unknown,
  uncertainty: unknown,
  correlation?: unknown,
  index?: unknown,
): UncertainScenario {
  const scenario = readScenario(keys, values, index);
  const ofClosure = closureCorrelation(readOne(ranged("correlation", correlation, { minimum: -1, maximum: 1 }, 0)));
  if (isOmitted(uncertainty)) {
    return {
      ...{ scenario, distributions: defaultUncertainty(scenario), correlations: ofClosure },
      own: defaultOutcomeUncertainty(scenario),
    };
  }
  if (isOmitted(keys)) throw invalidValue("uncertainty is given without keys: it needs the keys it lies beside.");
  const cells = cellsOf("keys", keys);
  const rows = readRows(cells.length, matrixOf("keys", keys).length === 1, wholeMatrixOf("uncertainty", uncertainty));
  const parsed = parseKeys(cells);
  refuseUncertainSettings(parsed, rows);
  const reading = parseUncertainty(parsed.entries, rows, scenario);
  const { correlations, problems: misstated } = parseCorrelations(cells, rows, ofClosure);
  const { distributions: own, problems: ofOutcomes } = parseOutcomeUncertainty(parsed.outcomes, rows, scenario);
  if (reading.ok && ofOutcomes.length === 0 && misstated.length === 0) {
    return { scenario, distributions: reading.distributions, own, correlations };
  }

  const problems = [...(reading.ok ? [] : reading.problems), ...ofOutcomes];
  const [first] = problems;
  if (first !== undefined && problems.length + misstated.length === 1) {
    // A lone error cell is passed on with its own code, so that the cause stays visible down the chain.
    const passedOn = passedOnError(`uncertainty of ${first.key}`, rows[first.index]?.[first.column]);
    if (passedOn !== undefined) throw passedOn;
  }
  throw invalidValue(inOneMessage([...problems, ...misstated].map(({ message }) => message)));
}

/** Settings of scale-up and welfare weights are certain: a distribution beside one would be without effect, so it is refused. */
function refuseUncertainSettings({ scaleUp, welfare }: ScenarioKeys, rows: readonly UncertaintyCells[]): void {
  const stated = (index: number) => (rows[index] ?? []).some((cell) => cell !== 0);
  const refused = scaleUp.find((parameter, index) => parameter !== null && stated(index));
  if (refused) throw invalidValue(`${refused.key} belongs to scale-up and takes no distribution; clear its cells.`);
  const weight = welfare.find((parameter, index) => parameter !== null && stated(index));
  if (weight) throw invalidValue(`${weight.key} is a choice of values and takes no distribution; clear its cells.`);
}

/** The cells of each key, whichever way they lie. A single key may have its four cells in either direction. */
function readRows(count: number, isRow: boolean, matrix: readonly (readonly unknown[])[]): UncertaintyCells[] {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  const isDown = rows === count && columns === COLUMNS && (!isRow || count === 1);
  const isAcross = rows === COLUMNS && columns === count && isRow;
  if (!isDown && !isAcross) {
    const wanted = isRow ? `${COLUMNS} × ${count}` : `${count} × ${COLUMNS}`;
    throw invalidValue(
      `uncertainty is ${rows} × ${columns}; beside these keys it must be ${wanted}: distribution, a, b, c.`,
    );
  }
  return Array.from({ length: count }, (_, index) => {
    const cell = (column: number) => plainCell(isDown ? matrix[index]?.[column] : matrix[column]?.[index]);
    return [cell(0), cell(1), cell(2), cell(3)];
  });
}
