/** A type that nobody may write into: parsed values, events, views. */

type Plain = string | number | boolean | null | undefined;

/** `T` with every field and every list in it read-only, however deep. */
export type Immutable<T> = T extends Plain ? T : { readonly [F in keyof T]: Immutable<T[F]> };
