import type { CustomFunctionCode } from "./customFunctionsRuntime";
import type { FunctionMetadata, FunctionsMetadata } from "./functionsMetadata";

/** A custom function ready for a grid: what a cell calls it, what functions.json says of it, and its code. */
export interface RegisteredFunction {
  /** As it is typed in a cell, for example `CBA.COSTPERCASE`. */
  readonly name: string;
  readonly metadata: FunctionMetadata;
  /** Whether error cells reach parameters of type `any`; if not, an error among the arguments is the result. */
  readonly allowErrors: boolean;
  readonly code: CustomFunctionCode;
  /** What a blank cell of a range arrives as: null, as on the web, unless told to be 0, as on the desktop. */
  readonly blankCell?: 0;
}

/**
 * Joins the metadata and the associated code, as Excel does when it loads an add-in.
 * Excel would show a function without code as #NAME? for ever; here the start fails and names it.
 */
export function registerFunctions(
  metadata: FunctionsMetadata,
  associated: ReadonlyMap<string, CustomFunctionCode>,
  prefix: string,
): RegisteredFunction[] {
  return metadata.functions.map((one) => {
    const code = associated.get(one.id.toUpperCase());
    if (code === undefined) throw new Error(`functions.js has no code for the function ${one.id} of functions.json.`);
    return {
      name: (prefix + one.name).toUpperCase(),
      metadata: one,
      allowErrors: metadata.allowErrorForDataTypeAny ?? false,
      code,
    };
  });
}
