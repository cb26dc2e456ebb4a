/** The names of the functions of this version. */
export const FUNCTION_NAMES = Object.keys(__CBA_SIGNATURES__) as [string, ...string[]]; // Never empty.

/** The parameters of a function, by its name in capitals; undefined where this version has no such function. */
export function signatureOf(name: string): (typeof __CBA_SIGNATURES__)[string] | undefined {
  return Object.hasOwn(__CBA_SIGNATURES__, name) ? __CBA_SIGNATURES__[name] : undefined;
}
