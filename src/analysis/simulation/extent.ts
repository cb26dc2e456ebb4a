/** The least and the greatest of the draws. */
export function extent(draws: Float64Array): [number, number] {
  let least = Infinity;
  let greatest = -Infinity;
  // oxlint-disable-next-line typescript/prefer-for-of -- V8 takes several times as long over `for … of` a typed array.
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i] ?? NaN;
    if (draw < least) least = draw;
    if (draw > greatest) greatest = draw;
  }
  return [least, greatest];
}
