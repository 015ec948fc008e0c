/** The top of the review: which match, through whose eyes, and what can be done with it. */

import { toClass } from "words:review/class";
import { top as words } from "words:review/page";
import * as wallWords from "words:teachWall";
import { useRef, useState } from "preact/hooks";
import { useMatch } from "../../match/match.ts";
import type { Opened } from "../../match/opened.ts";
import { classReviewPath } from "../../net/classReviewAddress.ts";
import type { ReplayViewer } from "../../net/replaySource.ts";
import { reviewPath } from "../../net/reviewAddress.ts";
import { makeAddress } from "../../net/teachAddress.ts";
import { ThemeChoiceRow } from "../../panels/ThemeChoiceRow.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { PageLayout } from "../../ui/useMedia.ts";
import { useRefocus } from "../../ui/useRefocus.ts";
import { at } from "../../words/basePath.ts";
import { isolated } from "../../words/format.ts";
import { roundDates } from "../../words/gauges.ts";
import { useReview } from "./context.ts";
import { OpenFile } from "./OpenFile.tsx";
import { TeachBar, TeachDialog, type TeachTool } from "./online/TeachBar.tsx";

interface Props {
  readonly opened: Opened;
  readonly layout: PageLayout;
  readonly onBack: (() => void) | null;
  readonly onFile: (file: File) => void;
  readonly onPrint: () => void;
}

/** The top of the page: which match this is, through whose eyes, and the instructor's tools, in a menu where there is no room. */
export function ReviewTop({ opened, layout, onBack, onFile, onPrint }: Props) {
  const { pub, scenario } = useMatch();
  const [menu, setMenu] = useState(false);
  const [tool, setTool] = useState<TeachTool | null>(null);
  // A dialog's own button may have gone meanwhile, as the page was turned or made narrow.
  const [more, inMenu] = [useRef<HTMLButtonElement>(null), useRef<HTMLDivElement>(null)];
  useRefocus(menu ? inMenu : more, tool);
  const teaching = opened.served?.reply.as === "instructor" ? opened.served : null;
  const number = opened.served?.reply.tables.find(({ match }) => match === opened.table.match)?.number;
  const ofClass = teaching?.reply.class ?? null;
  const classLink = ofClass !== null && (
    <a class="button slim" href={makeAddress({ page: "wall", id: ofClass })}>
      {toClass}
    </a>
  );
  const toSeat = opened.served?.reply.as === "student" && (
    <a class="button slim" href={at("/")}>
      {words.toSeat}
    </a>
  );
  const table = number == null ? null : wallWords.table({ number });
  // The instructor's buttons take the room; the round stands at the foot, too, and its dates with the moment.
  const crowded = teaching !== null && layout === "wide";
  const dates = roundDates(scenario.files.scenario.startDate, pub.round, pub.daysPerRound, "short");
  return (
    <header class="top">
      {onBack && (
        <button type="button" class="button slim" onClick={onBack}>
          {words.back}
        </button>
      )}
      {layout === "wide" && !onBack && (classLink || toSeat)}
      <h1 class={layout === "wide" ? "brand" : "hidden"}>{words.brand}</h1>
      <p class="where" title={isolated(opened.table.title)}>
        {/* Whoever reviews a class's tables one after the other has to see at once which this is. */}
        {table && layout !== "narrow" && <strong>{table} · </strong>}
        <strong class="title">
          <bdi>{opened.table.title}</bdi>
        </strong>
        {!crowded && (
          <span class="muted">
            {layout !== "narrow" && " · "}
            {[
              layout === "narrow" && table,
              layout !== "narrow" &&
                (pub.round === 0 ? words.briefing : words.round({ round: pub.round, of: pub.rounds })),
              dates,
            ]
              .filter(Boolean)
              .join(" · ")}{" "}
          </span>
        )}
        {opened.kind !== "match" && layout !== "narrow" && <span class="kind small"> {words[opened.kind]}</span>}
      </p>
      <Eyes narrow={layout === "narrow"} />
      {crowded && <TeachBar onOpen={setTool} />}
      <button
        type="button"
        ref={more}
        class="button slim"
        aria-label={words.menu}
        aria-haspopup="dialog"
        onClick={() => setMenu(true)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {menu && (
        <Dialog title={words.menuTitle} onClose={() => setMenu(false)}>
          <div class="stack" ref={inMenu} tabIndex={-1}>
            {teaching && layout !== "wide" && (
              <div class="row">
                {classLink}
                <TeachBar onOpen={setTool} onDone={() => setMenu(false)} />
              </div>
            )}
            {!teaching && (
              <p class="row">
                {layout !== "wide" && toSeat}
                <button type="button" class="button slim" onClick={onPrint}>
                  {words.print}
                </button>
              </p>
            )}
            <ThemeChoiceRow />
            <OtherTables opened={opened} />
            <Keys />
            <section class="stack tight">
              <h3>{words.another}</h3>
              <OpenFile
                onFile={(file) => {
                  setMenu(false);
                  onFile(file);
                }}
              />
            </section>
          </div>
        </Dialog>
      )}
      {teaching && (
        <TeachDialog
          {...{ onPrint, served: teaching, open: tool }}
          onClose={() => setTool(null)}
          onDone={() => setMenu(false)}
        />
      )}
    </header>
  );
}

/** Through whose eyes the match is seen. */
function Eyes({ narrow }: { narrow: boolean }) {
  const { viewer, setViewer } = useReview();
  const { pub, names } = useMatch();
  return (
    <label class="eyes-choice small">
      <span class={narrow ? "hidden" : "muted"}>{words.seenBy}</span>
      <select
        class="slim"
        value={viewer}
        onChange={(event) => setViewer(event.currentTarget.value as ReplayViewer)}
        aria-label={words.seenByLabel}
      >
        <option value="everything">{words.everything}</option>
        {pub.seats
          .filter(({ byRule }) => !byRule)
          .map(({ id }) => (
            <option key={id} value={id}>
              {names.seatTitle(id)}
            </option>
          ))}
      </select>
    </label>
  );
}

/** The class's other tables that the reader may review. */
function OtherTables({ opened }: Pick<Props, "opened">) {
  const { served } = useReview();
  const { tables = [], as, class: ofClass = null } = served?.reply ?? {};
  const others = tables.filter(({ match }) => match !== opened.table.match);
  if (others.length === 0) return null;
  const own = tables.find(({ match }) => match === opened.table.match)?.number ?? null;
  return (
    <section class="stack tight">
      <h3>{words.otherTables}</h3>
      <ul class="row">
        {others.map(({ match, number, title }) => (
          <li key={match}>
            <a class="button slim" href={reviewPath(match, "", as === "instructor")}>
              {number === null ? <bdi>{title}</bdi> : wallWords.table({ number })}
            </a>
          </li>
        ))}
      </ul>
      {ofClass !== null && <a href={classReviewPath(ofClass, own)}>{wallWords.compare}</a>}
    </section>
  );
}

const Keys = () => (
  <section class="stack tight">
    <h3>{words.keys}</h3>
    <dl class="pairs">
      {Object.values(words.keysDo).map(({ key, does }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);
