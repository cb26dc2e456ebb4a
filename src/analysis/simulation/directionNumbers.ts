/**
 * Primitive polynomials and initial direction numbers of Sobol's sequence in dimensions 2, 3 …; dimension 1 needs none.
 *
 * Source: Joe and Kuo (2008), Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on
 * Scientific Computing 30, table new-joe-kuo-6.21201, as scipy 1.17.1 carries it. Polynomials with all their coefficients as bits: 11 is x³ + x + 1.
 */
const PUBLISHED: readonly { readonly polynomial: number; readonly initial: readonly number[] }[] = [
  { polynomial: 3, initial: [1] },
  { polynomial: 7, initial: [1, 3] },
  { polynomial: 11, initial: [1, 3, 1] },
  { polynomial: 13, initial: [1, 1, 1] },
  { polynomial: 19, initial: [1, 1, 3, 3] },
  { polynomial: 25, initial: [1, 3, 5, 13] },
  { polynomial: 37, initial: [1, 1, 5, 5, 17] },
  { polynomial: 41, initial: [1, 1, 5, 5, 5] },
  { polynomial: 47, initial: [1, 1, 7, 11, 19] },
  { polynomial: 55, initial: [1, 1, 5, 1, 1] },
  { polynomial: 59, initial: [1, 1, 1, 3, 11] },
  { polynomial: 61, initial: [1, 3, 5, 5, 31] },
  { polynomial: 67, initial: [1, 3, 3, 9, 7, 49] },
  { polynomial: 91, initial: [1, 1, 1, 15, 21, 21] },
  { polynomial: 97, initial: [1, 3, 1, 13, 27, 49] },
  { polynomial: 103, initial: [1, 1, 1, 15, 7, 5] },
  { polynomial: 109, initial: [1, 3, 1, 15, 13, 25] },
  { polynomial: 115, initial: [1, 1, 5, 5, 19, 61] },
  { polynomial: 131, initial: [1, 3, 7, 11, 23, 15, 103] },
  { polynomial: 137, initial: [1, 3, 7, 13, 13, 15, 69] },
  { polynomial: 143, initial: [1, 1, 3, 13, 7, 35, 63] },
  { polynomial: 145, initial: [1, 3, 5, 9, 1, 25, 53] },
  { polynomial: 157, initial: [1, 3, 1, 13, 9, 35, 107] },
  { polynomial: 167, initial: [1, 3, 1, 5, 27, 61, 31] },
  { polynomial: 171, initial: [1, 1, 5, 11, 19, 41, 61] },
  { polynomial: 185, initial: [1, 3, 5, 3, 3, 13, 69] },
  { polynomial: 191, initial: [1, 1, 7, 13, 1, 19, 1] },
  { polynomial: 193, initial: [1, 3, 7, 5, 13, 19, 59] },
  { polynomial: 203, initial: [1, 1, 3, 9, 25, 29, 41] },
  { polynomial: 211, initial: [1, 3, 5, 13, 23, 1, 55] },
  { polynomial: 213, initial: [1, 3, 7, 3, 13, 59, 17] },
  { polynomial: 229, initial: [1, 3, 1, 3, 5, 53, 69] },
  { polynomial: 239, initial: [1, 1, 5, 5, 23, 33, 13] },
  { polynomial: 241, initial: [1, 1, 7, 7, 1, 61, 123] },
  { polynomial: 247, initial: [1, 1, 7, 9, 13, 61, 49] },
  { polynomial: 253, initial: [1, 3, 3, 5, 3, 55, 33] },
  { polynomial: 285, initial: [1, 3, 1, 15, 31, 13, 49, 245] },
  { polynomial: 299, initial: [1, 3, 5, 15, 31, 59, 63, 97] },
  { polynomial: 301, initial: [1, 3, 1, 11, 11, 11, 77, 249] },
  { polynomial: 333, initial: [1, 3, 1, 11, 27, 43, 71, 9] },
  { polynomial: 351, initial: [1, 1, 7, 15, 21, 11, 81, 45] },
  { polynomial: 355, initial: [1, 3, 7, 3, 25, 31, 65, 79] },
  { polynomial: 357, initial: [1, 3, 1, 1, 19, 11, 3, 205] },
  { polynomial: 361, initial: [1, 1, 5, 9, 19, 21, 29, 157] },
  { polynomial: 369, initial: [1, 3, 7, 11, 1, 33, 89, 185] },
  { polynomial: 391, initial: [1, 3, 3, 3, 15, 9, 79, 71] },
  { polynomial: 397, initial: [1, 3, 7, 11, 15, 39, 119, 27] },
  // From here on the inputs of own outcomes.
  { polynomial: 425, initial: [1, 1, 3, 1, 11, 31, 97, 225] },
  { polynomial: 451, initial: [1, 1, 1, 3, 23, 43, 57, 177] },
  { polynomial: 463, initial: [1, 3, 7, 7, 17, 17, 37, 71] },
  { polynomial: 487, initial: [1, 3, 1, 5, 27, 63, 123, 213] },
  { polynomial: 501, initial: [1, 1, 3, 5, 11, 43, 53, 133] },
  { polynomial: 529, initial: [1, 3, 5, 5, 29, 17, 47, 173, 479] },
  { polynomial: 539, initial: [1, 3, 3, 11, 3, 1, 109, 9, 69] },
  { polynomial: 545, initial: [1, 1, 1, 5, 17, 39, 23, 5, 343] },
  { polynomial: 557, initial: [1, 3, 1, 5, 25, 15, 31, 103, 499] },
  { polynomial: 563, initial: [1, 1, 1, 11, 11, 17, 63, 105, 183] },
  { polynomial: 601, initial: [1, 1, 5, 11, 9, 29, 97, 231, 363] },
  { polynomial: 607, initial: [1, 1, 5, 15, 19, 45, 41, 7, 383] },
  { polynomial: 617, initial: [1, 3, 7, 7, 31, 19, 83, 137, 221] },
  { polynomial: 623, initial: [1, 1, 1, 3, 23, 15, 111, 223, 83] },
  { polynomial: 631, initial: [1, 1, 5, 13, 31, 15, 55, 25, 161] },
  { polynomial: 637, initial: [1, 1, 3, 13, 25, 47, 39, 87, 257] },
  { polynomial: 647, initial: [1, 1, 1, 11, 21, 53, 125, 249, 293] },
  { polynomial: 661, initial: [1, 1, 7, 11, 11, 7, 57, 79, 323] },
  { polynomial: 675, initial: [1, 1, 5, 5, 17, 13, 81, 3, 131] },
  { polynomial: 677, initial: [1, 1, 7, 13, 23, 7, 65, 251, 475] },
  { polynomial: 687, initial: [1, 3, 5, 1, 9, 43, 3, 149, 11] },
  { polynomial: 695, initial: [1, 1, 3, 13, 31, 13, 13, 255, 487] },
  { polynomial: 701, initial: [1, 3, 3, 1, 5, 63, 89, 91, 127] },
  { polynomial: 719, initial: [1, 1, 3, 3, 1, 19, 123, 127, 237] },
  { polynomial: 721, initial: [1, 1, 5, 7, 23, 31, 37, 243, 289] },
  { polynomial: 731, initial: [1, 1, 5, 11, 17, 53, 117, 183, 491] },
  { polynomial: 757, initial: [1, 1, 1, 5, 1, 13, 13, 209, 345] },
  { polynomial: 761, initial: [1, 1, 3, 15, 1, 57, 115, 7, 33] },
  { polynomial: 787, initial: [1, 3, 1, 11, 7, 43, 81, 207, 175] },
  { polynomial: 789, initial: [1, 3, 1, 1, 15, 27, 63, 255, 49] },
  { polynomial: 799, initial: [1, 3, 5, 3, 27, 61, 105, 171, 305] },
  { polynomial: 803, initial: [1, 1, 5, 3, 1, 3, 57, 249, 149] },
  { polynomial: 817, initial: [1, 1, 3, 5, 5, 57, 15, 13, 159] },
  { polynomial: 827, initial: [1, 1, 1, 11, 7, 11, 105, 141, 225] },
  { polynomial: 847, initial: [1, 3, 3, 5, 27, 59, 121, 101, 271] },
  { polynomial: 859, initial: [1, 3, 5, 9, 11, 49, 51, 59, 115] },
  { polynomial: 865, initial: [1, 1, 7, 1, 23, 45, 125, 71, 419] },
  { polynomial: 875, initial: [1, 1, 3, 5, 23, 5, 105, 109, 75] },
  { polynomial: 877, initial: [1, 1, 7, 15, 7, 11, 67, 121, 453] },
  { polynomial: 883, initial: [1, 3, 7, 3, 9, 13, 31, 27, 449] },
  { polynomial: 895, initial: [1, 3, 1, 15, 19, 39, 39, 89, 15] },
  { polynomial: 901, initial: [1, 1, 1, 1, 1, 33, 73, 145, 379] },
  { polynomial: 911, initial: [1, 3, 1, 15, 15, 43, 29, 13, 483] },
  { polynomial: 949, initial: [1, 1, 7, 3, 19, 27, 85, 131, 431] },
  { polynomial: 953, initial: [1, 3, 3, 3, 5, 35, 23, 195, 349] },
  { polynomial: 967, initial: [1, 3, 3, 7, 9, 27, 39, 59, 297] },
  { polynomial: 971, initial: [1, 1, 3, 9, 11, 17, 13, 241, 157] },
  { polynomial: 973, initial: [1, 3, 7, 15, 25, 57, 33, 189, 213] },
  { polynomial: 981, initial: [1, 1, 7, 1, 9, 55, 73, 83, 217] },
  { polynomial: 985, initial: [1, 3, 3, 13, 19, 27, 23, 113, 249] },
  { polynomial: 995, initial: [1, 3, 5, 3, 23, 43, 3, 253, 479] },
  { polynomial: 1001, initial: [1, 1, 5, 5, 11, 5, 45, 117, 217] },
  { polynomial: 1019, initial: [1, 3, 3, 7, 29, 37, 33, 123, 147] },
  { polynomial: 1033, initial: [1, 3, 1, 15, 5, 5, 37, 227, 223, 459] },
  { polynomial: 1051, initial: [1, 1, 7, 5, 5, 39, 63, 255, 135, 487] },
  { polynomial: 1063, initial: [1, 3, 1, 7, 9, 7, 87, 249, 217, 599] },
  { polynomial: 1069, initial: [1, 1, 3, 13, 9, 47, 7, 225, 363, 247] },
  { polynomial: 1125, initial: [1, 3, 7, 13, 19, 13, 9, 67, 9, 737] },
  { polynomial: 1135, initial: [1, 3, 5, 5, 19, 59, 7, 41, 319, 677] },
  { polynomial: 1153, initial: [1, 1, 5, 3, 31, 63, 15, 43, 207, 789] },
  { polynomial: 1163, initial: [1, 1, 7, 9, 13, 39, 3, 47, 497, 169] },
  { polynomial: 1221, initial: [1, 3, 1, 7, 21, 17, 97, 19, 415, 905] },
  { polynomial: 1239, initial: [1, 3, 7, 1, 3, 31, 71, 111, 165, 127] },
  { polynomial: 1255, initial: [1, 1, 5, 11, 1, 61, 83, 119, 203, 847] },
  { polynomial: 1267, initial: [1, 3, 3, 13, 9, 61, 19, 97, 47, 35] },
  { polynomial: 1279, initial: [1, 1, 7, 7, 15, 29, 63, 95, 417, 469] },
  { polynomial: 1293, initial: [1, 3, 1, 9, 25, 9, 71, 57, 213, 385] },
  { polynomial: 1305, initial: [1, 3, 5, 13, 31, 47, 101, 57, 39, 341] },
  { polynomial: 1315, initial: [1, 1, 3, 3, 31, 57, 125, 173, 365, 551] },
  { polynomial: 1329, initial: [1, 3, 7, 1, 13, 57, 67, 157, 451, 707] },
  { polynomial: 1341, initial: [1, 1, 1, 7, 21, 13, 105, 89, 429, 965] },
  { polynomial: 1347, initial: [1, 1, 5, 9, 17, 51, 45, 119, 157, 141] },
  { polynomial: 1367, initial: [1, 3, 7, 7, 13, 45, 91, 9, 129, 741] },
  { polynomial: 1387, initial: [1, 3, 7, 1, 23, 57, 67, 141, 151, 571] },
  { polynomial: 1413, initial: [1, 1, 3, 11, 17, 47, 93, 107, 375, 157] },
  { polynomial: 1423, initial: [1, 3, 3, 5, 11, 21, 43, 51, 169, 915] },
  { polynomial: 1431, initial: [1, 1, 5, 3, 15, 55, 101, 67, 455, 625] },
  { polynomial: 1441, initial: [1, 3, 5, 9, 1, 23, 29, 47, 345, 595] },
  { polynomial: 1479, initial: [1, 3, 7, 7, 5, 49, 29, 155, 323, 589] },
  { polynomial: 1509, initial: [1, 3, 3, 7, 5, 41, 127, 61, 261, 717] },
  { polynomial: 1527, initial: [1, 3, 7, 7, 17, 23, 117, 67, 129, 1009] },
  { polynomial: 1531, initial: [1, 1, 3, 13, 11, 39, 21, 207, 123, 305] },
  { polynomial: 1555, initial: [1, 1, 3, 9, 29, 3, 95, 47, 231, 73] },
  { polynomial: 1557, initial: [1, 3, 1, 9, 1, 29, 117, 21, 441, 259] },
  { polynomial: 1573, initial: [1, 3, 1, 13, 21, 39, 125, 211, 439, 723] },
  { polynomial: 1591, initial: [1, 1, 7, 3, 17, 63, 115, 89, 49, 773] },
  { polynomial: 1603, initial: [1, 3, 7, 13, 11, 33, 101, 107, 63, 73] },
  { polynomial: 1615, initial: [1, 1, 5, 5, 13, 57, 63, 135, 437, 177] },
  { polynomial: 1627, initial: [1, 1, 3, 7, 27, 63, 93, 47, 417, 483] },
  { polynomial: 1657, initial: [1, 1, 3, 1, 23, 29, 1, 191, 49, 23] },
  { polynomial: 1663, initial: [1, 1, 3, 15, 25, 55, 9, 101, 219, 607] },
  { polynomial: 1673, initial: [1, 3, 1, 7, 7, 19, 51, 251, 393, 307] },
  { polynomial: 1717, initial: [1, 3, 3, 3, 25, 55, 17, 75, 337, 3] },
  { polynomial: 1729, initial: [1, 1, 1, 13, 25, 17, 65, 45, 479, 413] },
  { polynomial: 1747, initial: [1, 1, 7, 7, 27, 49, 99, 161, 213, 727] },
  { polynomial: 1759, initial: [1, 3, 5, 1, 23, 5, 43, 41, 251, 857] },
  { polynomial: 1789, initial: [1, 3, 3, 7, 11, 61, 39, 87, 383, 835] },
  { polynomial: 1815, initial: [1, 1, 3, 15, 13, 7, 29, 7, 505, 923] },
  { polynomial: 1821, initial: [1, 3, 7, 1, 5, 31, 47, 157, 445, 501] },
  { polynomial: 1825, initial: [1, 1, 3, 7, 1, 43, 9, 147, 115, 605] },
  { polynomial: 1849, initial: [1, 3, 3, 13, 5, 1, 119, 211, 455, 1001] },
  { polynomial: 1863, initial: [1, 1, 3, 5, 13, 19, 3, 243, 75, 843] },
  { polynomial: 1869, initial: [1, 3, 7, 7, 1, 19, 91, 249, 357, 589] },
  { polynomial: 1877, initial: [1, 1, 1, 9, 1, 25, 109, 197, 279, 411] },
  { polynomial: 1881, initial: [1, 3, 1, 15, 23, 57, 59, 135, 191, 75] },
  { polynomial: 1891, initial: [1, 1, 5, 15, 29, 21, 39, 253, 383, 349] },
  { polynomial: 1917, initial: [1, 3, 3, 5, 19, 45, 61, 151, 199, 981] },
  { polynomial: 1933, initial: [1, 3, 5, 13, 9, 61, 107, 141, 141, 1] },
  { polynomial: 1939, initial: [1, 3, 1, 11, 27, 25, 85, 105, 309, 979] },
  { polynomial: 1969, initial: [1, 3, 3, 11, 19, 7, 115, 223, 349, 43] },
  { polynomial: 2011, initial: [1, 1, 7, 9, 21, 39, 123, 21, 275, 927] },
  { polynomial: 2035, initial: [1, 1, 7, 13, 15, 41, 47, 243, 303, 437] },
  { polynomial: 2041, initial: [1, 1, 1, 7, 7, 3, 15, 99, 409, 719] },
  { polynomial: 2053, initial: [1, 3, 3, 15, 27, 49, 113, 123, 113, 67, 469] },
  { polynomial: 2071, initial: [1, 3, 7, 11, 3, 23, 87, 169, 119, 483, 199] },
  { polynomial: 2091, initial: [1, 1, 5, 15, 7, 17, 109, 229, 179, 213, 741] },
  { polynomial: 2093, initial: [1, 1, 5, 13, 11, 17, 25, 135, 403, 557, 1433] },
  { polynomial: 2119, initial: [1, 3, 1, 1, 1, 61, 67, 215, 189, 945, 1243] },
  { polynomial: 2147, initial: [1, 1, 7, 13, 17, 33, 9, 221, 429, 217, 1679] },
  { polynomial: 2149, initial: [1, 1, 3, 11, 27, 3, 15, 93, 93, 865, 1049] },
];

const BITS = 32;

/** The first dimension of the inputs of own outcomes, which stays as the register grows. */
export const FIRST_OF_OUTCOMES = 48;

/** How many dimensions there are numbers for. */
export const DIMENSIONS = PUBLISHED.length + 1;

/**
 * The 32 direction numbers of a dimension, the sign bit the most significant: number k has its lowest bit at place k.
 *
 * @param dimension from 0
 */
export function directionNumbers(dimension: number): Int32Array {
  const multipliers = dimension === 0 ? new Array<number>(BITS).fill(1) : extend(dimension - 1);
  return Int32Array.from(multipliers, (multiplier, k) => multiplier << (BITS - 1 - k));
}

/** m(k) = 2 a₁ m(k−1) ⊕ 4 a₂ m(k−2) ⊕ … ⊕ 2^s m(k−s) ⊕ m(k−s), with aᵢ the polynomial's coefficients below its first. */
function extend(index: number): number[] {
  const { polynomial, initial } = PUBLISHED[index] ?? { polynomial: 1, initial: [] };
  const multipliers = [...initial];
  const degree = initial.length;
  for (let k = degree; k < BITS; k++) {
    let next = multipliers[k - degree] ?? 0;
    for (let i = 1; i <= degree; i++) {
      if ((polynomial >>> (degree - i)) & 1) next ^= (multipliers[k - i] ?? 0) << i;
    }
    multipliers.push(next);
  }
  return multipliers;
}
