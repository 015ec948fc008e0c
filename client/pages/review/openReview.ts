/** Where a reader stands in a match under review, apart from how it is drawn: kept as long as the match is open, and when it is fetched anew. */
import { type Places, placesOf } from "../../../shared/review/places.ts";
import type { Opened } from "../../match/opened.ts";
import { openReplay, type ReplaySource, type ReplayViewer } from "../../net/replaySource.ts";
import type { ReviewAddress } from "../../net/reviewAddress.ts";

export interface OpenReview {
  readonly opened: Opened;
  readonly source: ReplaySource;
  readonly places: Places;
  /** Goes to the moment right after event `n`, with what happened played on the map. */
  readonly step: (n: number) => void;
  /** Goes there at once. */
  readonly jump: (n: number) => void;
  /** Goes there at once even while the reader is held: the instructor leads. */
  readonly lead: (n: number) => void;
  readonly setViewer: (viewer: ReplayViewer) => void;
  /** While a question to the class holds the page at its moment, `step` and `jump` do nothing. */
  readonly hold: (held: boolean) => void;
  /** The latest move was a jump: what lies between is not animated. */
  readonly jumped: () => boolean;
}

/** The moment of a reading, or null where there was none. */
type Stood = OpenReview | null;

/**
 * Opens a match at the moment of `before` (the same match as it was fetched last), else at the address's moment, else at the
 * opened match's own.
 */
export function openReview(opened: Opened, address: ReviewAddress | null, before: Stood = null): OpenReview {
  const places = placesOf(opened.record.events);
  const source = openReplay(opened.record, opened.table);
  let held = false;
  let jumped = true;
  const lead = (n: number) => {
    jumped = true;
    source.seek(n);
  };
  // A moment that is hidden for now: as near to it as may be.
  const nearest = opened.served?.reply.until == null ? 0 : source.count - 1;
  const asked = address?.moment ? (places.find(address.moment) ?? nearest) : (opened.at ?? 0);
  source.seek(before?.source.at() ?? asked);
  source.setViewer(before?.source.viewer() ?? "everything");
  return {
    ...{ opened, source, places, lead },
    step: (n) => {
      if (held) return;
      jumped = false;
      source.seek(n);
    },
    jump: (n) => {
      if (!held) lead(n);
    },
    setViewer: (viewer) => {
      jumped = true;
      source.setViewer(viewer);
    },
    hold: (now) => {
      held = now;
    },
    jumped: () => jumped,
  };
}
