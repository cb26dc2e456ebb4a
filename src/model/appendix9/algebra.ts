/**
 * The arithmetic in which the equations are written once, for whoever reads them: numbers compute, and a spreadsheet's
 * expressions put its formula together.
 *
 * A class and not a record of functions: V8 writes methods into the loops that call them, whatever else reads the equation.
 *
 * @typeParam T what stands for a number
 */
export abstract class Algebra<T> {
  abstract add(left: T, right: T): T;
  abstract subtract(left: T, right: T): T;
  abstract multiply(first: T, second: T, third?: T, fourth?: T): T;
  abstract negate(operand: T): T;
  /** 1 + share: what is left with an uplift on top. */
  abstract onePlus(share: T): T;
  /** Of two quantities made alike, left − right; a formula need not repeat what both are made of. */
  abstract difference(left: T, right: T): T;
}
