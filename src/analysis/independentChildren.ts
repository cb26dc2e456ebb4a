/** How the children of a family are counted, and how alike their outcomes are. */
export interface Siblings {
  readonly childrenPerFamily: number;
  /** Correlation of the outcome between children of one family, 0 to 1. */
  readonly icc: number;
}

/**
 * Independent children to which one family amounts: siblings tell less than strangers. Its inverse, for one child, is the
 * design effect. Three children alike in all (an ICC of 1) are one.
 */
export function independentChildren({ childrenPerFamily, icc }: Siblings): number {
  return childrenPerFamily / (1 + (childrenPerFamily - 1) * icc);
}
