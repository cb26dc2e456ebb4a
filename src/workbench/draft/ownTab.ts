/** Where a tab remembers, from one load to the next, which draft is its own. */
const OWN = "caseworth-draft";
/** Milliseconds: by then the load before this one has let go of its draft. */
const LET_GO = 2_000;

/**
 * Which draft is this tab's: the one it had before it was loaded again; else the latest that no other tab holds, so that what a
 * closed tab left is found; else a new one. A tab holds its draft by a lock for as long as it is open, so that no two write
 * into one, a duplicated tab included.
 */
export async function takeTab(left: readonly string[]): Promise<string> {
  const own = sessionStorage.getItem(OWN);
  const taken =
    own !== null && (await hold(own, { signal: AbortSignal.timeout(LET_GO) })) ? own : await firstFree(left);
  sessionStorage.setItem(OWN, taken);
  return taken;
}

async function firstFree(left: readonly string[]): Promise<string> {
  for (const tab of left) if (await hold(tab, { ifAvailable: true })) return tab;
  return newTab();
}

/** A draft of its own for a tab, whatever it had before. */
export async function newTab(): Promise<string> {
  const tab = crypto.randomUUID();
  await hold(tab, { ifAvailable: true });
  sessionStorage.setItem(OWN, tab);
  return tab;
}

/** Holds a draft until the page goes, if it can be had. */
function hold(tab: string, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`${OWN} ${tab}`, options, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => undefined);
      })
      .catch(() => resolve(false));
  });
}
