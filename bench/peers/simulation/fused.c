/* The engine's draws and sums as one fused loop in C: the speed that a compiler reaches with the same points and tables.
   Usage: fused <file> <draws> <rounds>; the file holds 8 tables of 3,968 doubles, then 8 x 32 direction numbers.
   Prints the median of processor nanoseconds a draw over the rounds, the mean and the
   standard deviation. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { INPUTS = 8, TABLE = 3968, BITS = 32, WORTHS = 21 };

static double tables[INPUTS][TABLE];
static uint32_t directions[BITS][INPUTS];

static inline double look_up(const double *table, uint32_t uniform) {
  uint32_t half = (uint32_t)((int32_t)uniform >> 31);
  uint32_t tail = (uniform ^ half) | 1;
  int zeros = __builtin_clz(tail);
  const double *c = table + 4 * ((half & 496) + (uint32_t)(zeros << 4) + ((tail << zeros) >> 27) - 32);
  double t = tail;
  return c[0] + t * c[1] + t * t * (c[2] + t * c[3]);
}

static double sum_of_last, deviation;

static double run(long draws) {
  double sum = 0, squares = 0, gains = 0, changes[WORTHS + 1][2][3] = {0};
  long above = 0;
  uint32_t x[INPUTS] = {0};
  for (long i = 0; i < draws; i++) {
    double v[INPUTS];
    for (int k = 0; k < INPUTS; k++) v[k] = look_up(tables[k], x[k]);
    double cost_p = 68.05 * v[3], cost_c = 55.13 * v[4], extra = v[0] - v[1];
    double authority = cost_c - cost_p + (10.0 / 83 - v[5]) * 778 + v[1] * v[7] * cost_c - v[0] * v[6] * cost_p;
    double net = authority + 0.32 * v[2] * 0.39 * extra;
    sum += net;
    squares += net * net;
    above += net > 0;
    gains += net > 0 ? net : 0;
    /* The first of the worths 0, 1000 ... that lies beyond the crossing: what joins or leaves there, for the probability,
       the expected net benefit and the EVPI at each worth. */
    double crossing = -authority / extra / 1000 + 1;
    int place = crossing < 0 ? 0 : crossing > WORTHS ? WORTHS : (int)crossing;
    double *change = changes[place][extra < 0];
    change[0] += 1;
    change[1] += authority;
    change[2] += extra;
    int bit = __builtin_ctzl(i + 1);
    for (int k = 0; k < INPUTS; k++) x[k] ^= directions[bit][k];
  }
  sum_of_last = squares + gains + (double)above;
  for (int place = 0; place <= WORTHS; place++)
    for (int side = 0; side < 2; side++)
      for (int field = 0; field < 3; field++) sum_of_last += changes[place][side][field];
  deviation = sqrt(squares / draws - sum / draws * (sum / draws));
  return sum / draws;
}

static int by_size(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  long draws = atol(argv[2]);
  int rounds = atoi(argv[3]);
  uint32_t by_input[INPUTS][BITS];
  FILE *file = fopen(argv[1], "rb");
  if (!file || fread(tables, sizeof tables, 1, file) != 1 || fread(by_input, sizeof by_input, 1, file) != 1) return 1;
  fclose(file);
  for (int k = 0; k < INPUTS; k++)
    for (int b = 0; b < BITS; b++) directions[b][k] = by_input[k][b];
  double *times = malloc(sizeof(double) * (size_t)rounds), mean = run(draws);
  for (int r = 0; r < rounds; r++) {
    clock_t start = clock();
    mean = run(draws);
    times[r] = (double)(clock() - start) / CLOCKS_PER_SEC * 1e9 / (double)draws;
  }
  qsort(times, (size_t)rounds, sizeof *times, by_size);
  printf("{\"nanoseconds\": %f, \"mean\": %f, \"deviation\": %f}\n", times[rounds / 2], mean, deviation);
  return sum_of_last == 0;
}
