import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { outcomeNamed } from "../../../model/register/outcomes/ownOutcome";
import { isOutcomeName, MOST_OUTCOMES } from "../../../model/register/outcomes/parseOutcomes";
import type { UnitCost } from "../../../model/register/outcomes/unitCosts";
import type { OutcomeColumn, OutcomesState } from "../../../excel";
import { PageSection } from "../../kit/ui/PageSection";
import { useSession, useSessionState } from "../../session/SessionContext";
import { entriesOf } from "./unitCostEntries";
import { UnitCostSearch } from "./UnitCostSearch";

/** A new outcome by its name, with a unit cost to begin with if one is picked. */
export function AddOutcome({ state }: { readonly state: OutcomesState }) {
  const session = useSession();
  const isBusy = useSessionState((one) => one.isBusy);
  const [words, setWords] = useState("");
  const [cost, setCost] = useState<UnitCost | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const name = nameFrom(words);
  const add = () => {
    const isTaken = outcomeNamed(state.outcomes, name) !== undefined;
    if (!isOutcomeName(name)) setRefused("Write what it is in a few words, with letters or digits.");
    else if (isTaken) setRefused(`There is an outcome “${name}” already.`);
    else {
      setRefused(null);
      const entries = new Map<OutcomeColumn, string | number>([
        ["label", words.trim()],
        ...(cost === null ? [] : entriesOf(cost)),
      ]);
      void session
        .perform(async () => {
          await session.workbook.addOutcome(name, entries);
          return { status: `Added ${name}` };
        })
        .then((isDone) => {
          if (!isDone) return;
          setWords("");
          setCost(null);
        });
    }
  };
  if (!state.hasRoom) {
    return (
      <PageSection title="Add an outcome" text={`There are ${MOST_OUTCOMES} at most: remove one to make room.`}>
        {null}
      </PageSection>
    );
  }
  return (
    <PageSection
      title="Add an outcome"
      text="It gets a row on the sheet Outcomes, which is made with the first. It counts once its two rates, its value and who gains are given."
    >
      <Field
        label="What it is"
        hint={name === "" ? "Such as missing episodes" : `In formulas: outcome.${name}`}
        {...(refused === null ? {} : { validationState: "error" as const, validationMessage: refused })}
      >
        <Input
          size="small"
          autoComplete="off"
          value={words}
          onChange={(_event, { value }) => setWords(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
      </Field>
      <UnitCostSearch label="Begin with a unit cost" pasted={state.unitCosts} onPick={setCost} />
      {cost !== null && (
        <p role="status">
          Begins with {cost.code}, {cost.label}.
        </p>
      )}
      <div>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={add}>
          Add the outcome
        </Button>
      </div>
    </PageSection>
  );
}

/** A name that formulas can take from words: "Missing episodes" is missingEpisodes. */
function nameFrom(words: string): string {
  const parts = words.split(/[^a-z0-9]+/i).filter(Boolean);
  return parts
    .map((part, index) =>
      index === 0 ? part.toLowerCase() : part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase(),
    )
    .join("");
}
