import { parameter } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { WorkbookError } from "../../excel";
import type { ScenarioColumn } from "../../excel";

/** Something that could not be done, for the person who wanted it. */
export interface Failure {
  readonly message: string;
  /** The cell it is about, to go to. */
  readonly address: string | null;
  /** Whether it is about a value that the pane still holds. */
  readonly isUnsaved: boolean;
}

/** What went wrong, and with which value where it was one that should have been saved. */
export function describeFailure(
  error: unknown,
  unsaved?: { readonly column: ScenarioColumn; readonly key: ParameterKey },
): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const address = error instanceof WorkbookError ? error.address : null;
  if (unsaved === undefined) return { message, address, isUnsaved: false };
  const { label } = parameter(unsaved.key);
  return { message: `${label} was not saved in “${unsaved.column.name}”. ${message}`, address, isUnsaved: true };
}
