import type { ReReferralBasis } from "../../../model/register/scenario";
import { ChoiceRow } from "./ChoiceRow";
import type { Option } from "./ChoiceRow";
import { RowNote } from "./RowNote";
import type { ParameterView } from "./parameterView";

const OPTIONS: readonly (Option & { readonly value: ReReferralBasis })[] = [
  {
    value: "closed",
    label: "Closed cases",
    explanation: "Multiplies by the closure rate. Alone gives the printed £29.68, but counts closure twice.",
  },
  {
    value: "all",
    label: "All cases",
    explanation: "The coherent form: the rate is a share of all cases already.",
  },
];

/** For which cases the cost of re-referral is counted. */
export function ReReferralBasisRow({ view }: { view: ParameterView }) {
  const chosen = typeof view.value === "string" ? view.value : null;
  return (
    <>
      <ChoiceRow view={view} options={OPTIONS} chosen={chosen} onChoose={view.set} />
      <RowNote view={view} slider={null} typingError={null} />
    </>
  );
}
