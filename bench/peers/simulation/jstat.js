/**
 * The workload with the samplers of jStat, the rest written as fast as we can: quantiles by sorting, no EVPPI.
 * Usage: node jstat.js <draws> <rounds>. Prints the median of processor nanoseconds a draw, the mean and the deviation.
 */
// @ts-expect-error: jStat has no types.
const { beta, gamma } = require("jstat");

const draws = Number(process.argv[2]);
const rounds = Number(process.argv[3]);

/** @param {number} mean @param {number} error */
const gammaOf = (mean, error) => gamma.sample((mean / error) ** 2, error ** 2 / mean);

function simulate() {
  const net = new Float64Array(draws);
  const acceptable = new Float64Array(21);
  let sum = 0;
  let squares = 0;
  let gains = 0;
  for (let i = 0; i < draws; i++) {
    const closureP = beta.sample(61, 24);
    const closureC = beta.sample(30, 17);
    const costP = 68.05 * gammaOf(2450 / 68.05, 2.4);
    const costC = 55.13 * gammaOf(1795 / 55.13, 2.9);
    const extra = closureP - closureC;
    const authority =
      costC -
      costP +
      (10 / 83 - beta.sample(3, 82)) * 778 +
      closureC * beta.sample(4, 43) * costC -
      closureP * beta.sample(6, 79) * costP;
    const result = authority + 0.32 * 0.39 * 120_000 * beta.sample(1 + 8 / 3, 1 + 4 / 3) * extra;
    net[i] = result;
    sum += result;
    squares += result * result;
    gains += Math.max(0, result);
    for (let k = 0; k < 21; k++) acceptable[k] = (acceptable[k] ?? 0) + (authority + k * 1000 * extra > 0 ? 1 : 0);
  }
  const sorted = net.sort();
  const quantiles = [0.025, 0.25, 0.5, 0.75, 0.975].map((p) => sorted[Math.floor(p * (draws - 1))]);
  const mean = sum / draws;
  return { mean, deviation: Math.sqrt(squares / draws - mean * mean), gains, acceptable, quantiles };
}

const times = Array.from({ length: rounds }, () => {
  const start = process.cpuUsage();
  simulate();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / draws;
}).sort((a, b) => a - b);
const { mean, deviation } = simulate();
console.log(JSON.stringify({ nanoseconds: times[rounds >> 1], mean, deviation }));
