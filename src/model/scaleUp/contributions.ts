/** Who would have to pay whom so that the local authority is no worse off. */

export type Body = "localAuthority" | "centralGovernment" | "individuals";

export interface Contribution {
  readonly body: Body;
  readonly label: string;
  /** What the body nets without contributions, £ in present value. */
  readonly gain: number;
  /** What it would give (negative) or get (positive) to make up the local authority's economic loss; null if nobody gains. */
  readonly economic: number | null;
  /** The same for the local authority's loss in cash. */
  readonly cash: number | null;
}

/** Net results of the local authority, and gains of the others, £ in present value. */
export interface NetGains {
  readonly economic: number;
  readonly cash: number;
  readonly tax: number;
  readonly individual: number;
}

/**
 * S66: those who gain make up the local authority's loss, each in proportion to its gain; the contributions sum to zero.
 * Where the loss is larger than all gains together, so are the contributions: the plan does not pay for everybody.
 */
export function contributions({ economic, cash, tax, individual }: NetGains): Contribution[] {
  const gains = Math.max(0, tax) + Math.max(0, individual);
  const towards = (gain: number, net: number): number | null => {
    const loss = Math.max(0, -net);
    if (loss === 0) return 0;
    return gains === 0 ? null : -loss * (Math.max(0, gain) / gains);
  };
  const received = (net: number): number | null => {
    const loss = Math.max(0, -net);
    return loss > 0 && gains === 0 ? null : loss;
  };
  const gainer = (body: Body, label: string, gain: number): Contribution => ({
    ...{ body, label, gain },
    economic: towards(gain, economic),
    cash: towards(gain, cash),
  });
  return [
    {
      ...{ body: "localAuthority", label: "Local authority", gain: economic },
      economic: received(economic),
      cash: received(cash),
    },
    gainer("centralGovernment", "Central government (tax)", tax),
    gainer("individuals", "Individuals and families", individual),
  ];
}
