import { createCustomFunctionsRuntime } from "../workbench/customFunctions/customFunctionsRuntime";

/** For tests: the global that Excel's runtime provides, as the workbench provides it. */
export function provideCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: createCustomFunctionsRuntime().runtime });
}

/** For tests: a result with each error as `#VALUE! message`, so that expectations can be read. */
export function shown(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(shown);
  if (result instanceof CustomFunctions.Error) return [result.code, result.message].filter(Boolean).join(" ");
  return result;
}

/** For tests: what a call shows, whether it returns or throws its error. */
export function shownBy(call: () => unknown): unknown {
  try {
    return shown(call());
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return shown(error);
    throw error;
  }
}
