import { GoToCell } from "../../kit/ui/GoToCell";
import { Notice, NoticeList } from "../../kit/ui/Notice";
import type { LeftOut } from "./candidates";

/** How many problems of one scenario are shown; the page Scenario shows all. */
const SHOWN = 3;

/** Scenarios that are not among the others, because they cannot be computed. */
export function LeftOutNotice({ scenarios }: { scenarios: readonly LeftOut[] }) {
  if (scenarios.length === 0) return null;
  const title = scenarios.length === 1 ? "A scenario is left out" : `${scenarios.length} scenarios are left out`;
  return (
    <Notice intent="warning" title={title}>
      <NoticeList>
        {scenarios.map(({ mark, name, problems }) => (
          <li key={mark}>
            “{name}” cannot be computed.
            <NoticeList>
              {problems.slice(0, SHOWN).map(({ message, address }) => (
                <li key={address}>
                  {message} <GoToCell address={address} />
                </li>
              ))}
              {problems.length > SHOWN && <li>And {problems.length - SHOWN} more, listed on the page Scenario.</li>}
            </NoticeList>
          </li>
        ))}
      </NoticeList>
    </Notice>
  );
}
