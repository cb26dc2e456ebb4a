import type { ParameterDefinition } from "../../../model/register/definition";
import type { ScenarioEntry } from "../../../excel";

/** A parameter as the pane shows it, and what the person may do with it. */
export interface ParameterView {
  readonly parameter: ParameterDefinition;
  /** Its cell; undefined where no sheet holds it. */
  readonly entry: Pick<ScenarioEntry, "address" | "value" | "reading" | "hasReferences"> | undefined;
  /** What that means for the person; null where it means nothing. */
  readonly absence: string | null;
  /** The value in force; null where the cell holds none that the parameter may have. */
  readonly value: number | string | null;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
  /** The cell's formula, until a value takes its place. */
  readonly formula: string | null;
  /** Shows a value at once; the sheet waits for `settle` or `settleSoon`. */
  readonly move: (value: number | string) => void;
  readonly settle: () => void;
  readonly settleSoon: () => void;
  /** Shows a value and sends it to the sheet. */
  readonly set: (value: number | string) => void;
  /** Puts the register's value into the cell as its source states it: =5/83, not its decimals. */
  readonly reset: () => void;
}
