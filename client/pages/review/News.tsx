/** What the reader has to be told above the match: the class's walk, what is hidden or does not verify, an address or a file that leads nowhere. */

import { close } from "words:common";
import type { Refusal } from "../../../shared/base/result.ts";
import type { Opened } from "../../match/opened.ts";
import type { PageLayout } from "../../ui/useMedia.ts";
import { refusalWords } from "../../words/codes.ts";
import { topWords, deskWords as words } from "../../words/review/page.ts";
import { useReview } from "./context.ts";
import { FileRefusal } from "./OpenFile.tsx";
import { WalkBar } from "./serve/WalkBar.tsx";
import { isHeld, useWalk } from "./serve/walk.ts";

/** Another match than this one, put aside for now. */
export interface Aside {
  readonly title: string;
  readonly onReturn: () => void;
}

interface Props {
  readonly opened: Opened;
  readonly layout: PageLayout;
  readonly aside: Aside | null;
  /** A moment that the address asked for and this match does not have. */
  readonly lost: string | null;
  readonly onFound: () => void;
  readonly fileRefusal: Refusal | null;
  readonly onForget: () => void;
}

export function News({ opened, layout, aside, lost, onFound, fileRefusal, onForget }: Props) {
  const walk = useWalk();
  const held = isHeld(walk);
  const { at, places } = useReview();
  const hiding = (opened.served?.reply.until ?? null) !== null;
  return (
    <section class="bars" aria-label={words.news}>
      <WalkBar />
      {layout === "narrow" && opened.kind !== "match" && (
        <p class="note small">
          {topWords[opened.kind]}: {opened.table.title}
        </p>
      )}
      {aside && (
        <div class="file-refusal">
          <p class="note small" role="status">
            {words.aside(aside.title)}
          </p>
          {!held && (
            <button
              type="button"
              class="button slim"
              onClick={() => {
                if (walk.view) walk.follow(false);
                aside.onReturn();
              }}
            >
              {words.toAside(walk.view !== null)}
            </button>
          )}
        </div>
      )}
      {hiding && !held && (
        <p class="note small" role="status">
          {words.asked(places.label(opened.served?.reply.until ?? 0))}
        </p>
      )}
      {opened.departs && (
        <p class="note small" role="status">
          {words.departs(opened.served !== null, refusalWords(opened.departs), opened.departs.with ?? {})}
        </p>
      )}
      {lost !== null && !held && !hiding && (
        <div class="file-refusal">
          <p class="refusal" role="alert">
            {refusalWords({ code: "unknownMoment" })}
            {words.lost}
            <code>#{lost.slice(0, 24)}</code>
            {words.here(places.label(at))}
          </p>
          <button type="button" class="button slim" onClick={onFound}>
            {close}
          </button>
        </div>
      )}
      {fileRefusal && (
        <div class="file-refusal">
          <FileRefusal refusal={fileRefusal} />
          <button type="button" class="button slim" onClick={onForget}>
            {close}
          </button>
        </div>
      )}
    </section>
  );
}
