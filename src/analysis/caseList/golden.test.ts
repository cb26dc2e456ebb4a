import cifWeeks from "./golden/cif-weeks.json";
import cluster from "./golden/cluster.json";
import delayedEntry from "./golden/km-delayed-entry.json";
import edge from "./golden/km-edge.json";
import published from "./golden/km-published.json";
import logrank from "./golden/logrank.json";
import { groupAt } from "./caseGroup";
import { clusteredShare, shareSums } from "./clusteredShare";
import { cumulativeIncidence, incidenceEffect } from "./cumulativeIncidence";
import { countByDay, selectCases } from "./dayCounts";
import type { FollowedCases } from "./dayCounts";
import { errorsByDay } from "./errorsByDay";
import { influenceSums, jackknifeError } from "./influence";
import { shareInterval } from "./intervals";
import { greenwoodError, openCurve, quantileDay, shareOn } from "./kaplanMeier";
import { logRank, robustScore } from "./logRank";
import { openShareEffect, restrictedMean, restrictedMeanEffect, restrictedMeanError } from "./restrictedMean";

type Numbers = readonly (number | null)[];

const followed = (time: Numbers, cause: Numbers, entry: Numbers | null = null, causes = 1): FollowedCases => ({
  exit: Int32Array.from(time, (t) => t ?? 0),
  cause: Uint8Array.from(cause, (c) => c ?? 0),
  // Without delayed entry R has everybody at risk on day 0 too.
  entry: entry === null ? new Int32Array(time.length).fill(-1) : Int32Array.from(entry, (t) => t ?? 0),
  causes,
});

function expectNear(actual: number | null, expected: number | null | undefined): void {
  if (expected === null || expected === undefined || actual === null) {
    expect(actual).toBe(expected ?? null);
    return;
  }
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

const KM_CASES = [...published.cases, ...edge.cases, ...delayedEntry.cases];

/** R gives no log–log limits at 1 and 0, where we give Jeffreys' instead. */
const isBetween = (share: number) => share > 0 && share < 1;

describe("against R's survival package", () => {
  it.each(KM_CASES)("the curve of $name", ({ input, km, at }) => {
    // Two cases are in fractions of weeks, which are whole days.
    const whole = input.time.every((t) => Number.isInteger(t));
    const days = (weeks: number) => (whole ? weeks : Math.round(weeks * 7));
    const unit = whole ? 1 : 7;
    const cases = followed(input.time.map(days), input.event, input.entry);
    const curve = openCurve(countByDay(cases));
    const { counts } = curve;
    km.time.map(days).forEach((day, index) => {
      expect(counts.atRisk[day]).toBe(km.nRisk[index]);
      expect(counts.events[day]).toBe(km.nEvent[index]);
      const share = shareOn(curve, day);
      expectNear(share, km.surv[index]);
      if (share > 0) expectNear(Math.sqrt(curve.greenwood[day] ?? NaN), km.seLogSurv[index]);
      if (isBetween(share)) {
        const interval = shareInterval(share, greenwoodError(curve, day), 0, 0.95);
        expectNear(interval?.low ?? null, km.intervals["log-log"].lower[index]);
        expectNear(interval?.high ?? null, km.intervals["log-log"].upper[index]);
      }
    });
    km.intervals["log-log"].quantile.probs.forEach((p, index) => {
      const { day, low, high } = quantileDay(curve, 1 - p, 0.95);
      const { est, lower, upper } = km.intervals["log-log"].quantile;
      const inUnit = (found: number | null) => (found === null ? null : found / unit);
      expectNear(inUnit(day), est[index]);
      expectNear(inUnit(low), lower[index]);
      expectNear(inUnit(high), upper[index]);
    });
    for (const { tau, rmean, se } of km.rmst) {
      const horizon = tau * unit;
      expectNear(restrictedMean(curve, horizon) / unit, rmean);
      expectNear(restrictedMeanError(curve, horizon) / unit, se);
    }
    [at.t].flat().forEach((t, index) => {
      expectNear(shareOn(curve, t * unit), [at.surv].flat()[index]);
      // Where nobody is left R has no standard error; the share is 0 and so is ours.
      const error = [at.seSurv].flat()[index];
      if (error != null) expectNear(greenwoodError(curve, t * unit), error);
    });
  });

  it("counts published medians", () => {
    const medianOf = (name: string) => {
      const { input } = published.cases.find((one) => one.name === name) ?? { input: { time: [], event: [] } };
      return quantileDay(openCurve(countByDay(followed(input.time, input.event))), 0.5, 0.95);
    };
    expect(medianOf("lung all").day).toBe(310);
    expect(medianOf("aml maintained")).toEqual({ day: 31, low: 13, high: null });
    expect(medianOf("aml nonmaintained").day).toBe(23);
  });

  it.each([{ name: "16 cases, three outcomes", ...cifWeeks.aj }])(
    "cumulative incidence: $name",
    ({ input, time, nRisk, pstate, se }) => {
      const cases = followed(input.time, input.cause, null, input.causes.length);
      const curve = openCurve(countByDay(cases));
      const errors = errorsByDay(cases, curve, null, [1, 2, 3]);
      expect(time.map((day) => curve.counts.atRisk[day])).toEqual(nRisk);
      input.causes.forEach((_, index) => {
        const rate = cumulativeIncidence(curve, index + 1);
        time.forEach((day, place) => {
          expectNear(rate[day] ?? NaN, pstate[index + 1]?.[place]);
          const effect = incidenceEffect(curve, rate, index + 1, day);
          expectNear(jackknifeError(influenceSums(cases, effect, null)), se[index + 1]?.[place]);
          expectNear(errors.incidence(index + 1, day), se[index + 1]?.[place]);
        });
      });
      time.forEach((day, place) => {
        expectNear(shareOn(curve, day), pstate[0]?.[place]);
        const error = jackknifeError(influenceSums(cases, openShareEffect(curve, day), null));
        expectNear(error, se[0]?.[place]);
      });
    },
  );

  it("is smaller than one minus Kaplan–Meier of an outcome alone", () => {
    const { input } = cifWeeks.aj;
    const alone = openCurve(
      countByDay(
        followed(
          input.time,
          input.cause.map((cause) => Number(cause === 2)),
        ),
      ),
    );
    const rate = cumulativeIncidence(openCurve(countByDay(followed(input.time, input.cause, null, 3))), 2);
    expectNear(shareOn(alone, 12), cifWeeks.wrongOneMinusKM.surv[0]);
    expect(rate[12]).toBeCloseTo(0.131, 3);
    expect(1 - shareOn(alone, 12)).toBeCloseTo(0.17, 3);
  });
});

describe("60 families with 110 children", () => {
  const { input } = cluster;
  const families = { numbers: Int32Array.from(input.family, (family) => family - 1), count: 60 };
  const cases = followed(input.weeks, input.closed);
  const curve = openCurve(countByDay(cases));
  const errors = errorsByDay(cases, curve, families, [1]);

  it("share, design effect and correlation", () => {
    const found = clusteredShare(shareSums(Uint8Array.from(input.reReferred), families));
    expectNear(found.share, cluster.proportion.p);
    expectNear(found.standardError, cluster.proportion.seClusterHC1);
    expectNear(found.designEffect, cluster.proportion.designEffect);
    expectNear(found.icc, cluster.proportion.iccAnova);
    expectNear(
      clusteredShare(shareSums(Uint8Array.from(input.reReferred), null)).standardError,
      cluster.proportion.seNaive,
    );
  });

  it("standard errors of the share open, its restricted mean and the cumulative incidence", () => {
    cluster.km.t.forEach((t, index) => {
      expectNear(shareOn(curve, t), cluster.km.surv[index]);
      const effect = openShareEffect(curve, t);
      expectNear(jackknifeError(influenceSums(cases, effect, null)), cluster.km.seGreenwood[index]);
      expectNear(jackknifeError(influenceSums(cases, effect, families)), cluster.km.seRobust[index]);
      expectNear(errors.openShare(t), cluster.km.seRobust[index]);
    });
    const mean = restrictedMeanEffect(curve, 52);
    expectNear(restrictedMean(curve, 52), cluster.rmst52.rmean);
    expectNear(jackknifeError(influenceSums(cases, mean, null)), cluster.rmst52.seGreenwood);
    expectNear(jackknifeError(influenceSums(cases, mean, families)), cluster.rmst52.seRobustIJ);
    expectNear(errors.meanDaysOpen(52), cluster.rmst52.seRobustIJ);
    const competing = followed(input.weeks, input.cause, null, 2);
    const both = openCurve(countByDay(competing));
    const rate = cumulativeIncidence(both, 2);
    const ofBoth = errorsByDay(competing, both, families, [2]);
    cluster.cif.t.forEach((t, index) => {
      const effect = incidenceEffect(both, rate, 2, t);
      expectNear(rate[t] ?? NaN, cluster.cif.protection[index]);
      expectNear(jackknifeError(influenceSums(competing, effect, null)), cluster.cif.se[index]);
      expectNear(jackknifeError(influenceSums(competing, effect, families)), cluster.cif.seRobust[index]);
      expectNear(ofBoth.incidence(2, t), cluster.cif.seRobust[index]);
    });
  });

  // R: Σ ab ÷ √(Σ a² Σ b²) over families, a and b the sums of residuals(fit, times = 52, type = "auc") and "pstate".
  it.each([
    ["protection an outcome of its own", input.cause, -0.5695713875856648, -0.7176193487080741],
    ["all closures one", input.closed, -0.6741529953874968, -0.7788336196397191],
  ] as const)("correlation of mean weeks open and closure rate, %s", (_, outcome, strangers, byFamily) => {
    const all = followed(input.weeks, outcome, null, 2);
    const whole = openCurve(countByDay(all));
    const correlation = (kin: typeof families | null) => errorsByDay(all, whole, kin, [1]).correlation(1, 52);
    expectNear(correlation(null), strangers);
    expectNear(correlation(families), byFamily);
  });

  it("log-rank test and its robust form", () => {
    const places = (group: number) => Int32Array.from(input.group.flatMap((g, index) => (g === group ? [index] : [])));
    const test = logRank(countByDay(selectCases(cases, places(0))), countByDay(selectCases(cases, places(1))));
    expectNear(test?.chiSquared ?? null, cluster.logrank.chisq);
    expectNear(test?.p ?? null, cluster.logrank.p);
    const groupOf = (group: number) => groupAt(cases, families, places(group));
    const robust = robustScore(groupOf(1), groupOf(0), families.count);
    expectNear(robust?.chiSquared ?? null, cluster.coxRobust.robustScoreTest[0]);
    expectNear(robust?.p ?? null, cluster.coxRobust.robustScoreTest[2]);
  });
});

describe("log-rank test", () => {
  const counts = (name: string) => {
    const { input } = published.cases.find((one) => one.name === name) ?? { input: { time: [], event: [] } };
    return countByDay(followed(input.time, input.event));
  };

  it("of aml and of heavy ties", () => {
    const aml = logRank(counts("aml maintained"), counts("aml nonmaintained"));
    expectNear(aml?.chiSquared ?? null, logrank.aml.chisq);
    expectNear(aml?.p ?? null, logrank.aml.p);
    const { time, event, group } = logrank.ties.input;
    const all = followed(time, event);
    const of = (which: number) =>
      countByDay(selectCases(all, Int32Array.from(group.flatMap((g, index) => (g === which ? [index] : [])))));
    const ties = logRank(of(1), of(2));
    expectNear(ties?.chiSquared ?? null, logrank.ties.chisq);
    expectNear(ties?.p ?? null, logrank.ties.p);
  });
});
