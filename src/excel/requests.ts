/**
 * Excel on the web takes and gives 5 MB a request ("Resource limits and performance optimization for Office Add-ins",
 * Microsoft Learn). What we count is content; the paths and actions round it take as much again, so we stay well below.
 */
export const REQUEST_BYTES = 500_000;

/** About what one object takes that is asked for or written by itself, apart from its content. */
export const OBJECT_BYTES = 500;

/** Cells whose values and formulas come in one answer: 100 bytes each are 400 kB, and twelve times as many still fit. */
export const CELLS_READ = 4000;

/** Parts in groups, in order, each group small enough for one request; a part that is larger goes by itself. */
export function inRequests<T>(parts: readonly T[], bytesOf: (part: T) => number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const part of parts) {
    const bytes = bytesOf(part) + OBJECT_BYTES;
    const last = groups.at(-1);
    if (last === undefined || bytes > room) {
      groups.push([part]);
      room = REQUEST_BYTES - bytes;
    } else {
      last.push(part);
      room -= bytes;
    }
  }
  return groups;
}

/** Sends what is queued before a request becomes too large. */
export class Pace {
  private queued = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** To be called before so much is queued. */
  async room(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes > REQUEST_BYTES) await this.sync();
    this.queued += bytes;
  }

  async sync(): Promise<void> {
    await this.context.sync();
    this.queued = 0;
  }
}
