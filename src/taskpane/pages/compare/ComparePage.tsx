import { useState } from "react";
import type { PageProps } from "../../kit/ui/pageProps";
import { WithoutScenarios } from "../../kit/scenario/WithoutScenarios";
import { useSessionState } from "../../session/SessionContext";
import { FIRST_CHOICES } from "./choices";
import type { CompareChoices } from "./choices";
import { Comparison } from "./Comparison";

/** The page "Compare": scenarios side by side, and why they differ. */
export function ComparePage({ isShown }: PageProps) {
  const sheet = useSessionState((state) => state.sheet);
  const [choices, setChoices] = useState<CompareChoices>(FIRST_CHOICES);
  const choose = (change: Partial<CompareChoices>) => setChoices({ ...choices, ...change });

  // Nothing is computed and drawn, at every move of a slider, for a page that nobody sees.
  if (!isShown) return null;
  if (sheet?.kind !== "ready") return <WithoutScenarios />;
  return <Comparison sheet={sheet} choices={choices} choose={choose} />;
}
