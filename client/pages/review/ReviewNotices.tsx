/** What the reader has to be told above the match: the class's walk, what is hidden or does not verify, an address or a file that leads nowhere. */

import { close, relayed } from "words:common";
import { top, desk as words } from "words:review/page";
import type { Refusal } from "../../../shared/base/result.ts";
import type { Opened } from "../../match/opened.ts";
import { isRelayed } from "../../net/relayed.ts";
import type { PageLayout } from "../../ui/useMedia.ts";
import { bdi } from "../../words/bdi.tsx";
import { refusalWords } from "../../words/codes.ts";
import { useReview } from "./context.ts";
import { FileRefusal } from "./OpenFile.tsx";
import { WalkBar } from "./online/WalkBar.tsx";
import { isHeld, useWalk } from "./online/walk.ts";

/** Another match than this one, left open behind this one. */
export interface OtherMatch {
  readonly title: string;
  readonly onReturn: () => void;
}

interface Props {
  readonly opened: Opened;
  readonly layout: PageLayout;
  readonly other: OtherMatch | null;
  /** A moment that the address asked for and this match does not have. */
  readonly lost: string | null;
  readonly onFound: () => void;
  readonly fileRefusal: Refusal | null;
  readonly onForget: () => void;
}

export function ReviewNotices({ opened, layout, other, lost, onFound, fileRefusal, onForget }: Props) {
  const walk = useWalk();
  const held = isHeld(walk);
  const { at, places } = useReview();
  const hiding = (opened.served?.reply.until ?? null) !== null;
  return (
    <section class="bars" aria-label={words.news}>
      <WalkBar />
      {walk.told && isRelayed() && (
        <p class="note small" role="status">
          {relayed}
        </p>
      )}
      {layout === "narrow" && opened.kind !== "match" && (
        <p class="note small">{top.kind({ kind: opened.kind, title: opened.table.title, bdi })}</p>
      )}
      {other && (
        <div class="file-refusal">
          <p class="note small" role="status">
            {words.aside({ title: other.title, bdi })}
          </p>
          {!held && (
            <button
              type="button"
              class="button slim"
              onClick={() => {
                if (walk.view) walk.follow(false);
                other.onReturn();
              }}
            >
              {words.toAside({ walking: walk.view !== null })}
            </button>
          )}
        </div>
      )}
      {hiding && !held && (
        <p class="note small" role="status">
          {words.asked({ place: places.label(opened.served?.reply.until ?? 0) })}
        </p>
      )}
      {opened.departs && (
        <p class="note small" role="status">
          {departsWords(opened.departs, opened.served !== null)}
        </p>
      )}
      {lost !== null && !held && !hiding && (
        <div class="file-refusal">
          <p class="refusal" role="alert">
            {refusalWords({ code: "unknownMoment" })}{" "}
            {words.lost({ moment: lost.slice(0, 24), place: places.label(at), code: (text) => <code>{text}</code> })}
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

function departsWords(departs: Refusal, served: boolean): string {
  const { entry = 0, round = 0 } = departs.with ?? {};
  return words.departs({ served, wrong: refusalWords(departs), entry: String(entry), round });
}
