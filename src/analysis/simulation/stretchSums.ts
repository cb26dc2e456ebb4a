import { STRETCH } from "./drawPlan";

/** Sums over a power of two of stretches, from one whose number is a multiple of that power. */
export interface StretchNode<Sums> {
  readonly first: number;
  readonly stretches: number;
  readonly sums: Sums;
}

/** What sums over some of a simulation's draws are, to be joined with those over the draws that follow. Plain data if the sums are. */
export type StretchPart<Sums> = readonly StretchNode<Sums>[];

/**
 * Sums over draws, stretch by stretch and then in pairs of stretches, pairs of pairs and so on: in an order that depends on the
 * stretches' numbers alone, so that the bits are the same whoever made which stretch.
 */
export interface StretchSums<Sums> {
  /** The sums of the stretch in hand, to which whoever adds up adds. */
  current(): Sums;
  /** Says that so many draws were added to them, a block's at most. */
  count(draws: number): void;
  /** What was added so far. */
  part(): StretchPart<Sums>;
  /** Takes over what somebody else added up of the draws that follow. */
  join(part: StretchPart<Sums>): void;
  total(): Sums;
}

/**
 * @param empty the sums over no draws
 * @param joined those over draws and over the ones that follow them
 * @param firstDraw the first that will be added: the beginning of a stretch
 */
export function createStretchSums<Sums>(
  empty: () => Sums,
  joined: (sums: Sums, following: Sums) => Sums,
  firstDraw = 0,
): StretchSums<Sums> {
  let current = empty();
  let draws = 0;
  let stretch = firstDraw / STRETCH;
  const nodes: StretchNode<Sums>[] = [];

  function append(to: StretchNode<Sums>[], node: StretchNode<Sums>): void {
    let appended = node;
    for (let before = to.at(-1); before !== undefined && arePair(before, appended); before = to.at(-1)) {
      to.pop();
      const { first, stretches } = before;
      appended = { first, stretches: 2 * stretches, sums: joined(before.sums, appended.sums) };
    }
    to.push(appended);
  }

  function part(): StretchPart<Sums> {
    const all = [...nodes];
    if (draws > 0) append(all, { first: stretch, stretches: 1, sums: current });
    return all;
  }

  return {
    current: () => current,
    count(added) {
      draws += added;
      if (draws < STRETCH) return;
      append(nodes, { first: stretch, stretches: 1, sums: current });
      current = empty();
      draws = 0;
      stretch++;
    },
    part,
    join(others) {
      for (const node of others) append(nodes, node);
    },
    total() {
      const [first, ...following] = part().map(({ sums }) => sums);
      return first === undefined ? empty() : following.reduce(joined, first);
    },
  };
}

function arePair(
  { first, stretches }: StretchNode<unknown>,
  following: Pick<StretchNode<unknown>, "stretches">,
): boolean {
  return stretches === following.stretches && first % (2 * stretches) === 0;
}

/** Joins sums that are columns of numbers. */
export function addedUp(sums: Float64Array, following: Float64Array): Float64Array {
  return sums.map((sum, place) => sum + (following[place] ?? NaN));
}
