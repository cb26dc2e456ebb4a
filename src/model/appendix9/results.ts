import type { Measures, Perspectives } from "./equations";

/** Every measure of a scenario. A ratio without a denominator is null; nothing else ever is. */
export type Results = Measures<number, number | null> & {
  /** What the council's own outcomes add to each net result, which has it already; nothing where there are none. */
  readonly own?: Perspectives<number>;
};

/** Net results with what the council's own outcomes add to them. */
export function withOwn(net: Perspectives<number>, own: Perspectives<number> | undefined): Perspectives<number> {
  if (own === undefined) return net;
  return {
    localAuthority: net.localAuthority + own.localAuthority,
    exchequer: net.exchequer + own.exchequer,
    individual: net.individual + own.individual,
    society: net.society + own.society,
  };
}
