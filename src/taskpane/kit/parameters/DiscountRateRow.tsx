import { discountFactor } from "../../../model/appendix9/discounting";
import { GREEN_BOOK } from "../../../model/register/parameters";
import type { Choice, Slider } from "../../../model/register/definition";
import { snapToStep } from "../sliderSteps";
import { ChoiceRow } from "./ChoiceRow";
import { NumberRow } from "./NumberRow";
import { RowNote } from "./RowNote";
import type { ParameterView } from "./parameterView";

const CONSTANT = {
  value: "constant",
  label: "One constant rate",
  explanation: "The same rate for every year.",
} satisfies Choice;

interface DiscountRateRowProps {
  readonly view: ParameterView;
  readonly schedule: readonly Choice[];
  readonly slider: Slider;
}

/** The Green Book's schedule, or one rate instead of it. */
export function DiscountRateRow({ view, schedule, slider }: DiscountRateRowProps) {
  const isConstant = typeof view.value === "number";
  const chosen = isConstant ? CONSTANT.value : view.value;
  // A constant rate begins where the schedule does: at the rate of its first year.
  const firstRate = snapToStep(1 / discountFactor(1, GREEN_BOOK) - 1, slider);
  return (
    <>
      <ChoiceRow
        view={view}
        choices={[...schedule, CONSTANT]}
        chosen={chosen}
        onChoose={(value) => view.set(value === CONSTANT.value ? firstRate : GREEN_BOOK)}
      />
      {isConstant ? (
        <NumberRow view={view} slider={slider} arm={null} />
      ) : (
        <RowNote view={view} slider={null} typingError={null} />
      )}
    </>
  );
}
