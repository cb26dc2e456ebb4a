import { useEffect, useState } from "react";
import { fetchCatalogue } from "./catalogue";
import type { CatalogueEntry } from "./catalogue";

export interface CatalogueState {
  /** Null until it has arrived. */
  readonly catalogue: readonly CatalogueEntry[] | null;
  readonly error: string | null;
  readonly retry: () => void;
}

/** Fetches the list of functions, once and again where the person asks for it. */
export function useCatalogue(): CatalogueState {
  const [attempt, setAttempt] = useState(0);
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[] | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    fetchCatalogue().then(
      (arrived) => isCurrent && setCatalogue(arrived),
      (reason: unknown) => isCurrent && setError(reason instanceof Error ? reason.message : String(reason)),
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt]);

  const retry = () => {
    setError(null);
    setAttempt(attempt + 1);
  };
  return { catalogue, error, retry };
}
