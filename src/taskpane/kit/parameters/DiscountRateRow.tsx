import { discountFactor } from "../../../model/appendix9/discounting";
import { GREEN_BOOK } from "../../../model/register/parameters";
import type { Slider } from "../../../model/register/definition";
import { snapToStep } from "../sliderSteps";
import { ChoiceRow } from "./ChoiceRow";
import type { Option } from "./ChoiceRow";
import { NumberRow } from "./NumberRow";
import { RowNote } from "./RowNote";
import type { ParameterView } from "./parameterView";

const CONSTANT = "constant";

const OPTIONS: readonly Option[] = [
  { value: GREEN_BOOK, label: "Green Book", explanation: "3.5% to year 30, 3.0% to year 75, then 2.5%." },
  { value: CONSTANT, label: "One constant rate", explanation: "The same rate for every year." },
];

/** The Green Book's schedule, or one rate instead of it. */
export function DiscountRateRow({ view, slider }: { view: ParameterView; slider: Slider }) {
  const isConstant = typeof view.value === "number";
  const chosen = isConstant ? CONSTANT : view.value;
  // A constant rate begins where the schedule does: at the rate of its first year.
  const firstRate = snapToStep(1 / discountFactor(1, GREEN_BOOK) - 1, slider);
  return (
    <>
      <ChoiceRow
        view={view}
        options={OPTIONS}
        chosen={chosen}
        onChoose={(value) => view.set(value === CONSTANT ? firstRate : GREEN_BOOK)}
      />
      {isConstant ? (
        <NumberRow view={view} slider={slider} arm={null} />
      ) : (
        <RowNote view={view} slider={null} typingError={null} />
      )}
    </>
  );
}
