/** The part of functions.json that the workbench reads: what Excel itself learns of the functions before their code runs. */

type Dimensionality = "scalar" | "matrix";
type DataType = "any" | "boolean" | "number" | "string";

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: DataType;
  readonly dimensionality?: Dimensionality;
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: DataType; readonly dimensionality?: Dimensionality };
}

export interface FunctionsMetadata {
  /** Whether error cells reach parameters of type `any`; without it an error argument is the result, and the code is not called. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
