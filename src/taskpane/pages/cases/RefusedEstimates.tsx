import { longDayText } from "../../../analysis/caseList/calendar";
import { NO_DAY } from "../../../analysis/caseList/dates";
import type { Study } from "../../../analysis/caseList/study/prepareStudy";
import { count } from "../../format/count";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { Notice, NoticeList } from "../../kit/ui/Notice";
import { PageSection } from "../../kit/ui/PageSection";

/** What a list of one kind of case alone cannot give, each with its reason, and which list to ask for. */
export function RefusedEstimates({ study }: { readonly study: Study }) {
  const figure = useFigureStyles();
  const { refused, cases, choices } = study;
  const isOpen = choices.holds === "onlyOpen";
  const open = cases.closed.days.reduce((sum, day) => sum + Number(day === NO_DAY), 0);
  return (
    <PageSection title="What the list says">
      <Notice intent="warning" title={`No estimate comes from ${isOpen ? "open" : "closed"} cases alone`}>
        <NoticeList>
          {refused.map(({ of, why }) => (
            <li key={of}>
              <strong>{of}</strong>: {why}.
            </li>
          ))}
        </NoticeList>
      </Notice>
      {isOpen && (
        <p className={figure.text}>
          Open on {longDayText(choices.extract)}: {count(open, "case")}. That is all it tells.
        </p>
      )}
      <p className={figure.text}>
        Ask for all episodes that started since a day, closed ones and open ones, or for whoever was open since a day.
      </p>
    </PageSection>
  );
}
