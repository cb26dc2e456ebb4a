import type { Choice } from "../../../model/register/definition";
import { ChoiceRow } from "./ChoiceRow";
import { RowNote } from "./RowNote";
import type { ParameterView } from "./parameterView";

/** A parameter that is one of a few words. */
export function WordRow({ view, choices }: { view: ParameterView; choices: readonly Choice[] }) {
  const chosen = typeof view.value === "string" ? view.value : null;
  return (
    <>
      <ChoiceRow view={view} choices={choices} chosen={chosen} onChoose={view.set} />
      <RowNote view={view} slider={null} typingError={null} />
    </>
  );
}
