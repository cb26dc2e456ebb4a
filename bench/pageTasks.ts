/** The tasks of a page's own thread, from the browser's trace: how long each kept the processor, and with whose code. */
import type { Browser, Page } from "playwright-core";

const CATEGORIES = ["toplevel", "disabled-by-default-v8.cpu_profiler", "__metadata"];
/** Microseconds that a sample counts for at most: longer ones are pauses in which the machine did other work. */
const LONGEST_SAMPLE = 1000;

/** In milliseconds of processor time. */
export interface PageTask {
  readonly all: number;
  /** Of it in the pane's code, and in the workbench's, which answers for Excel on the same thread. */
  readonly pane: number;
  readonly grid: number;
}

interface CallNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** As much of Chromium's trace events as is read here. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly CallNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

/** The tasks of the page's thread while something is done. */
export async function tasksWhile(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly PageTask[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const text = (await browser.stopTracing()).toString();
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] }; // What Chromium writes.
  const profiles = traceEvents.filter(({ name }) => name === "Profile").map((start) => profileOf(traceEvents, start));
  // Of the pages that the browser has, ours is the one with code; workers have threads of other names.
  const mains = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const [profile] = profiles
    .filter(({ start }) => mains.some((main) => main.pid === start.pid && main.tid === start.tid))
    .sort((one, other) => other.nodes.size - one.nodes.size);
  if (profile === undefined) throw new Error("The trace holds no profile of the page.");
  const ofPage = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      name === "ThreadControllerImpl::RunTask" && ph === "X" && pid === profile.start.pid && tid === profile.start.tid,
  );
  return outermost(ofPage).map((task) => taskOf(task, profile));
}

/** Without those that ran other tasks meanwhile, such as the one that the trace itself begins with. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  const ordered = tasks.toSorted((one, other) => one.ts - other.ts);
  return ordered.filter((task, place) => (ordered[place + 1]?.ts ?? Infinity) >= task.ts + (task.dur ?? 0));
}

interface Profile {
  readonly start: TraceEvent;
  readonly nodes: ReadonlyMap<number, CallNode>;
  readonly samples: readonly { readonly node: number; readonly at: number; readonly for: number }[];
}

function profileOf(events: readonly TraceEvent[], start: TraceEvent): Profile {
  const nodes = new Map<number, CallNode>();
  const samples: { node: number; at: number; for: number }[] = [];
  let at = start.args.data?.startTime ?? 0;
  const chunks = events.filter(({ name, pid, id }) => name === "ProfileChunk" && pid === start.pid && id === start.id);
  for (const { args } of chunks.sort((one, other) => one.ts - other.ts)) {
    const { cpuProfile, timeDeltas = [] } = args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    cpuProfile?.samples?.forEach((node, place) => {
      const lasted = timeDeltas[place] ?? 0;
      at += lasted;
      samples.push({ node, at, for: Math.min(lasted, LONGEST_SAMPLE) });
    });
  }
  return { start, nodes, samples };
}

function taskOf({ ts, dur = 0, tdur = 0 }: TraceEvent, { nodes, samples }: Profile): PageTask {
  const inside = samples.filter(({ at }) => at >= ts && at <= ts + dur);
  const timeIn = (isOf: (file: string) => boolean) =>
    inside.reduce((sum, { node, for: time }) => sum + (isOf(fileOf(nodes, node)) ? time : 0), 0);
  const whole = timeIn(() => true) || 1;
  const share = (isOf: (file: string) => boolean) => (timeIn(isOf) / whole) * (tdur / 1000);
  return {
    all: tdur / 1000,
    pane: share((file) => file.startsWith("taskpane")),
    grid: share((file) => file !== "" && !file.startsWith("taskpane")),
  };
}

/** The script in which a sample was taken, or that called what it was taken in; "" for the browser's and the tool's own. */
function fileOf(nodes: ReadonlyMap<number, CallNode>, id: number): string {
  for (let node = nodes.get(id); node !== undefined; node = nodes.get(node.parent ?? -1)) {
    const file = (node.callFrame.url ?? "").split("/").pop() ?? "";
    if (file !== "") return file;
  }
  return "";
}
