import { useState } from "react";
import { describeFailure } from "../../session/failure";
import type { Failure } from "../../session/failure";
import { useSession } from "../../session/SessionContext";

export type InsertOutcome =
  | { readonly kind: "inserted"; readonly address: string; readonly error: string | null }
  | { readonly kind: "refused"; readonly failure: Failure };

/** Puts a formula into the active cell and tells what came of it. */
export function useInsertFormula() {
  const { workbook } = useSession();
  const [outcome, setOutcome] = useState<InsertOutcome | null>(null);

  const insert = async (formula: string) => {
    setOutcome(null);
    try {
      setOutcome({ kind: "inserted", ...(await workbook.insertFormula(formula)) });
    } catch (error) {
      setOutcome({ kind: "refused", failure: describeFailure(error) });
    }
  };
  return { outcome, insert, dismiss: () => setOutcome(null) };
}
