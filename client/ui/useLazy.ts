/** A part of the page that is fetched when it is first shown. */
import { useEffect, useState } from "preact/hooks";

export type Lazy<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "here"; readonly value: T };

/** Runs `load` once, when the component appears. */
export function useLazy<T>(load: () => Promise<T>): Lazy<T> {
  const [lazy, setLazy] = useState<Lazy<T>>({ state: "loading" });
  useEffect(() => {
    let gone = false;
    load().then(
      (value) => {
        if (!gone) setLazy({ state: "here", value });
      },
      () => {
        if (!gone) setLazy({ state: "failed" });
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return lazy;
}
