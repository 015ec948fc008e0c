/** A match, moment by moment: the log on the left, the map and the charts in the middle, why and what of it on the right, time at the foot. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { placesOf } from "../../../shared/review/places.ts";
import { MatchContext, matchOf, tellingOf, useSnapshot, type WhyRequest } from "../../match/match.ts";
import type { Opened } from "../../match/opened.ts";
import { openReplay, type ReplayViewer } from "../../net/replaySource.ts";
import { makeHash, parseReviewAddress, type ReviewAddress } from "../../net/reviewAddress.ts";
import { FactDialog } from "../../panels/Facts.tsx";
import { WhyDialog } from "../../panels/Why.tsx";
import { makeNames } from "../../words/names.ts";
import { type Review, ReviewContext } from "./context.ts";
import { Desk } from "./Desk.tsx";
import type { Aside } from "./News.tsx";
import { useKeys, usePlayback } from "./playback.ts";
import { useHidden } from "./serve/hidden.ts";
import type { Lead } from "./serve/lead.ts";
import { NotesContext, useNoteBook } from "./serve/notes.ts";
import { isHeld, useWalkOf, WalkContext } from "./serve/walk.ts";

interface Props {
  readonly opened: Opened;
  /** The address that the page was opened with; null for what was opened from within. */
  readonly first: ReviewAddress | null;
  readonly onBack: (() => void) | null;
  readonly onShow: (opened: Opened) => void;
  /** Fetches the match anew; false where that failed. */
  readonly onRefresh: () => Promise<boolean>;
  readonly onFile: (file: File) => void;
  readonly fileRefusal: Refusal | null;
  readonly onForget: () => void;
  readonly lead: Lead;
  /** What the reader had open when their class's walk called them back here, and the way to it; null: nothing. */
  readonly aside: Aside | null;
}

/** Where the reader stood last in each match that was opened. */
const stood = new WeakMap<Opened["record"], { readonly at: number; readonly viewer: ReplayViewer }>();

/** The address bar follows the moment, but not every frame of a drag. ms */
const addressDelay = 250;

/** The review of one match: where the reader stands in it, and what every part of the page needs for that. */
export function ReviewPage({
  opened,
  first,
  onBack,
  onShow,
  onRefresh,
  onFile,
  fileRefusal,
  onForget,
  ...rest
}: Props) {
  const { lead: leading, aside } = rest;
  const { record, table, served } = opened;
  const places = useMemo(() => placesOf(record.events), [record]);
  const [lost, setLost] = useState(() => unknownIn(first, places));
  const kept = useRef(stood.get(record) ?? null);
  const source = useMemo(() => {
    const made = openReplay(record, table);
    // A moment that is hidden for now: as near to it as may be.
    const nearest = served?.reply.until == null ? 0 : made.count - 1;
    made.seek(kept.current?.at ?? (first?.moment ? (places.find(first.moment) ?? nearest) : (opened.at ?? 0)));
    made.setViewer(kept.current?.viewer ?? "everything");
    return made;
  }, [record, table]);
  const snapshot = useSnapshot(source) ?? source.snapshot();
  const [fact, setFact] = useState<string | null>(null);
  const [why, setWhy] = useState<WhyRequest | null>(null);
  const jumped = useRef(true);
  /** A question to the class holds this page at its moment. */
  const held = useRef(false);
  const move = useCallback(
    (n: number) => {
      if (held.current) return;
      jumped.current = false;
      source.seek(n);
    },
    [source],
  );
  const lead = useCallback(
    (n: number) => {
      jumped.current = true;
      source.seek(n);
    },
    [source],
  );
  const go = useCallback(
    (n: number) => {
      if (!held.current) lead(n);
    },
    [lead],
  );
  const playback = usePlayback(record, source, move, go);
  useKeys(playback, source, go);
  const notes = useNoteBook(served);
  const at = source.at();
  const viewer = source.viewer();
  // Where the reader stands when the match is fetched anew, and when they come back from another.
  kept.current = { at, viewer };
  stood.set(record, kept.current);
  // Whoever goes on has read it. With the moment itself, not after: an address asked for in between may be lost as well.
  const from = useRef(at);
  useLayoutEffect(() => {
    if (from.current !== at) setLost(null);
    from.current = at;
  }, [at]);
  const token = first?.token ?? null;
  useAddress(served ? makeHash(token, places.label(at)) : null, { token, places, go, onLost: setLost });
  const match = useMemo(
    () => ({
      ...matchOf(source, snapshot, record.scenario, { openFact: setFact, openWhy: setWhy }),
      past: true,
      jumped: jumped.current,
    }),
    [source, snapshot, record],
  );
  const setViewer = useCallback(
    (next: ReplayViewer) => {
      jumped.current = true;
      source.setViewer(next);
    },
    [source],
  );
  const telling = useMemo(() => {
    const whole = source.before(source.count);
    return tellingOf(record.scenario, makeNames(record.scenario, record.state.nameOrder), whole);
  }, [record, source]);
  const walk = useWalkOf(served, { at, viewer, go: lead, setViewer }, leading);
  held.current = isHeld(walk);
  useHidden(served, walk, onRefresh);
  const review = useMemo(
    (): Review => ({
      ...{ telling, record, source, places, at, viewer, served, setViewer, show: onShow },
      go: (n) => {
        playback.pause();
        go(n);
      },
      linkTo: (n) => `${location.origin}${location.pathname}${makeHash(token, places.label(n))}`,
    }),
    [telling, record, source, places, at, viewer, served, setViewer, onShow, go, playback.pause, token],
  );
  return (
    <ReviewContext.Provider value={review}>
      <MatchContext.Provider value={match}>
        <NotesContext.Provider value={notes}>
          <WalkContext.Provider value={walk}>
            <Desk
              opened={opened}
              playback={playback}
              {...{ onBack, onFile, fileRefusal, onForget, lost, aside }}
              onFound={() => setLost(null)}
            />
          </WalkContext.Provider>
        </NotesContext.Provider>
        {why && <WhyDialog request={why} onClose={() => setWhy(null)} />}
        {fact && <FactDialog key={fact} id={fact} onClose={() => setFact(null)} />}
      </MatchContext.Provider>
    </ReviewContext.Provider>
  );
}

/** The moment that an address asks for and the match does not have; null: it has it, or none is asked for. */
function unknownIn(address: ReviewAddress | null, places: Review["places"]): string | null {
  if (address?.moment && places.find(address.moment) === null) return address.moment;
  return address?.strange ?? null;
}

interface Following {
  /** The link's own; null: none. */
  readonly token: string | null;
  readonly places: Review["places"];
  readonly go: (n: number) => void;
  readonly onLost: (moment: string | null) => void;
}

/** Keeps the address at the moment, and follows it where somebody changes it. */
function useAddress(hash: string | null, { token, places, go, onLost }: Following): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (hash === null || hash === location.hash) return;
    timer.current = setTimeout(() => history.replaceState(null, "", hash), addressDelay);
    return () => clearTimeout(timer.current);
  }, [hash]);
  useEffect(() => {
    // The event's own address: the bar may have been given that of the moment shown in between.
    const follow = ({ newURL }: HashChangeEvent) => {
      const asked = parseReviewAddress(new URL(newURL));
      // Another link to the same match: it may show more of it, or less.
      if (asked.token !== null && asked.token !== token) return location.reload();
      clearTimeout(timer.current);
      onLost(unknownIn(asked, places));
      const n = asked.moment === null ? null : places.find(asked.moment);
      if (n !== null) go(n);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [token, places, go, onLost]);
}
