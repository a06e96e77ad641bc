/** Wraps an object and all plain objects and lists that are read through it, as the reactive state of user interface frameworks does. */
export function deeplyReactive<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      const value: unknown = Reflect.get(object, key, receiver);
      const kind = Object.prototype.toString.call(value);
      const wrapped = (kind === '[object Object]' || kind === '[object Array]') && Object.isExtensible(value);
      return wrapped ? deeplyReactive(value as object) : value;
    },
  });
}
