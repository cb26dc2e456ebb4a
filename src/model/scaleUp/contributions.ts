/** Who would have to pay whom so that the local authority is no worse off. */

export type Body = "localAuthority" | "centralGovernment" | "individuals";

/** A loss of the local authority's: of economic value, or of cash. */
export type Loss = "economic" | "cash";

/** £ in present value. */
export interface Contribution extends Readonly<Record<Loss, number>> {
  readonly body: Body;
  readonly label: string;
  /** What the body nets without contributions. Per loss: what it would give (negative) or get (positive) to make that up. */
  readonly gain: number;
}

/** Net results of the local authority, and gains of the others, £ in present value. */
export interface NetGains extends Readonly<Record<Loss, number>> {
  readonly tax: number;
  readonly individual: number;
}

export interface Contributions {
  readonly contributions: readonly Contribution[];
  /** What is left of each loss where all gains together do not make it up. */
  readonly notMadeUp: Readonly<Record<Loss, number>>;
}

/**
 * S66: those who gain make up the local authority's loss, each in proportion to its gain and none beyond it; the contributions
 * sum to zero.
 */
export function contributions(nets: NetGains): Contributions {
  const gains = Math.max(0, nets.tax) + Math.max(0, nets.individual);
  const lossOf = (loss: Loss) => Math.max(0, -nets[loss]);
  const madeUp = (loss: Loss) => Math.min(lossOf(loss), gains);
  const share = (gain: number) => (gains === 0 ? 0 : Math.max(0, gain) / gains);
  const gainer = (body: Body, label: string, gain: number): Contribution => ({
    ...{ body, label, gain },
    economic: 0 - madeUp("economic") * share(gain),
    cash: 0 - madeUp("cash") * share(gain),
  });
  return {
    contributions: [
      {
        ...{ body: "localAuthority", label: "Local authority", gain: nets.economic },
        economic: madeUp("economic"),
        cash: madeUp("cash"),
      },
      gainer("centralGovernment", "Central government (tax)", nets.tax),
      gainer("individuals", "Individuals and families", nets.individual),
    ],
    notMadeUp: {
      economic: lossOf("economic") - madeUp("economic"),
      cash: lossOf("cash") - madeUp("cash"),
    },
  };
}
