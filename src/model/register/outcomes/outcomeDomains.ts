import type { Domain } from "../domain";

/** What the numbers of an outcome may be. */

/** Events a case: several may come to one. */
export const RATE: Domain = { minimum: 0, maximum: Infinity };

/** £ an event, below 0 where it costs. One that is worth nothing would more likely be a blank. */
export const WORTH: Domain = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE, notZero: true };

export const ATTRIBUTION: Domain = { minimum: 0, maximum: 1 };
