/** What every part of the review can reach besides the match: the record, the moment, and the way to another. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Places } from "../../../shared/review/places.ts";
import type { MatchRecord } from "../../../shared/review/record.ts";
import type { Opened, Served } from "../../match/opened.ts";
import type { Proof } from "../../match/proof.ts";
import type { ReplaySource, ReplayViewer } from "../../net/replaySource.ts";
import type { Telling } from "../../words/events.ts";

export interface Review {
  readonly record: MatchRecord;
  readonly source: ReplaySource;
  readonly places: Places;
  /** With the names of texts and talks that come later, too. */
  readonly telling: Telling;
  readonly at: number;
  readonly viewer: ReplayViewer;
  readonly served: Served | null;
  /** Null: there is nothing to prove. */
  readonly proof: Proof | null;
  /** Jumps to the moment right after event `n`; nothing is animated. */
  readonly go: (n: number) => void;
  readonly setViewer: (viewer: ReplayViewer) => void;
  /** Shows another record in place of this one, with a way back. */
  readonly show: (opened: Opened) => void;
  /** The address of a moment, whole. */
  readonly linkTo: (n: number) => string;
}

export const ReviewContext = createContext<Review | null>(null);

/** The review around this component. Throws outside of one: that is a bug of the page. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("a part of the review stands outside of it");
  return review;
}
