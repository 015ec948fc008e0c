/** A quiet bar when the connection is not there or relayed, or the match is paused: what it means and that nothing is lost. */

import * as commonWords from "words:common";
import * as tableWords from "words:play/table";
import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../net/matchSource.ts";
import { isRelayed } from "../net/relayed.ts";

/** A drop shorter than this goes unmentioned, ms. */
const patience = 1500;

/** @param paused the match is, and says so here */
export function ConnectionBar({ connection, paused = false }: { connection: Connection; paused?: boolean }) {
  const [long, setLong] = useState(false);
  const restarting = connection === "restarting";
  const away = connection === "lost" || connection === "connecting";
  useEffect(() => {
    setLong(false);
    if (!away) return;
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, [away]);
  const words = restarting
    ? tableWords.serverRestarts
    : away && long
      ? tableWords.connectionGone
      : paused
        ? tableWords.matchPaused
        : connection === "live" && isRelayed()
          ? commonWords.relayed
          : "";
  return (
    <p class="bar" role="status" data-shown={words !== ""}>
      {words}
    </p>
  );
}
