/**
 * Makes a task that never overlaps itself: asked while it runs, it runs once more afterwards, however often it was asked.
 * Each promise resolves after a run that began after the asking, so its result is not older than the question.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const run = (): Promise<void> => {
    next = null;
    const current = task().finally(() => {
      if (running === current) running = null;
    });
    running = current;
    return current;
  };

  return () => {
    if (running === null) return run();
    next ??= running.then(run, run);
    return next;
  };
}
