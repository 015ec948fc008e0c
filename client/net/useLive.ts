/** Follows a live view: what it shows, how the connection stands, and why the way is shut. */
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import type { Live } from "./liveRoom.ts";
import type { Connection } from "./matchSource.ts";

export interface LiveState<View> {
  readonly snapshot: View | null;
  readonly connection: Connection;
  readonly refusal: Refusal | null;
}

/** The view of a live source and how the connection stands; closes nothing. */
export function useLive<View>(source: Live<View>): LiveState<View> {
  const now = () => ({ snapshot: source.snapshot(), connection: source.connection(), refusal: source.refusal() });
  const [state, setState] = useState(now);
  useEffect(() => {
    setState(now());
    return source.subscribe(() => setState(now()));
  }, [source]);
  return state;
}

/** The server's steady clock (ms), renewed every `every` ms while the component is shown. */
export function useSteady(source: Pick<Live<unknown>, "steady">, every = 1000): number {
  const [now, setNow] = useState(source.steady);
  useEffect(() => {
    const timer = setInterval(() => setNow(source.steady()), every);
    return () => clearInterval(timer);
  }, [source, every]);
  return now;
}
