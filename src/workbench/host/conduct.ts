import { HostError, type ErrorCode } from "./errors";

/** A refusal that is to come. */
export interface Refusal {
  readonly code: ErrorCode;
  /** In which sync from now on, counted from 1. */
  readonly sync: number;
  /** Refuses the first call of this, such as `Range.formulas`; left out, whichever comes. */
  readonly statement?: string;
  /** Which share of the sync's calls are done first, from 0 to 1. */
  readonly done?: number;
  /** Refuses in every sync from that one on. */
  readonly isLasting?: boolean;
}

/** Lets a test have Excel refuse what it would do, or do something itself in the middle of it. */
export class Conduct {
  /** Called as each sync begins, with its number since `refuse` was. */
  atSync: ((sync: number) => void | Promise<void>) | null = null;
  /** Whether a sheet stays fitted to pages; Excel on the web is known to drop that without a word. */
  keepsFitToPages = true;

  private refusal: Refusal | null = null;
  private syncs = 0;

  /** Refuses once, unless it is to last; null refuses nothing. */
  refuse(refusal: Refusal | null): void {
    this.refusal = refusal;
    this.syncs = 0;
  }

  /** Whether what was asked for has been refused. */
  get hasRefused(): boolean {
    return this.refusal === null;
  }

  async beginSync(): Promise<void> {
    this.syncs += 1;
    await this.atSync?.(this.syncs);
  }

  /** Throws if a call is the one to be refused; called once more when all are done. */
  mustTake(statement: string | undefined, done: number): void {
    if (this.refusal === null) return;
    const { code, sync, statement: refused, done: share = 0, isLasting = false } = this.refusal;
    if (isLasting ? this.syncs < sync : this.syncs !== sync) return;
    if (refused === undefined ? done < share : refused !== statement) return;
    if (!isLasting) this.refusal = null;
    throw new HostError(code);
  }
}
