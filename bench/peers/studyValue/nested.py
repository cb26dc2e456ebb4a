"""The value of a study by nested simulation: studies drawn from the priors, and for each the posterior's draws.

Reads from its arguments the cases that each arm counts, how many studies, and how many draws of each posterior; prints the
value, its standard error and the processor milliseconds. Rates of both arms, by the exchequer's net result; all else at its mean.
"""
import sys
import time

import numpy as np

CASES, STUDIES, INNER = (int(argument) for argument in sys.argv[1:4])
COST_P, COST_C = 2450.0, 1795.0
PREMIUM = (4 * 80_000 + 1.5 * 80_000) / 6
GAP = 2464.0 - 1686.0
ESCALATION_C = 10 / 83 + 0.1225 - (0.12 + 0.125) / 2
PRIORS = {
    "closure P": (1 + 0.72 * 83, 1 + 0.28 * 83),
    "closure C": (1 + 0.64 * 45, 1 + 0.36 * 45),
    "return P": (6, 79),
    "return C": (4, 43),
    "escalation P": (3, 82),
}


def net(closure_p, closure_c, return_p, return_c, escalation_p):
    local = COST_C - COST_P + return_c * COST_C * closure_c - return_p * COST_P * closure_p + (ESCALATION_C - escalation_p) * GAP
    return local + 0.32 * PREMIUM * 0.39 * (closure_p - closure_c)


random = np.random.Generator(np.random.SFC64(1))
start = time.process_time()
found = []
for first in range(0, STUDIES, 500):
    size = min(500, STUDIES - first)
    posterior = []
    for alpha, beta in PRIORS.values():
        events = random.binomial(CASES, random.beta(alpha, beta, size))
        posterior.append(random.beta((alpha + events)[:, None], (beta + CASES - events)[:, None], (size, INNER)))
    found.append(net(*posterior).mean(axis=1))
nets = np.concatenate(found)
losses = np.maximum(0, -nets)
print(losses.mean(), losses.std() / np.sqrt(STUDIES), 1000 * (time.process_time() - start))
