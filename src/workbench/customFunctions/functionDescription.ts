import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { RegisteredFunction } from "./registeredFunction";

/** What autocomplete and the signature help of the formula editor show of a custom function. */
export function functionDescription({ name, metadata }: RegisteredFunction): IFunctionInfo {
  const description = metadata.description ?? "";
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
