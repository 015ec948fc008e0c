/** A match, moment by moment: the log on the left, the map and the charts in the middle, why and what of it on the right, time at the foot. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Departure } from "../../../shared/log/departure.ts";
import { MatchContext, matchOf, tellingOf, useSnapshot, type WhyRequest } from "../../match/match.ts";
import type { Opened } from "../../match/opened.ts";
import { type Proof, useProof } from "../../match/proof.ts";
import { makeHash, type ReviewAddress } from "../../net/reviewAddress.ts";
import { FactDialog } from "../../panels/FactDialog.tsx";
import { WhyDialog } from "../../panels/Why.tsx";
import { makeNames } from "../../words/names.ts";
import { type Review, ReviewContext } from "./context.ts";
import type { WalkFollowing } from "./online/followWalk.ts";
import { NotesContext, useNoteBook } from "./online/notes.ts";
import { useRefetchHidden } from "./online/refetchHidden.ts";
import { isHeld, useWalkOf, type Walk, WalkContext } from "./online/walk.ts";
import type { OpenReview } from "./openReview.ts";
import { type Playback, useKeys, usePlayback } from "./playback.ts";
import { ReviewLayout, type ReviewLayoutProps } from "./ReviewLayout.tsx";
import { useAddress } from "./useAddress.ts";

interface Props extends Pick<ReviewLayoutProps, "onBack" | "onFile" | "fileRefusal" | "onForget" | "other"> {
  readonly reading: OpenReview;
  /** The address that the page was opened with; null for what was opened from within. */
  readonly first: ReviewAddress | null;
  readonly onShow: (opened: Opened) => void;
  /** Fetches the match anew; false where that failed. */
  readonly onRefresh: () => Promise<boolean>;
  /** The log is not what the rules give. */
  readonly onDeparts: (departure: Departure) => void;
  readonly lead: WalkFollowing;
}

/** The review of one match: where the reader stands in it, and what every part of the page needs for that. */
export function ReviewPage({ reading, first, onShow, onRefresh, onDeparts, lead, ...layout }: Props) {
  const { opened, source } = reading;
  const playback = usePlayback(reading);
  useKeys(playback, source, reading.jump);
  const { lost, found } = useAddress(reading, first);
  const walk = useHeldWalk(reading, lead, onRefresh);
  const proof = useProof(opened, onDeparts);
  const review = useReviewOf(reading, playback, first?.token ?? null, onShow, proof);
  const notes = useNoteBook(opened.served);
  return (
    <WithMatch reading={reading}>
      <ReviewContext.Provider value={review}>
        <NotesContext.Provider value={notes}>
          <WalkContext.Provider value={walk}>
            <ReviewLayout {...layout} {...{ opened, playback, lost }} onFound={found} />
          </WalkContext.Provider>
        </NotesContext.Provider>
      </ReviewContext.Provider>
    </WithMatch>
  );
}

/** The class's walk. While it holds the page at a question, the reader cannot leave the moment, and what is hidden is let go. */
function useHeldWalk(reading: OpenReview, leading: WalkFollowing, onRefresh: () => Promise<boolean>): Walk {
  const { source, lead, setViewer, opened } = reading;
  useSnapshot(source);
  const walk = useWalkOf(opened.served, { at: source.at(), viewer: source.viewer(), go: lead, setViewer }, leading);
  const held = isHeld(walk);
  useLayoutEffect(() => reading.hold(held), [reading, held]);
  useRefetchHidden(opened.served, walk, onRefresh);
  return walk;
}

/** What every part of the review can reach besides the match. */
function useReviewOf(
  { source, places, opened, jump, setViewer }: OpenReview,
  { pause }: Playback,
  token: string | null,
  onShow: (opened: Opened) => void,
  proof: Proof | null,
): Review {
  const { record, served } = opened;
  const telling = useMemo(() => {
    const whole = source.before(source.count);
    return tellingOf(record.scenario, makeNames(record.scenario, record.state.nameOrder), whole);
  }, [record, source]);
  const [at, viewer] = [source.at(), source.viewer()];
  return useMemo(
    (): Review => ({
      ...{ telling, record, source, places, at, viewer, served, proof, setViewer, show: onShow },
      go: (n) => {
        pause();
        jump(n);
      },
      linkTo: (n) => `${location.origin}${location.pathname}${makeHash(token, places.label(n))}`,
    }),
    [telling, record, source, places, at, viewer, served, proof, setViewer, onShow, jump, pause, token],
  );
}

/** The match as it stood at the reader's moment, and the dialogs in which it answers. */
function WithMatch({ reading, children }: { readonly reading: OpenReview; readonly children: ComponentChildren }) {
  const { source, opened, jumped } = reading;
  const snapshot = useSnapshot(source) ?? source.snapshot();
  const [fact, setFact] = useState<string | null>(null);
  const [why, setWhy] = useState<WhyRequest | null>(null);
  const { scenario } = opened.record;
  const match = useMemo(
    () => ({
      ...matchOf(source, snapshot, scenario, { openFact: setFact, openWhy: setWhy }),
      past: true,
      jumped: jumped(),
    }),
    [source, snapshot, scenario, jumped],
  );
  return (
    <MatchContext.Provider value={match}>
      {children}
      {why && <WhyDialog request={why} onClose={() => setWhy(null)} />}
      {fact && <FactDialog key={fact} id={fact} onClose={() => setFact(null)} />}
    </MatchContext.Provider>
  );
}
