import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { ARM_NAMES } from "../../../analysis/caseList/armEstimates";
import type { StudyChoices } from "../../../analysis/caseList/study/choices";
import { count } from "../../format/count";
import type { ReadList } from "./caseList";
import { ARM_LABELS } from "./curveChart";
import { QuestionGroup } from "./QuestionGroup";

const useStyles = makeStyles({
  arms: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 150px)",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    "& select": { minWidth: 0 },
  },
});

/** Groups beyond the largest so many are left out of the choice of arms. */
const MOST_GROUPS = 30;

interface ArmChoiceProps {
  readonly list: ReadList;
  readonly arms: StudyChoices["arms"];
  readonly onChoose: (arms: StudyChoices["arms"]) => void;
}

/** Which arm the list's cases are, all together or each team. Nobody but the person knows. */
export function ArmChoice({ list, arms, onChoose }: ArmChoiceProps) {
  const styles = useStyles();
  const id = useId();
  const groups = list.groups.slice(0, MOST_GROUPS);
  const isByGroup = typeof arms !== "string";
  const chooseFor = (name: string, value: string) => {
    const next = new Map(isByGroup ? arms : []);
    const arm = ARM_NAMES.find((one) => one === value);
    if (arm === undefined) next.delete(name);
    else next.set(name, arm);
    onChoose(next);
  };
  return (
    <QuestionGroup legend="Which service these cases are">
      <Select
        size="small"
        aria-label="Which service these cases are"
        value={isByGroup ? "groups" : arms}
        onChange={(_event, { value }) =>
          onChoose(value === "groups" ? new Map() : value === "comparator" ? "comparator" : "programme")
        }
      >
        {ARM_NAMES.map((arm) => (
          <option key={arm} value={arm}>
            All: {ARM_LABELS[arm].toLowerCase()}
          </option>
        ))}
        {groups.length > 0 && <option value="groups">By team or service</option>}
      </Select>
      {isByGroup &&
        groups.map(([name, rows], place) => (
          <div key={name} className={styles.arms}>
            <span id={`${id}-${place}`}>
              {name} ({count(rows, "row")})
            </span>
            <Select
              size="small"
              aria-labelledby={`${id}-${place}`}
              value={arms.get(name) ?? ""}
              onChange={(_event, { value }) => chooseFor(name, value)}
            >
              <option value="">Neither</option>
              {ARM_NAMES.map((arm) => (
                <option key={arm} value={arm}>
                  {ARM_LABELS[arm]}
                </option>
              ))}
            </Select>
          </div>
        ))}
    </QuestionGroup>
  );
}
