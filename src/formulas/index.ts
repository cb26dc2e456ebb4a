export { expandFormula, referencesToRead } from "./expandFormula";
export type { CellsBehind, NativeCell, NativeContext, NativeReplacement } from "./nativeReplacement";
