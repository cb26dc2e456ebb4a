/**
 * Exact quantiles of the draws, by the R-7 method (linear between order statistics), as PERCENTILE.INC gives them. Each is
 * selected in what the one before left to its right, so that several cost little more than one.
 *
 * @param probabilities rising, 0 to 1
 */
export function quantiles(draws: Float64Array, probabilities: readonly number[]): number[] {
  const values = draws.slice();
  let left = 0;
  return probabilities.map((probability) => {
    const place = (values.length - 1) * probability;
    const index = Math.floor(place);
    select(values, index, left, values.length - 1);
    left = index;
    const value = values[index] ?? NaN;
    if (index === place) return value;
    return value + (place - index) * (smallestFrom(values, index + 1) - value);
  });
}

function smallestFrom(values: Float64Array, start: number): number {
  let smallest = Infinity;
  for (let i = start; i < values.length; i++) smallest = Math.min(smallest, values[i] ?? NaN);
  return smallest;
}

/** Ranges longer than this first have a sample sorted into place round the target. */
const LONG = 600;

/**
 * Rearranges `values` between `left` and `right` so that the one at `target` is where it would be if they were sorted.
 *
 * Source: Floyd and Rivest (1975), Algorithm 489: SELECT, Communications of the ACM 18.
 */
function select(values: Float64Array, target: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > LONG) selectInSample(values, target, left, right);
    const pivot = values[target] ?? NaN;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] ?? NaN) < pivot) i++;
      while ((values[j] ?? NaN) > pivot) j--;
      if (i > j) break;
      swap(values, i++, j--);
    }
    if (target <= j) right = j;
    else if (target >= i) left = i;
    else return;
  }
}

/** Narrows to where the target is likely to lie, so that the value put there splits the whole range close to it. */
function selectInSample(values: Float64Array, target: number, left: number, right: number): void {
  const n = right - left + 1;
  const place = target - left + 1;
  const size = 0.5 * Math.exp((2 * Math.log(n)) / 3);
  const margin = 0.5 * Math.sqrt((Math.log(n) * size * (n - size)) / n) * Math.sign(place - n / 2);
  const from = Math.max(left, Math.floor(target - (place * size) / n + margin));
  const to = Math.min(right, Math.floor(target + ((n - place) * size) / n + margin));
  select(values, target, from, to);
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? NaN;
  values[i] = values[j] ?? NaN;
  values[j] = kept;
}
