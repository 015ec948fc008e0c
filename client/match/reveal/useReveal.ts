/** Whether the round is being told headline by headline now, and where that stood when the page was left. */
import { useContext, useEffect, useState } from "preact/hooks";
import { preference } from "../../ui/preferences.ts";
import { type Match, useMatch } from "../match.ts";
import { PlaceContext } from "../placeContext.ts";

const storageKey = "line-of-contact.reveal";

interface Kept {
  /** Whose seat, and which round. */
  readonly of: string;
  /** The headline that was shown; null: all has been told. */
  readonly at: string | null;
}

function read(): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    return typeof kept?.of === "string" ? kept : null;
  } catch {
    return null;
  }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Without storage a reload tells the round again.
  }
}

export interface Reveal {
  readonly on: boolean;
  /** The key of the headline at which it stood before; null: from the first one. */
  readonly from: string | null;
  readonly keep: (headline: string) => void;
  readonly open: () => void;
  readonly close: () => void;
}

const roundOf = ({ snapshot, pub }: Match, token: string): string => `${token} ${snapshot.table.match} ${pub.round}`;

/** All of the round's news is here: how things stand comes a moment before what happened. */
const isWhole = ({ snapshot, pub }: Match): boolean =>
  snapshot.events.some(
    ({ round, event }) => round === pub.round && (event.kind === "roundClosed" || event.kind === "ended"),
  );

/** Did the page leave the news of this round before all was told? */
export function isHalfTold(match: Match, token: string): boolean {
  const kept = read();
  return kept?.of === roundOf(match, token) && kept.at !== null;
}

/** By itself once a round is resolved, unless the reader wants to be asked or has seen it; ends with the phase. */
export function useReveal(): Reveal {
  const match = useMatch();
  const { pub, past } = match;
  const { place } = useContext(PlaceContext);
  const of = roundOf(match, place.token);
  const told = (pub.phase === "wire" || pub.phase === "debrief") && past !== true && isWhole(match);
  const kept = read();
  const here = kept?.of === of ? kept : null;
  const [asked, setAsked] = useState<string | null>(null);
  const [shut, setShut] = useState<string | null>(null);
  useEffect(() => {
    if (!told) setAsked(null);
  }, [told]);
  const byItself = preference("news") === "plays" && shut !== of && here?.at !== null;
  return {
    on: told && (asked === of || byItself),
    from: asked === of ? null : (here?.at ?? null),
    keep: (at) => write({ of, at }),
    open: () => setAsked(of),
    close: () => {
      write({ of, at: null });
      setShut(of);
      setAsked(null);
    },
  };
}
