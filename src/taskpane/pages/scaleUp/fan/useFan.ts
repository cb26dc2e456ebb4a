import { useEffect, useState } from "react";
import type { FanYear } from "../../../../analysis/scaleUpFan";
import { computeFan } from "./fanJob";
import type { FanJob } from "./fanJob";

/** The fan is computed once nothing has moved for this long. */
const REST_MILLISECONDS = 500;

export interface Fan {
  /** The last that was computed; null before the first. */
  readonly years: readonly FanYear[] | null;
  /** Whether it is of the plan as it is now. */
  readonly isCurrent: boolean;
}

/** The fan of a plan, late and on another thread where there is one. */
export function useFan(job: FanJob): Fan {
  const [found, setFound] = useState<{ readonly of: FanJob; readonly years: readonly FanYear[] } | null>(null);
  useEffect(() => {
    let worker: Worker | null = null;
    const tell = (years: readonly FanYear[]) => setFound({ of: job, years });
    const start = () => {
      worker = startWorker();
      if (worker === null) {
        tell(computeFan(job));
        return;
      }
      worker.addEventListener("message", ({ data }: MessageEvent<readonly FanYear[]>) => tell(data));
      // The host may refuse its script only once it is asked for.
      worker.addEventListener("error", () => tell(computeFan(job)));
      worker.postMessage(job);
    };
    const timer = setTimeout(start, REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [job]);
  return { years: found?.years ?? null, isCurrent: found?.of === job };
}

/** Null where the host lets a page have no thread. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL(/* webpackChunkName: "fan" */ "./fan.worker.ts", import.meta.url));
  } catch {
    return null;
  }
}
