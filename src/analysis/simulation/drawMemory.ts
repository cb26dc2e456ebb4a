/**
 * Memory that a simulation has done with, for the next one: filling memory for the first time costs a good part of what the
 * draws themselves cost. The oldest comes first.
 */
const spare: Float64Array[] = [];

/** A measure of a million draws, and what small simulations need. */
const MOST_NUMBERS_KEPT = 1_500_000;
const MOST_PIECES_KEPT = 32;

/** Memory for so many numbers, with anything in it. */
export function borrowMemory(length: number): Float64Array {
  const index = spare.findLastIndex((piece) => piece.length === length);
  const [piece = new Float64Array(length)] = index === -1 ? [] : spare.splice(index, 1);
  return piece;
}

/** Gives memory back, which whoever borrowed it must not look at any more. */
export function returnMemory(piece: Float64Array): void {
  spare.push(piece);
  let numbers = spare.reduce((sum, { length }) => sum + length, 0);
  while (numbers > MOST_NUMBERS_KEPT || spare.length > MOST_PIECES_KEPT) numbers -= spare.shift()?.length ?? 0;
}
