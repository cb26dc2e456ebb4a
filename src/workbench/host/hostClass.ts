import { HostError, propertyNotLoaded } from "./errors";
import {
  enqueue,
  enqueueLook,
  enqueueWrite,
  HostObject,
  internals,
  schema,
  type Find,
  type Scalar,
  type Scalars,
} from "./hostObject";
import type { Host } from "./host";
import type { RequestContext } from "./requestContext";
import { strict } from "./strict";

type ValueOf<S> = S extends { read(...args: never[]): infer V } ? V : never;

/** The members that a table of scalars gives to its class: set where there is a `write`, read-only where not. */
export type PropertiesOf<S> = {
  readonly [Name in keyof S as S[Name] extends { write: unknown } ? never : Name]: ValueOf<S[Name]>;
} & { [Name in keyof S as S[Name] extends { write: unknown } ? Name : never]: ValueOf<S[Name]> };

export type HostConstructor<T, S> = new (context: RequestContext, find: Find<T>) => HostObject<T> & PropertiesOf<S>;

/**
 * Makes the base of a class from a table of its loadable properties; `navigations` names the getters that lead to
 * other objects. Reading a property that was not loaded throws, setting one queues a write.
 */
export function hostClass<T>(className: string, navigations: readonly string[] = []) {
  return <S extends Scalars<T>>(scalars: S): HostConstructor<T, S> => {
    class Described extends HostObject<T> {
      constructor(context: RequestContext, find: Find<T>) {
        super(className, context, find);
      }

      override get [schema](): { readonly scalars: Scalars<T>; readonly navigations: readonly string[] } {
        return { scalars, navigations };
      }
    }
    for (const [name, scalar] of Object.entries(scalars)) {
      Object.defineProperty(Described.prototype, name, accessor(name, scalar));
    }
    // The properties were defined a line above, where the compiler does not see them.
    return Described as unknown as HostConstructor<T, S>;
  };
}

function accessor<T>(name: string, scalar: Scalar<T>): PropertyDescriptor & ThisType<HostObject<T>> {
  return {
    enumerable: true,
    get() {
      const { className, loaded, found } = this[internals];
      const isNull = found !== undefined && found.target === undefined;
      // A null object answers undefined, as office.js does.
      if (!loaded.has(name) && !isNull) throw propertyNotLoaded(className, name);
      return loaded.get(name);
    },
    ...(scalar.write && {
      set(value: unknown) {
        if (value === null || value === undefined) {
          throw new HostError("InvalidArgument", `${name} cannot be set to ${value}.`);
        }
        this[internals].loaded.set(name, value);
        const queue = scalar.look ? enqueueLook : enqueueWrite;
        queue(this, name, (target, host) => scalar.write?.(target, value, host), value);
      },
    }),
  };
}

type Constructor<U, O extends HostObject<U>> = new (context: RequestContext, find: Find<U>) => O;

/** The object behind a navigation property, made once: `range.format`. */
export function navigate<T, U, O extends HostObject<U>>(
  parent: HostObject<T>,
  name: string,
  Class: Constructor<U, O>,
  find: (target: T, host: Host) => NoInfer<U> | undefined,
): O {
  const state = parent[internals];
  const made = state.children.get(name);
  if (made instanceof Class) return made;
  const child = new Class(state.context, from(parent, find));
  state.children.set(name, child);
  return child;
}

/** An object that a method returns: looked up in its turn at sync, whether or not it is used. */
export function derive<T, U, O extends HostObject<U>>(
  parent: HostObject<T>,
  method: string,
  Class: Constructor<U, O>,
  find: (target: T, host: Host) => NoInfer<U> | undefined | Promise<NoInfer<U> | undefined>,
): O {
  const child = new Class(parent[internals].context, from(parent, find));
  child[internals].context[internals].made(child[internals]);
  enqueue(parent, method, async (host) => {
    await child[internals].resolve(host);
  });
  return child;
}

function from<T, U>(
  parent: HostObject<T>,
  find: (target: T, host: Host) => U | undefined | Promise<U | undefined>,
): Find<U> {
  return async (host) => {
    const { target } = await parent[internals].resolve(host);
    return target === undefined ? undefined : find(target, host);
  };
}

/** A plain value that a method returns; its `value` may be read after sync. */
export function result<T, V>(
  object: HostObject<T>,
  method: string,
  compute: (target: T, host: Host) => V,
): { readonly value: V } {
  let computed: { readonly value: V } | undefined;
  enqueue(object, method, async (host) => {
    const { target } = await object[internals].resolve(host);
    if (target !== undefined) computed = { value: compute(target, host) };
  });
  const answer = {
    get value(): V {
      if (!computed) throw new HostError("ValueNotLoaded");
      return computed.value;
    },
  };
  return strict(answer, "ClientResult");
}
