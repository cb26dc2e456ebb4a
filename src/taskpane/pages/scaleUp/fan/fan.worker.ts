/** A thread of its own for the fan, so that nobody waits for it while typing. One job, then it is ended. */
import { computeFan } from "./fanJob";
import type { FanJob } from "./fanJob";

self.addEventListener("message", ({ data }: MessageEvent<FanJob>) => self.postMessage(computeFan(data)));
