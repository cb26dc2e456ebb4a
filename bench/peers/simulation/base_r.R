# The workload as an analyst writes it in base R: plain random draws, quantiles, EVPPI by sorting.
# Usage: Rscript base_r.R <draws> <rounds>. Prints medians of processor nanoseconds a draw, without and with EVPPI.
arguments <- commandArgs(trailingOnly = TRUE)
draws <- as.integer(arguments[1])
rounds <- as.integer(arguments[2])
worths <- 0:20 * 1000
bins <- 64

gamma_of <- function(mean, error) rgamma(draws, shape = (mean / error)^2, scale = error^2 / mean)

simulate <- function(with_information) {
  inputs <- list(
    rbeta(draws, 61, 24), rbeta(draws, 30, 17), 120000 * rbeta(draws, 1 + 8 / 3, 1 + 4 / 3),
    gamma_of(2450 / 68.05, 2.4), gamma_of(1795 / 55.13, 2.9),
    rbeta(draws, 3, 82), rbeta(draws, 6, 79), rbeta(draws, 4, 43)
  )
  cost_p <- 68.05 * inputs[[4]]
  cost_c <- 55.13 * inputs[[5]]
  extra <- inputs[[1]] - inputs[[2]]
  authority <- cost_c - cost_p + (10 / 83 - inputs[[6]]) * 778 +
    inputs[[2]] * inputs[[8]] * cost_c - inputs[[1]] * inputs[[7]] * cost_p
  net <- authority + 0.32 * 0.39 * inputs[[3]] * extra
  middle <- mean(net)
  found <- c(middle, sd(net), mean(net > 0), mean(pmax(net, 0)) - max(middle, 0))
  curve <- vapply(worths, function(worth) mean(authority + worth * extra > 0), 0)
  quantiles <- quantile(net, c(0.025, 0.25, 0.5, 0.75, 0.975))
  if (with_information) {
    part <- ceiling(seq_len(draws) / draws * bins)
    for (values in inputs) {
      means <- tapply(net[order(values, method = "radix")], part, mean)
      found <- c(found, mean(pmax(means, 0)) - max(middle, 0))
    }
  }
  found
}

median_time <- function(with_information) {
  simulate(with_information)
  median(vapply(seq_len(rounds), function(round) {
    start <- proc.time()
    simulate(with_information)
    sum((proc.time() - start)[1:2])
  }, 0)) * 1e9 / draws
}

found <- simulate(FALSE)
cat(sprintf('{"nanoseconds": %f, "information": %f, "mean": %f, "deviation": %f}\n',
  median_time(FALSE), median_time(TRUE), found[1], found[2]))
