import { median } from "../measure";

/** Milliseconds of processor time that a piece of work takes: the median over rounds. */
export function processorTime(run: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return median(times);
}
