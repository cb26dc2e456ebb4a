/** What of a file has no place in the grid, as lines for the person who opens it: equal things are counted. */
export class LeftOut {
  private readonly counts = new Map<string, number>();

  /** @param line With `#` where the number is to stand: `Sheet1: pictures (#)`. */
  add(line: string, count = 1): void {
    if (count > 0) this.counts.set(line, (this.counts.get(line) ?? 0) + count);
  }

  lines(): string[] {
    return [...this.counts].map(([line, count]) => line.replace("#", String(count)));
  }
}
