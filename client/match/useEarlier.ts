/** What happened before the latest that the page was told when it came: asked for by pages, by whatever looks for it. */
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import type { MatchSource, Snapshot } from "../net/matchSource.ts";
import { useMatch } from "./match.ts";

export interface Earlier {
  /** There is something earlier that the page does not know yet. */
  readonly more: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** Asks for one page of it. */
  readonly ask: () => void;
}

/** Earlier events of the match that the source follows. */
export function useEarlierOf(source: MatchSource, { more = false }: Pick<Snapshot, "more">): Earlier {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = async () => {
    if (busy || !source.earlier) return;
    setBusy(true);
    setRefusal(await source.earlier());
    setBusy(false);
  };
  return { more, busy, refusal, ask: () => void ask() };
}

/** The same for the match of the page. */
export function useEarlier(): Earlier {
  const { source, snapshot } = useMatch();
  return useEarlierOf(source, snapshot);
}

/** How long until it is asked once more, after a refusal. ms */
const again = 1000;

/** Fetches everything earlier, page by page, while it is `wanted`. True while something is still missing. */
export function useAllEarlier(wanted = true): boolean {
  const { source, snapshot } = useMatch();
  const missing = wanted && snapshot.more === true;
  useEffect(() => {
    if (!missing) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const refusal = await source.earlier?.();
      if (!gone && refusal !== undefined) timer = setTimeout(ask, refusal ? again : 0);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [missing, source]);
  return missing;
}
