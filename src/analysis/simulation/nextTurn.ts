/**
 * Lets whoever else uses this thread have a turn between two steps: the page draws, and hears a click. A message comes at once,
 * where browsers hold back a timer for 4 ms as soon as one has led to another.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
