/** Stands where a list of what happened breaks off, and brings what came before. */

import * as partsWords from "words:play/parts";
import { useEffect, useRef } from "preact/hooks";
import type { Earlier as Asking } from "../match/useEarlier.ts";
import { RefusalNote } from "./RefusalNote.tsx";

interface Props extends Asking {
  /** Fetches by itself whenever it comes into sight. */
  readonly inSight?: boolean;
}

export function Earlier({ more, busy, refusal, ask, inSight = false }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    if (!inSight || !more || busy || refusal || !button.current) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((each) => each.isIntersecting)) asking.current();
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [inSight, more, busy, refusal]);
  if (!more) return null;
  return (
    <div class="stack tight">
      <button ref={button} type="button" class="link small" aria-disabled={busy} onClick={ask}>
        {busy ? partsWords.fetchingEarlier : partsWords.showEarlier}
      </button>
      <RefusalNote refusal={refusal} />
    </div>
  );
}
