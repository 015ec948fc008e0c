/** Parts of a page that come as one chunk, fetched when the first of them is to be shown. */
import type { ComponentProps, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

// biome-ignore lint/suspicious/noExplicitAny: what a part takes, its own props say.
type Parts = Readonly<Record<string, ComponentType<any>>>;

type PropsOf<P extends Parts> = { [Name in keyof P]: { readonly show: Name } & ComponentProps<P[Name]> }[keyof P];

/**
 * `Late` shows a part by its name, nothing until it has come, and `Failed` where it did not; `useHere` fetches the parts if
 * they are `wanted` and says whether they have come; `fetch` does so ahead. Once fetched they are there at once, so that
 * what is shown again does not blink.
 */
export function lateParts<P extends Parts>(load: () => Promise<P>, Failed: ComponentType) {
  let here: P | null = null;
  const fetch = async (): Promise<P> => {
    here = await load();
    return here;
  };
  const useParts = (wanted: boolean): P | "failed" | null => {
    const [parts, setParts] = useState<P | "failed" | null>(here);
    useEffect(() => {
      let gone = false;
      const arrived = (now: P | "failed") => {
        if (!gone) setParts(now);
      };
      if (wanted) fetch().then(arrived, () => arrived("failed"));
      return () => {
        gone = true;
      };
    }, [wanted]);
    return here ?? parts;
  };
  function Late({ show, ...props }: PropsOf<P>) {
    const parts = useParts(true);
    if (parts === "failed") return <Failed />;
    const Part = parts?.[show];
    return Part ? <Part {...props} /> : null;
  }
  return { Late, fetch, useHere: (wanted: boolean): boolean => useParts(wanted) !== null };
}
