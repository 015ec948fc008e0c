/** A quiet bar when the connection is not there, or the match is paused: what it means and that nothing is lost. */

import * as tableWords from "words:play/table";
import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../net/matchSource.ts";
import { isRelayed } from "../net/relay.ts";

/** A drop shorter than this goes unmentioned, ms. */
const patience = 1500;

export function ConnectionBar({ connection, paused }: { connection: Connection; paused: boolean }) {
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
          ? tableWords.relayed
          : "";
  return (
    <p class="bar" role="status" data-shown={words !== ""}>
      {words}
    </p>
  );
}
