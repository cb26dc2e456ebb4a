# survival.R LIST ROUNDS: processor milliseconds of R's survival package for the list that the bench wrote: days, outcome (0 open,
# 1 closed, 2 protection) and family a line. A line a measurement, "name<TAB>milliseconds<TAB>value at 364 days".
suppressMessages(library(survival))
args <- commandArgs(TRUE)
list <- read.csv(args[1]); rounds <- as.integer(args[2])
list$state <- factor(list$cause, 0:2); list$any <- as.integer(list$cause > 0)
measure <- function(name, run, value, times = rounds) {
  took <- replicate(times, { gc(FALSE); start <- proc.time(); made <<- run(); sum((proc.time() - start)[1:2]) })
  cat(name, 1000 * median(took), format(value(made), digits = 15), sep = "\t"); cat("\n")
}
open <- function(fit) summary(fit, times = 364)$surv
measure("survfit", function() survfit(Surv(days, any) ~ 1, list), open)
measure("survfit by family", function() survfit(Surv(days, any) ~ 1, list, cluster = family), open)
measure("Aalen-Johansen", function() survfit(Surv(days, state) ~ 1, list), function(fit) summary(fit, times = 364)$pstate[2], 1)
