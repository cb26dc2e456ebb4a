/** Who would have to pay whom so that the local authority is no worse off. */

export type Body =
  | "localAuthority"
  | "centralGovernment"
  | "individuals"
  | "nhs"
  | "police"
  | "schools"
  | "otherExchequer"
  | "society";

/** A loss of the local authority's: of economic value, or of cash. */
export type Loss = "economic" | "cash";

/** £ in present value. */
export interface Contribution extends Readonly<Record<Loss, number>> {
  readonly body: Body;
  readonly label: string;
  /** What the body nets without contributions. Per loss: what it would give (negative) or get (positive) to make that up. */
  readonly gain: number;
}

/** A body besides the local authority, with its gains, £ in present value. */
export interface GainingBody {
  readonly body: Body;
  readonly label: string;
  readonly gain: number;
  /** What of it is money that it could give: of an own outcome what is cash. */
  readonly money: number;
}

export interface Contributions {
  readonly contributions: readonly Contribution[];
  /** What is left of each loss where all gains together do not make it up. */
  readonly notMadeUp: Readonly<Record<Loss, number>>;
}

/**
 * S66: those who gain make up the local authority's loss, each in proportion to the money that it gains and none beyond it, nor
 * beyond all that it gains; the contributions sum to zero.
 */
export function contributions(nets: Readonly<Record<Loss, number>>, others: readonly GainingBody[]): Contributions {
  const canGive = ({ gain, money }: GainingBody) => Math.max(0, Math.min(gain, money));
  const gains = others.reduce((sum, other) => sum + canGive(other), 0);
  const lossOf = (loss: Loss) => Math.max(0, -nets[loss]);
  const madeUp = (loss: Loss) => Math.min(lossOf(loss), gains);
  const share = (other: GainingBody) => (gains === 0 ? 0 : canGive(other) / gains);
  return {
    contributions: [
      {
        ...{ body: "localAuthority", label: "Local authority", gain: nets.economic },
        economic: madeUp("economic"),
        cash: madeUp("cash"),
      },
      ...others.map((other): Contribution => ({
        ...{ body: other.body, label: other.label, gain: other.gain },
        economic: 0 - madeUp("economic") * share(other),
        cash: 0 - madeUp("cash") * share(other),
      })),
    ],
    notMadeUp: {
      economic: lossOf("economic") - madeUp("economic"),
      cash: lossOf("cash") - madeUp("cash"),
    },
  };
}
