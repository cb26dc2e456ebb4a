import { createContext, useContext, useSyncExternalStore } from "react";
import type { ScenarioSession, SessionState } from "./scenarioSession";

export const SessionContext = createContext<ScenarioSession | null>(null);

export function useSession(): ScenarioSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("The pane has no session");
  return session;
}

/**
 * A part of the session's state; the component renders again only when that part changes. The selector must give the same
 * object for the same state.
 */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.state()));
}
