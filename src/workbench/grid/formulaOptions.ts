import type { IFunctionInfo, IUniverEngineFormulaConfig } from "@univerjs/engine-formula";
import { functionDescription } from "../customFunctions/functionDescription";
import { functionExecutor } from "../customFunctions/functionExecutor";
import type { RegisteredFunction } from "../customFunctions/registeredFunction";

/** The engine's set-up for our functions, the same with and without a screen. */
export function formulaOptions(functions: readonly RegisteredFunction[]): {
  function: NonNullable<IUniverEngineFormulaConfig["function"]>;
  description: IFunctionInfo[];
} {
  return { function: functions.map(functionExecutor), description: functions.map(functionDescription) };
}
