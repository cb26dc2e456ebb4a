import type { FUniver } from "@univerjs/core/facade";
import { createHeadlessGrid } from "../grid/headlessGrid";
import type { CustomFunctionCode } from "./customFunctionsRuntime";
import type { FunctionMetadata, ParameterMetadata } from "./functionsMetadata";
import type { RegisteredFunction } from "./registeredFunction";

/** A function for tests, called `=TEST.<id>(…)`: every argument and the result a matrix of anything, unless told otherwise. */
export function testFunction(
  id: string,
  code: CustomFunctionCode,
  {
    parameters = [{ name: "values" }],
    result = { dimensionality: "matrix" },
    allowErrors = true,
  }: {
    readonly parameters?: readonly ParameterMetadata[];
    readonly result?: FunctionMetadata["result"];
    readonly allowErrors?: boolean;
  } = {},
): RegisteredFunction {
  const withDimension = parameters.map((one) => ({ dimensionality: "matrix" as const, ...one }));
  return { name: `TEST.${id}`, allowErrors, code, metadata: { id, name: id, parameters: withDimension, result } };
}

/** A headless grid with one sheet, and how a test uses it. */
export class TestSheet {
  readonly grid: FUniver;

  constructor(functions: readonly RegisteredFunction[]) {
    this.grid = createHeadlessGrid(functions);
  }

  get sheet() {
    const sheet = this.grid.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) throw new Error("The grid has no sheet.");
    return sheet;
  }

  /** Writes values and formulas as if typed, by address, and waits for the calculation. */
  async enter(cells: Readonly<Record<string, string | number | boolean>>): Promise<void> {
    const calculated = this.grid.getFormula().onCalculationResultApplied();
    for (const [address, value] of Object.entries(cells)) this.sheet.getRange(address).setValue(value);
    await calculated;
  }

  values(address: string): unknown[][] {
    return this.sheet.getRange(address).getValues();
  }

  value(address: string): unknown {
    return this.values(address)[0]?.[0];
  }
}
