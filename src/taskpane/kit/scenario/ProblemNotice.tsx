import type { SheetProblem } from "../../../excel";
import { GoToCell } from "../ui/GoToCell";
import { Notice, NoticeList } from "../ui/Notice";

interface ProblemNoticeProps {
  readonly title: string;
  readonly problems: readonly Pick<SheetProblem, "message" | "address">[];
}

/** Everything that is wrong, each with its cell. */
export function ProblemNotice({ title, problems }: ProblemNoticeProps) {
  if (problems.length === 0) return null;
  return (
    <Notice intent="warning" title={title}>
      <NoticeList>
        {problems.map(({ message, address }) => (
          <li key={`${address ?? ""} ${message}`}>
            {message} {address !== null && <GoToCell address={address} />}
          </li>
        ))}
      </NoticeList>
    </Notice>
  );
}
