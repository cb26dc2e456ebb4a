import { ANNEX_A } from "./annexA";
import { CENSUS } from "./census";
import type { DemoList } from "./demoList";
import { EPISODES } from "./episodes";

/** Invented lists to try the estimates with; `truth` says what they ought to find. */
export const demoLists: readonly DemoList[] = [ANNEX_A, CENSUS, EPISODES];
