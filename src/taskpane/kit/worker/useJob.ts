import { useEffect, useRef, useState } from "react";
import type { JobInput, JobKind, JobResult } from "./jobs";
import { keepWorker, takeWorker } from "./keptWorker";
import { runJob } from "./runJob";

/** A job begins once nothing has moved for this long. */
const REST_MILLISECONDS = 500;

export type JobState<Kind extends JobKind> =
  /** The share is null as long as nothing has been computed. */
  | { readonly kind: "busy"; readonly share: number | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "done"; readonly result: JobResult<Kind> }
  | { readonly kind: "failed"; readonly message: string };

/** A job of a page, late and on another thread where there is one. */
export function useJob<Kind extends JobKind>(
  kind: Kind,
  input: JobInput<Kind>,
): {
  readonly state: JobState<Kind>;
  readonly retry: () => void;
  readonly cancel: () => void;
} {
  const [attempt, setAttempt] = useState({ of: input });
  const [reached, setReached] = useState<{ readonly of: unknown; readonly state: JobState<Kind> } | null>(null);
  const running = useRef<AbortController | null>(null);
  // A failed attempt at an earlier input counts no more.
  const current = attempt.of === input ? attempt : input;
  useEffect(() => {
    const stopping = new AbortController();
    running.current = stopping;
    const { signal } = stopping;
    const reach = (state: JobState<Kind>) => setReached({ of: current, state });
    const onProgress = (share: number) => reach({ kind: "busy", share });
    const run = async () => {
      try {
        const result = await runJob<Kind>({ kind, input }, { signal, onProgress, takeWorker, keepWorker });
        if (!signal.aborted) reach({ kind: "done", result });
      } catch (error) {
        if (signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        reach({ kind: "failed", message });
      }
    };
    const timer = setTimeout(() => void run(), REST_MILLISECONDS);
    signal.addEventListener("abort", () => clearTimeout(timer));
    return () => stopping.abort();
  }, [kind, input, current]);
  return {
    state: reached?.of === current ? reached.state : { kind: "busy", share: null },
    retry: () => setAttempt({ of: input }),
    cancel: () => {
      running.current?.abort();
      setReached({ of: current, state: { kind: "cancelled" } });
    },
  };
}
