import { GoToCell } from "../../kit/ui/GoToCell";
import { Notice, NoticeList } from "../../kit/ui/Notice";
import type { LeftOut } from "./candidates";

/** How many problems of one scenario are told; the page Scenario tells all. */
const TOLD = 3;

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
              {problems.slice(0, TOLD).map(({ message, address }) => (
                <li key={address}>
                  {message} <GoToCell address={address} />
                </li>
              ))}
              {problems.length > TOLD && <li>And {problems.length - TOLD} more, listed on the page Scenario.</li>}
            </NoticeList>
          </li>
        ))}
      </NoticeList>
    </Notice>
  );
}
