import { HostError } from "./errors";

/** What Excel on the web takes and gives in one request. */
const LIMIT = 5 * 1024 * 1024;

/** About what a call takes without its content: 10,000 formulas asked how far they spill, three calls each, are 5.2 MB. */
const CALL_BYTES = 175;

/** Counts the bytes of requests and answers, about as office.js sends them, and refuses what Excel on the web refuses. */
export class Traffic {
  private answered = 0;
  /** The largest request and answer so far. */
  readonly most = { request: 0, answer: 0 };

  mustBeSent(calls: readonly { readonly content?: unknown }[]): void {
    this.answered = 0;
    const bytes = calls.reduce((sum, { content }) => sum + CALL_BYTES + bytesOf(content), 0);
    this.most.request = Math.max(this.most.request, bytes);
    if (bytes > LIMIT) throw new HostError("RequestPayloadSizeLimitExceeded");
  }

  answer(value: unknown): void {
    this.answered += bytesOf(value);
  }

  mustBeAnswered(): void {
    this.most.answer = Math.max(this.most.answer, this.answered);
    if (this.answered > LIMIT) throw new HostError("ResponsePayloadSizeLimitExceeded");
  }
}

/** Content is plain data; `undefined` is none. */
function bytesOf(content: unknown): number {
  return content === undefined ? 0 : JSON.stringify(content).length;
}
