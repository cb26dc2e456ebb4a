"""The workload as an analyst writes it with numpy: plain random draws, quantiles, EVPPI by sorting.

Usage: numpy_peer.py <draws> <rounds>. Prints medians of processor nanoseconds a draw, without and with EVPPI, and the mean.
"""
import json
import sys
import time

import numpy as np

draws, rounds = int(sys.argv[1]), int(sys.argv[2])
WORTHS = np.arange(21) * 1000.0
BINS = 64


def gamma(rng, mean, error):
    return rng.gamma((mean / error) ** 2, error**2 / mean, draws)


def sample(rng):
    return [
        rng.beta(61, 24, draws), rng.beta(30, 17, draws), 120_000 * rng.beta(1 + 8 / 3, 1 + 4 / 3, draws),
        gamma(rng, 2450 / 68.05, 2.4), gamma(rng, 1795 / 55.13, 2.9),
        rng.beta(3, 82, draws), rng.beta(6, 79, draws), rng.beta(4, 43, draws),
    ]


def simulate(rng, with_information):
    inputs = closure_p, closure_c, premium, weeks_p, weeks_c, escalation, again_p, again_c = sample(rng)
    cost_p, cost_c, extra = 68.05 * weeks_p, 55.13 * weeks_c, closure_p - closure_c
    authority = cost_c - cost_p + (10 / 83 - escalation) * 778 + closure_c * again_c * cost_c - closure_p * again_p * cost_p
    net = authority + 0.32 * 0.39 * premium * extra
    evpi = np.maximum(net, 0).mean() - max(net.mean(), 0)
    found = [net.mean(), net.std(), (net > 0).mean(), evpi, np.quantile(net, [0.025, 0.25, 0.5, 0.75, 0.975])]
    found.append([(authority + worth * extra > 0).mean() for worth in WORTHS])
    if with_information:
        for values in inputs:
            means = [part.mean() for part in np.array_split(net[np.argsort(values)], BINS)]
            found.append(np.mean(np.maximum(means, 0)) - max(net.mean(), 0))
    return found


def median_time(with_information):
    rng = np.random.Generator(np.random.SFC64(1))
    simulate(rng, with_information)
    times = []
    for _ in range(rounds):
        start = time.process_time()
        found = simulate(rng, with_information)
        times.append((time.process_time() - start) * 1e9 / draws)
    return float(np.median(times)), float(found[0]), float(found[1])


plain, mean, deviation = median_time(False)
information, _, _ = median_time(True)
print(json.dumps({"nanoseconds": plain, "information": information, "mean": mean, "deviation": deviation}))
