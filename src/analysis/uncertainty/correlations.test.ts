import * as fc from "fast-check";
import type { NumberKey } from "../../model/register/parameters";
import { contradiction, correlatedGroups, normalCorrelation, rankOfNormal, triangleOf } from "./correlationMatrix";
import { parseCorrelations, readPair } from "./parseCorrelations";
import type { RankCorrelation } from "./rankCorrelation";

const KEYS = [
  "programme.weeklyCost",
  "programme.weeksOpen",
  "programme.closureRate",
  "comparator.closureRate",
  "attainment.premium",
] as const satisfies readonly NumberKey[];

/** Any statement over some inputs, each pair once. */
const statements = fc
  .array(fc.option(fc.double({ min: -1, max: 1, noNaN: true })), { minLength: 10, maxLength: 10 })
  .map((ranks) => {
    const pairs = KEYS.flatMap((one, i) => KEYS.slice(i + 1).map((other) => [one, other] as const));
    return pairs.flatMap((pair, i): RankCorrelation[] => {
      const rank = ranks[i];
      return rank === null || rank === undefined ? [] : [{ pair, rank }];
    });
  });

/** The eigenvalues of a symmetric matrix, by Jacobi's rotations. */
function eigenvalues(matrix: readonly (readonly number[])[]): number[] {
  const a = matrix.map((row) => [...row]);
  const at = (i: number, j: number) => a[i]?.[j] ?? NaN;
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        if (at(p, q) === 0) continue;
        const theta = Math.atan2(2 * at(p, q), at(q, q) - at(p, p)) / 2;
        const [c, s] = [Math.cos(theta), Math.sin(theta)];
        const rotate = (get: (k: number) => [number, number], set: (k: number, x: number, y: number) => void) => {
          for (let k = 0; k < a.length; k++) {
            const [x, y] = get(k);
            set(k, c * x - s * y, s * x + c * y);
          }
        };
        rotate(
          (k) => [at(k, p), at(k, q)],
          (k, x, y) => a[k]?.splice(p, 1, x) && a[k].splice(q, 1, y),
        );
        rotate(
          (k) => [at(p, k), at(q, k)],
          (k, x, y) => a[p]?.splice(k, 1, x) && a[q]?.splice(k, 1, y),
        );
      }
    }
  }
  return a.map((row, i) => row[i] ?? NaN);
}

describe("correlations together", () => {
  it("are possible where no eigenvalue of their matrix is negative, and only there", () => {
    fc.assert(
      fc.property(statements, (stated) => {
        const least = Math.min(1, ...correlatedGroups(stated).flatMap(({ matrix }) => eigenvalues(matrix)));
        // Nearer to the edge a correlation that is left of one of 1 may be taken for nothing: 1e-6 in each place of five rows.
        fc.pre(Math.abs(least) > 1e-5);
        expect(contradiction(stated) === null).toBe(least > 0);
      }),
      { numRuns: 100 },
    );
  });

  it("have a triangle that gives their matrix back", () => {
    fc.assert(
      fc.property(statements, (stated) => {
        fc.pre(contradiction(stated) === null);
        for (const { matrix } of correlatedGroups(stated)) {
          const triangle = triangleOf(matrix) ?? [];
          matrix.forEach((row, i) =>
            row.forEach((correlation, j) => {
              const product = (triangle[i] ?? []).reduce((sum, part, k) => sum + part * (triangle[j]?.[k] ?? 0), 0);
              expect(Math.abs(product - correlation)).toBeLessThan(1e-6);
            }),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it("that are impossible are named, fewest first, with what would do", () => {
    const message = contradiction([
      { pair: ["escalation.needCost", "escalation.protectionCost"], rank: 0.5 },
      { pair: ["programme.weeksOpen", "programme.closureRate"], rank: -0.9 },
      { pair: ["programme.closureRate", "comparator.closureRate"], rank: 0.9 },
    ]);
    expect(message).toBe(
      "These rank correlations cannot all hold (their matrix is not positive definite): programme.weeksOpen ~ programme.closureRate -0.9, programme.closureRate ~ comparator.closureRate 0.9; programme.weeksOpen ~ comparator.closureRate is not stated and so 0; it could be from -1 to -0.64.",
    );
  });

  it("that are impossible become possible within the range named", () => {
    const rank = fc.double({ min: -0.98, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(rank, rank, rank, (a, b, c) => {
        const stated = (last: number): RankCorrelation[] => [
          { pair: [KEYS[0], KEYS[1]], rank: a },
          { pair: [KEYS[1], KEYS[2]], rank: b },
          { pair: [KEYS[0], KEYS[2]], rank: last },
        ];
        fc.pre(a !== 0 && b !== 0 && c !== 0);
        const message = contradiction(stated(c));
        if (message === null) return;
        const [, from, to] = /could be from (\S+) to (\S+)\.$/.exec(message) ?? [];
        fc.pre(Number(from) <= Number(to)); // a range narrower than a hundredth has no such numbers
        expect(contradiction(stated(Number(from)))).toBeNull();
        expect(contradiction(stated(Number(to)))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it("may be as strong as 1 and -1, where nothing contradicts it", () => {
    const strong = (last: number): RankCorrelation[] => [
      { pair: [KEYS[0], KEYS[1]], rank: 1 },
      { pair: [KEYS[1], KEYS[2]], rank: 0.5 },
      { pair: [KEYS[0], KEYS[2]], rank: last },
    ];
    expect(contradiction(strong(0.5))).toBeNull();
    expect(contradiction(strong(0.4))).toContain(KEYS[0]);
  });
});

it("A rank's normal correlation and back are 2 sin(π rank ÷ 6) and its inverse", () => {
  for (const rank of [-1, -0.7, -0.01, 0, 0.3, 0.999, 1]) {
    expect(normalCorrelation(rank)).toBeCloseTo(2 * Math.sin((Math.PI * rank) / 6), 14);
    expect(rankOfNormal(normalCorrelation(rank))).toBeCloseTo(rank, 13);
  }
});

describe("a line of keys", () => {
  it("names a pair, whatever the case and the blanks", () => {
    const pair = ["programme.weeksOpen", "programme.closureRate"];
    expect(readPair("# programme.weeksOpen ~ programme.closureRate")).toEqual({ pair });
    expect(readPair("  #Programme.WeeksOpen~  programme.closurerate ")).toEqual({ pair });
  });

  it("that is another heading or remark names none", () => {
    for (const cell of ["# Rank correlation", "# costs ~ 5% up", "programme.weeksOpen", "", 0, null, "#N/A", "# ~"]) {
      expect(readPair(cell)).toBeNull();
    }
  });

  it("that names one parameter and something else says what is wrong", () => {
    expect(readPair("# programme.weekOpen ~ programme.closureRate")).toEqual({
      problem: '"programme.weekOpen" is no parameter that may be uncertain. Did you mean programme.weeksOpen?',
    });
    expect(readPair("# programme.weeksOpen ~ programme.weeksOpen")).toEqual({
      problem: "programme.weeksOpen cannot go together with itself.",
    });
    expect(readPair("# programme.weeksOpen ~ reReferral.basis")).toHaveProperty("problem");
  });
});

describe("the correlations stated among keys", () => {
  const weeks = "# programme.weeksOpen ~ programme.closureRate";
  const read = (...lines: readonly [unknown, ...unknown[]][]) =>
    parseCorrelations(
      lines.map(([key]) => key),
      lines.map(([, distribution = "", a = "", b = "", c = ""]) => [distribution, a, b, c] as const),
    );

  it("are read from column a, and nothing is stated by a blank or 0", () => {
    expect(read(["programme.weeksOpen", "gamma", 30, 3], [weeks, "", -0.65])).toEqual({
      correlations: [{ pair: ["programme.weeksOpen", "programme.closureRate"], rank: -0.65 }],
      problems: [],
    });
    for (const blank of ["", " ", 0, null]) {
      expect(read([weeks, "", blank])).toEqual({ correlations: [], problems: [] });
    }
  });

  it.each([
    [[weeks, "", 1.5], 1, "a (rank correlation) holds 1.5; allowed: a number from -1 to 1."],
    [[weeks, "", "-.7"], 1, "allowed: a number from -1 to 1."],
    [[weeks, "beta", 0.5], 0, "takes its rank correlation in a and nothing else, but distribution holds"],
    [[weeks, "", 0.5, 2], 2, "but b holds 2."],
    [["# programme.weekOpen ~ programme.closureRate", "", 0.5], null, "Did you mean programme.weeksOpen?"],
  ] as const)("that cannot be used are reported with their cell: %j", (line, column, words) => {
    const { correlations, problems } = read([...line]);
    expect(correlations).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ index: 0, column });
    expect(problems[0]?.message).toContain(words);
  });

  it("stand once, in either order", () => {
    const { problems } = read([weeks, "", -0.6], ["# programme.closureRate ~ programme.weeksOpen", "", -0.6]);
    expect(problems).toEqual([
      {
        index: 1,
        column: 1,
        message: "The rank correlation of programme.closureRate ~ programme.weeksOpen is stated twice; keep one.",
      },
    ]);
  });

  it("that contradict each other are reported at the last of them", () => {
    const { problems } = read([weeks, "", -0.9], ["# comparator.closureRate ~ programme.closureRate", "", 0.9]);
    expect(problems).toMatchObject([{ index: 1, column: 1 }]);
  });
});
