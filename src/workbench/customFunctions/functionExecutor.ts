import type { Ctor } from "@univerjs/core";
import { BaseFunction, type BaseValueObject, type IFunctionNames } from "@univerjs/engine-formula";
import { excelArguments } from "./arguments";
import { CustomFunctionError, ErrorCode } from "./customFunctionsRuntime";
import type { RegisteredFunction } from "./registeredFunction";
import { gridValue } from "./results";

/** The grid's executor of a custom function, with the name under which the grid knows it. */
export function functionExecutor(registered: RegisteredFunction): [Ctor<BaseFunction>, IFunctionNames] {
  class Executor extends BaseFunction {
    /** Without this a text such as "01/01/2026" would arrive as a number. */
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      return gridValue(call(registered, given), registered.metadata);
    }
  }
  return [Executor, registered.name];
}

/** The result, whatever happens: an exception that left a function would silently end the whole calculation. */
function call(registered: RegisteredFunction, given: readonly BaseValueObject[]): unknown {
  try {
    return registered.code(...excelArguments(registered, given));
  } catch (failure) {
    if (failure instanceof CustomFunctionError) return failure;
    console.error(`${registered.name} failed.`, failure);
    return new CustomFunctionError(ErrorCode.invalidValue, `${registered.name} failed unexpectedly.`);
  }
}
