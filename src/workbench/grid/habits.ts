/**
 * Where the grid notes which currency was chosen last: for as long as the page is open. It stands in for the package
 * `localforage`, with the calls of it that the grid makes. That one would keep the note in a database of its own, beside the draft,
 * which is all that this page says it keeps in the browser; and it makes an Error while the bundle is evaluated, for which a
 * browser that is watched reads all of the bundle anew.
 */
const habits = new Map<string, unknown>();

const store = {
  getItem: (key: string): Promise<unknown> => Promise.resolve(habits.get(key) ?? null),
  setItem: (key: string, value: unknown): Promise<unknown> => {
    habits.set(key, value);
    return Promise.resolve(value);
  },
  removeItem: (key: string): Promise<void> => {
    habits.delete(key);
    return Promise.resolve();
  },
};

export default store;
