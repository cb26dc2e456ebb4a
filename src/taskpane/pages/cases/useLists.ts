import { useEffect, useRef, useState } from "react";
import { readDate } from "../../../analysis/caseList/dates";
import type { DemoList } from "../../../analysis/caseList/demo/demoList";
import { mustFit, readCaseFile } from "../../../caseFiles/readCaseFile";
import type { Waiting } from "../../../excel";
import type { Workbook } from "../../session/workbook";
import { useTask } from "../../kit/task/useTask";
import { caseLists, proposedMapping, sheetList } from "./caseList";
import type { ListMapping, SheetList } from "./caseList";

/** The list that is looked at, and what its columns are taken for. */
export interface ChosenList {
  readonly list: SheetList;
  readonly mapping: ListMapping;
}

/** Names a sheet that has just been added, to be chosen. */
type Bring = (workbook: Workbook, waiting: Waiting) => Promise<string | null>;

/** The sheets of the workbook as lists of cases, and the one chosen among them. */
export function useLists(isShown: boolean) {
  const { task, run, cancel, forget } = useTask<readonly SheetList[]>();
  const [lists, setLists] = useState<readonly SheetList[] | null>(null);
  const [chosen, setChosen] = useState<ChosenList | null>(null);
  /** What a file held and its sheet does not. */
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const referenceDays = useRef(new Map<string, number>());

  const choose = (list: SheetList, all: readonly SheetList[]) =>
    setChosen({ list, mapping: proposedMapping(list, all) });
  const look = (bring: Bring = () => Promise.resolve(null)) =>
    void run("Look for lists of cases", async (workbook, waiting) => {
      const wanted = await bring(workbook, waiting);
      const all = (await workbook.readSheetHeads()).map(sheetList);
      setLists(all);
      const named = (name: string | undefined) => all.find(({ head }) => head.sheetName === name);
      const next = named(wanted ?? undefined) ?? named(chosen?.list.head.sheetName) ?? caseLists(all)[0];
      if (next === undefined) setChosen(null);
      else if (next.head.sheetName !== chosen?.list.head.sheetName) choose(next, all);
      else setChosen({ ...chosen, list: next });
      return all;
    });

  const isFirst = isShown && lists === null && task.kind === "idle";
  useEffect(() => {
    if (isFirst) look();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- Once, when the page is first looked at; `look` is a new one each time.
  }, [isFirst]);

  return {
    ...{ task, cancel, forget, lists, chosen, leftOut },
    look,
    select: (sheetName: string) => {
      const list = lists?.find(({ head }) => head.sheetName === sheetName);
      if (list !== undefined && lists !== null) choose(list, lists);
    },
    map: (change: Partial<ListMapping>) =>
      chosen !== null && setChosen({ ...chosen, mapping: { ...chosen.mapping, ...change } }),
    openFile: (file: File) =>
      look(async (workbook, waiting) => {
        // Before it is read: a file of gigabytes would stop the page.
        mustFit(file.size);
        const { sheets, whatWasLeft, referenceDate } = readCaseFile(
          file.name,
          new Uint8Array(await file.arrayBuffer()),
        );
        const names = await workbook.addListSheets(sheets, waiting);
        setLeftOut(whatWasLeft);
        const { day } = readDate(referenceDate, LAST_YEAR);
        if (day !== null) for (const name of names) referenceDays.current.set(name, day);
        return names[0] ?? null;
      }),
    tryInvented: (demo: DemoList) =>
      look(async (workbook, waiting) => {
        const names = await workbook.addListSheets(demo.sheets(), waiting);
        setLeftOut([]);
        for (const name of names) referenceDays.current.set(name, demo.truth.extract);
        return names[0] ?? null;
      }),
    /** The day on which a list was drawn up, where its file said so. */
    referenceDay: (sheetName: string) => referenceDays.current.get(sheetName) ?? null,
  };
}

/** Years of a file's own day have four digits. */
const LAST_YEAR = 9999;
