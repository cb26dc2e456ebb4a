import { useEffect, useState } from "react";
import type { FanYear } from "../../../../analysis/scaleUpFan";
import type { JobInput } from "../../../kit/worker/jobs";
import { keepWorker, takeWorker } from "../../../kit/worker/keptWorker";
import { runJob } from "../../../kit/worker/runJob";

/** The fan is computed once nothing has moved for this long. */
const REST_MILLISECONDS = 500;

type FanState =
  | { readonly kind: "busy" }
  | { readonly kind: "done"; readonly years: readonly FanYear[] }
  | { readonly kind: "failed"; readonly message: string };

/** The fan of a plan, late and on another thread where there is one. */
export function useFan(input: JobInput<"fan">): { readonly state: FanState; readonly retry: () => void } {
  const [attempt, setAttempt] = useState({ of: input });
  const [ended, setEnded] = useState<{ readonly of: unknown; readonly state: FanState } | null>(null);
  // A failed attempt at an earlier plan counts no more.
  const current = attempt.of === input ? attempt : input;
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const run = async () => {
      try {
        const years = await runJob({ kind: "fan", input }, { signal, takeWorker, keepWorker });
        if (!signal.aborted) setEnded({ of: current, state: { kind: "done", years } });
      } catch (error) {
        if (signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        setEnded({ of: current, state: { kind: "failed", message } });
      }
    };
    const timer = setTimeout(() => void run(), REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [input, current]);
  return {
    state: ended?.of === current ? ended.state : { kind: "busy" },
    retry: () => setAttempt({ of: input }),
  };
}
