/** Names that the language and its tools ask every object for: promises look for `then`, JSON.stringify for `toJSON`. */
const askedOfEveryObject = new Set(["then", "toJSON"]);

/**
 * Wraps an object so that a member it does not have throws, and says which. Excel would answer `undefined`, and the
 * mistake would surface far away; here the first test or click finds it.
 */
export function strict<T extends object>(object: T, className: string): T {
  return new Proxy(object, {
    get(target, key, receiver): unknown {
      if (typeof key === "symbol" || key in target) return Reflect.get(target, key, receiver);
      if (askedOfEveryObject.has(key)) return undefined;
      throw new Error(`${className}.${key} is not a member that the workbench's Excel host provides.`);
    },
    set(target, key, value, receiver): boolean {
      if (typeof key === "symbol") return Reflect.set(target, key, value, receiver);
      const property = findProperty(target, key);
      if (!property) throw new Error(`${className}.${key} is not a member that the workbench's Excel host provides.`);
      if (!property.set) throw new TypeError(`${className}.${key} is read-only.`);
      return Reflect.set(target, key, value, receiver);
    },
  });
}

function findProperty(object: object, key: string): PropertyDescriptor | undefined {
  for (let owner: object | null = object; owner; owner = Reflect.getPrototypeOf(owner)) {
    const property = Reflect.getOwnPropertyDescriptor(owner, key);
    if (property) return property;
  }
  return undefined;
}
