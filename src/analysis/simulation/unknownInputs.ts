import type { NumberKey } from "../../model/register/parameters";
import { STANDARD_NORMAL } from "../distributions/normal";
import { lookUp, quantileTable } from "../distributions/quantileTable";
import { triangleOf } from "../uncertainty/correlationMatrix";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { BLOCK } from "./drawPlan";
import { DELAY } from "./netTerms";
import type { CopulaGroup } from "./normalScores";
import { averageOverScores, meanTable, scoreTable, valueAtScore } from "./scoreTable";
import { flipsOfBlock, scrambleDimension } from "./sobol";

/**
 * What stands for the inputs that go together and are not known, given those that are: nodes of equal weight over which the
 * net results are averaged. Without any, all that is unknown is at its mean.
 */
export interface UnknownInputs {
  /** How many nodes; 1 where means do. */
  readonly nodes: number;
  /** A column of each such input, for the node that was put last. */
  readonly columns: ReadonlyMap<NumberKey, Float64Array>;
  /** Puts a node's values, given the normal scores of what is known. */
  put(node: number, known: ReadonlyMap<NumberKey, Float64Array>): void;
}

/** Nodes where more than two inputs go together: points of a scrambled sequence. */
const POINTS = 64;
const POINTS_SCRAMBLE = { seed: 0, scramble: 0 };

/** A normal score given those known: its mean is their sum so weighted, and its own part the nodes' so weighted. */
interface GivenScore {
  readonly key: NumberKey;
  readonly known: readonly { readonly key: NumberKey; readonly weight: number }[];
  readonly own: readonly number[];
}

/** Prepares the nodes for the groups' inputs that are not known. */
export function unknownInputs(
  uncertain: UncertainScenario,
  groups: readonly CopulaGroup[],
  isKnown: (key: NumberKey) => boolean,
): UnknownInputs {
  const columns = new Map<NumberKey, Float64Array>();
  const single: GivenScore[] = [];
  const pairs: (readonly GivenScore[])[] = [];
  const several: (readonly GivenScore[])[] = [];
  for (const group of groups) {
    const given = givenScores(group, isKnown);
    for (const { key } of given) columns.set(key, new Float64Array(BLOCK));
    // In a delay itself the results are not linear, so that its mean would not do.
    const isLinear = given.every(({ key }) => key !== DELAY);
    if (given.length === 1 && isLinear) single.push(...given);
    else if (given.length === 2 && group.keys.length === 2 && isLinear) pairs.push(given);
    else if (given.length > 0) several.push(given);
  }
  const putters = [
    ...single.map((given) => putMean(uncertain, given, columns)),
    ...pairs.map((given, place) => putPair(uncertain, given, place, columns)),
    ...putPoints(uncertain, several, (node) => node >> pairs.length, columns),
  ];
  return {
    nodes: 2 ** pairs.length * (several.length > 0 ? POINTS : 1),
    columns,
    put(node, known) {
      for (const put of putters) put(node, known);
    },
  };
}

type Putter = UnknownInputs["put"];

/** The unknown inputs of a group given the known ones: with the known first, the triangle says what is left to each. */
function givenScores({ keys, matrix }: CopulaGroup, isKnown: (key: NumberKey) => boolean): GivenScore[] {
  const known = [...keys.keys()].flatMap((place) => (keys[place] !== undefined && isKnown(keys[place]) ? [place] : []));
  const order = [...known, ...[...keys.keys()].filter((place) => !known.includes(place))];
  const triangle = triangleOf(order.map((row) => order.map((column) => matrix[row]?.[column] ?? NaN))) ?? [];
  return order.slice(known.length).flatMap((place, index) => {
    const key = keys[place];
    const row = triangle[known.length + index] ?? [];
    const weights = weightsOfKnown(row.slice(0, known.length), triangle);
    const knownKeys = known.flatMap((one, at) => {
      const knownKey = keys[one];
      return knownKey === undefined ? [] : [{ key: knownKey, weight: weights[at] ?? 0 }];
    });
    return key === undefined ? [] : [{ key, known: knownKeys, own: row.slice(known.length) }];
  });
}

/** The row a with a L = the row given, L being the triangle of what is known. */
function weightsOfKnown(row: readonly number[], triangle: readonly (readonly number[])[]): number[] {
  const weights = row.map(() => 0);
  for (let k = row.length - 1; k >= 0; k--) {
    let rest = row[k] ?? 0;
    for (let m = k + 1; m < row.length; m++) rest -= (weights[m] ?? 0) * (triangle[m]?.[k] ?? 0);
    const pivot = triangle[k]?.[k] ?? 0;
    weights[k] = pivot === 0 ? 0 : rest / pivot;
  }
  return weights;
}

/** Puts the means of the scores into a column. */
function putScores(column: Float64Array, known: ReadonlyMap<NumberKey, Float64Array>, { known: weighted }: GivenScore) {
  column.fill(0);
  for (const { key, weight } of weighted) {
    const scores = known.get(key);
    for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? NaN) + weight * (scores?.[i] ?? NaN);
  }
}

/** One input: the results are linear in it, so that its mean does. */
function putMean({ distributions }: UncertainScenario, given: GivenScore, columns: UnknownInputs["columns"]): Putter {
  const { column, distribution } = partsOf(given, columns, distributions);
  const table = meanTable(distribution, given.own[0] ?? 0);
  return (_node, known) => {
    putScores(column, known, given);
    for (let i = 0; i < column.length; i++) column[i] = valueAtScore(table, column[i] ?? NaN);
  };
}

/**
 * Two inputs that go together with no other: the results are linear in each, and so depend on their means and covariance
 * alone. Two nodes have the same: one deviation of the first above and below its mean, and as much of the second as it takes.
 */
function putPair(
  { distributions }: UncertainScenario,
  pair: readonly GivenScore[],
  place: number,
  columns: UnknownInputs["columns"],
): Putter {
  const [first, second] = pair.map((given) => partsOf(given, columns, distributions));
  if (first === undefined || second === undefined) throw new Error("A pair has two inputs.");
  const [weight = 0, rest = 0] = pair[1]?.own ?? [];
  const table = scoreTable(first.distribution);
  const beside = meanTable(second.distribution, rest);
  const centred = (score: number) => valueAtScore(table, score) - first.distribution.mean;
  const covariance = averageOverScores((score) => centred(score) * valueAtScore(beside, weight * score));
  const deviation = first.distribution.standardDeviation;
  return (node) => {
    const side = (node >> place) & 1 ? -1 : 1;
    first.column.fill(first.distribution.mean + side * deviation);
    second.column.fill(second.distribution.mean + (side * covariance) / deviation);
  };
}

/** More inputs: points of their normal scores, the same for all groups. */
function putPoints(
  { distributions }: UncertainScenario,
  several: readonly (readonly GivenScore[])[],
  pointOf: (node: number) => number,
  columns: UnknownInputs["columns"],
): Putter[] {
  let dimension = 0;
  return several.flatMap((group) => {
    const points = group.map(() => normalPoints(dimension++));
    return group.map((given): Putter => {
      const { column, distribution } = partsOf(given, columns, distributions);
      const table = scoreTable(distribution);
      return (node, known) => {
        const own = given.own.reduce((sum, part, index) => sum + part * (points[index]?.[pointOf(node)] ?? NaN), 0);
        if (given.known.length === 0) {
          column.fill(valueAtScore(table, own));
          return;
        }
        putScores(column, known, given);
        for (let i = 0; i < column.length; i++) column[i] = valueAtScore(table, (column[i] ?? NaN) + own);
      };
    });
  });
}

function normalPoints(dimension: number): Float64Array {
  const scrambled = scrambleDimension(POINTS_SCRAMBLE, dimension);
  const points = new Float64Array(POINTS);
  lookUp(quantileTable(STANDARD_NORMAL), scrambled.pattern, flipsOfBlock(scrambled, 0), points);
  return points;
}

function partsOf(
  { key }: GivenScore,
  columns: UnknownInputs["columns"],
  distributions: UncertainScenario["distributions"],
) {
  const [column, distribution] = [columns.get(key), distributions.get(key)];
  if (column === undefined || distribution === undefined) throw new Error(`${key} is certain.`); // Groups hold none such.
  return { column, distribution };
}
