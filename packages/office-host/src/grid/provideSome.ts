/** Node 20 and older browsers lack Iterator.prototype.some, which the grid's names need. */
export function provideSome(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as {
    some?: (test: (value: unknown) => boolean) => boolean;
  };
  prototype.some ??= function (this: Iterable<unknown>, test) {
    for (const value of this) if (test(value)) return true;
    return false;
  };
}
