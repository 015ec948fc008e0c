/** The tab "Now" on a phone: what waits for me, each opened in its place, and what is worth doing where nothing does. */

import * as nowWords from "words:play/now";
import { useEffect, useRef } from "preact/hooks";
import { outlook } from "../../match/attendance.ts";
import { useMatch } from "../../match/match.ts";
import { type Wait, waitsFor } from "../../match/waiting.ts";
import { useRefocus } from "../../ui/useRefocus.ts";
import { isolated } from "../../words/format.ts";
import { FirstRound } from "../FirstRound.tsx";
import { LateTalks } from "../LateTalks.tsx";
import { LateWords, LateWordsSaid } from "../LateWords.tsx";
import { SeatChip } from "../SeatChip.tsx";
import { InvitationCard } from "../talks/InvitationCard.tsx";

interface Props {
  /** The wait whose card is open. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

export function Now({ open, onOpen }: Props) {
  const { snapshot, own } = useMatch();
  const waits = waitsFor(snapshot.view);
  const heading = useRef<HTMLHeadingElement>(null);
  // What has been answered goes, and takes the focus along.
  useRefocus(heading, waits.length);
  return (
    <div class="now stack">
      <FirstRound at="now" />
      <LateWordsSaid show="RoundBriefing" at="now" />
      <section aria-labelledby="waits-heading">
        <h2 id="waits-heading" class="overline row apart" ref={heading} tabIndex={-1}>
          {nowWords.waits}
          {waits.length > 0 && <span class="count">{waits.length}</span>}
        </h2>
        {waits.length === 0 && <p class="muted small">{own === null ? nowWords.observe : nowWords.nothingWaits}</p>}
        <ul class="wait-rows">
          {waits.map((wait) => (
            <Row
              key={wait.id}
              wait={wait}
              open={open === wait.id}
              onToggle={() => onOpen(open === wait.id ? null : wait.id)}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Row({ wait, open, onToggle }: { wait: Wait; open: boolean; onToggle: () => void }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const seat = useSeatOf(wait);
  return (
    <li ref={row} class="wait-row" data-open={open}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? `wait-${wait.id}` : undefined}
        onClick={onToggle}
      >
        <SeatChip seat={seat} beside />
        <span class="wait-says">
          <strong>
            <Title wait={wait} />
          </strong>
          {!open && (
            <span class="small muted">
              <Line wait={wait} />
            </span>
          )}
        </span>
        <span class="chevron" aria-hidden="true" />
      </button>
      {open && (
        <div id={`wait-${wait.id}`} class="wait-card">
          <Card wait={wait} />
        </div>
      )}
    </li>
  );
}

/** Whose chip stands before the row: who wants something, or the seat itself. */
function useSeatOf(wait: Wait): string {
  const { pub, own } = useMatch();
  if (wait.kind === "invitation")
    return pub.convenings.find(({ id }) => id === wait.invitation.convening)?.host ?? own?.seat ?? "";
  if (wait.kind === "word") return wait.seen.by;
  return (wait.kind === "text" ? wait.text.versions.at(-1)?.by : wait.line.by) ?? "";
}

function Title({ wait }: { wait: Wait }) {
  const { pub, names } = useMatch();
  if (wait.kind === "invitation") {
    const talks = pub.convenings.find(({ id }) => id === wait.invitation.convening);
    return nowWords.rows.invitation({ venue: names.venue(talks?.venue ?? "") });
  }
  if (wait.kind === "text") return isolated(wait.text.title);
  if (wait.kind === "due") return nowWords.rows.due;
  return nowWords.rows.word({ kind: wait.seen.word.kind, seat: names.named(wait.seen.by) });
}

function Line({ wait }: { wait: Wait }) {
  const { pub, names } = useMatch();
  const rows = nowWords.rows;
  if (wait.kind === "invitation") return <Guests wait={wait} />;
  if (wait.kind === "due") return <LateWords show="DeedOf" line={wait.line} />;
  if (wait.kind === "word") return <LateWords show="Spoken" word={wait.seen.word} by={wait.seen.by} />;
  if (wait.as === "lacks") return rows.lacks;
  const latest = wait.text.versions.at(-1);
  const seat = names.named(latest?.by ?? "");
  const host = pub.convenings.find(({ id }) => id === wait.text.convening)?.host === latest?.by;
  return wait.as === "must" ? rows.must({ seat, host }) : rows.draft({ seat, version: latest?.n ?? 1 });
}

/** Who else is invited, and whether they come: their answer, or what anybody can work out of it. */
function Guests({ wait }: { wait: Extract<Wait, { kind: "invitation" }> }) {
  const { pub, own, scenario, names } = useMatch();
  const talks = pub.convenings.find(({ id }) => id === wait.invitation.convening);
  if (!talks) return null;
  return talks.guests
    .filter(({ seat }) => seat !== own?.seat)
    .map(({ seat, answer }) => {
      const guess = scenario.leads.includes(seat) ? outlook(scenario, pub, talks, seat).guess : "open";
      return nowWords.guest({ seat: names.named(seat), answer: answer === "pending" ? guess : answer });
    })
    .join(" · ");
}

function Card({ wait }: { wait: Wait }) {
  if (wait.kind === "invitation") return <InvitationCard invitation={wait.invitation} />;
  if (wait.kind === "word") return <LateWords show="WaitingWord" seen={wait.seen} />;
  if (wait.kind === "text") return <LateTalks show="TextCard" text={wait.text} />;
  return (
    <ul class="word-lines">
      <LateWords show="MarkedLine" line={wait.line} />
    </ul>
  );
}
