/** Work done once for values that never change. What the fold makes is replaced, never changed in place, so an object stands for its content. */

/** More results for one object than this mean that the other arguments are new objects at each call, so keeping them gains nothing. */
const most = 16;

/**
 * Caches `make` by an object and the further arguments (===). Results live as long as the object, and are shared:
 * not to be changed. For pure functions of values that are not changed after the first call.
 */
export function memo<K extends object, R extends readonly unknown[], V>(
  make: (key: K, ...rest: R) => V,
): (key: K, ...rest: R) => V {
  const known = new WeakMap<K, { readonly rest: R; readonly value: V }[]>();
  return (key, ...rest) => {
    let answers = known.get(key);
    if (!answers) {
      answers = [];
      known.set(key, answers);
    }
    for (const answer of answers) if (alike(answer.rest, rest)) return answer.value;
    const value = make(key, ...rest);
    if (answers.length === most) answers.shift();
    answers.push({ rest, value });
    return value;
  };
}

/**
 * `make` with its last result cached: for calls that repeat many times in a row and then never again, where a map of
 * dead objects would cost more than it saves.
 */
export function memoLast<A extends readonly unknown[], V>(make: (...args: A) => V): (...args: A) => V {
  let last: { readonly args: A; readonly value: V } | null = null;
  return (...args) => {
    if (last === null || !alike(last.args, args)) last = { args, value: make(...args) };
    return last.value;
  };
}

/** The same with one cached result for each place; there should be few places. */
export function memoAt<A extends readonly unknown[], V>(
  place: (...args: A) => string,
  make: (...args: A) => V,
): (...args: A) => V {
  const last = new Map<string, { readonly args: A; readonly value: V }>();
  return (...args) => {
    const at = place(...args);
    const before = last.get(at);
    if (before && alike(before.args, args)) return before.value;
    const value = make(...args);
    last.set(at, { args, value });
    return value;
  };
}

function alike(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
