import { deviate } from "../intervals";
import { fewText, meanDistribution } from "../parameterEstimate";
import type { ParameterEstimate } from "../parameterEstimate";
import type { rowsByCase } from "../spells";

const CONFIDENCE = 0.95;

/**
 * Children of each spell of a family.
 *
 * @param children for each row the number of its child, from 0
 */
export function childrenOfSpells({ first, order }: ReturnType<typeof rowsByCase>, children: Int32Array): Int32Array {
  const counts = new Int32Array(first.length - 1);
  const lastSpell = new Map<number, number>();
  for (let spell = 0; spell < counts.length; spell++) {
    for (let place = first[spell] ?? 0; place < (first[spell + 1] ?? 0); place++) {
      const child = children[order[place] ?? 0] ?? 0;
      if (lastSpell.get(child) === spell) continue;
      lastSpell.set(child, spell);
      counts[spell] = (counts[spell] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Children ÷ cases where a case is a family: the model has one figure for both services.
 *
 * @param counts children of each case
 */
export function childrenPerCase(counts: readonly number[]): ParameterEstimate {
  const n = counts.length;
  let [children, squares] = [0, 0];
  for (const count of counts) children += count;
  const mean = children / n;
  for (const count of counts) squares += (count - mean) ** 2;
  const error = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0;
  const half = deviate(CONFIDENCE) * error;
  return {
    ...{ key: "attainment.childrenPerCase", value: mean, distribution: meanDistribution(mean, error) },
    interval: error > 0 ? { low: Math.max(0, mean - half), high: mean + half } : null,
    ...{ cases: n, events: null },
    how: `children ÷ cases, a case being a family: ${children} children whose rows belong to the case${fewText(Infinity, n)}`,
  };
}
