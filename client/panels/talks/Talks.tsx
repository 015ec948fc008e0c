/** The tab "Talks": what is in force, who invites, what lies on the tables. */

import * as talksWords from "words:play/talks";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import { isHead, mayAct, mayCommit, useMatch } from "../../match/match.ts";
import { waitingForMe } from "../../match/texts.ts";
import { usePowers } from "../../match/usePowers.ts";
import { bdi } from "../../words/bdi.tsx";
import { FirstRound } from "../FirstRound.tsx";
import { WithTerms } from "../GlossaryTerm.tsx";
import { LateDialog } from "../LateDialog.tsx";
import { LateTalks } from "../LateTalks.tsx";
import { LateWordsSaid } from "../LateWords.tsx";
import { Thread } from "../Thread.tsx";
import { InvitationCard } from "./InvitationCard.tsx";
import { TableText } from "./TableText.tsx";
import { Treaty } from "./Treaty.tsx";
import { textAnchor } from "./textAnchor.ts";

export function Talks() {
  const { pub, own } = useMatch();
  const sessions = pub.convenings.filter(({ round }) => round === pub.round);
  const here = new Set(sessions.map(({ id }) => id));
  const older = own?.texts.filter((text) => text.convening !== null && !here.has(text.convening)) ?? [];
  const open = older.filter(({ status }) => status === "open");
  const past = (own?.texts ?? []).filter(({ status }) => status !== "open" && status !== "inForce");
  // The invitation says all that there is to say of talks that wait for this seat's answer.
  const asked = new Set(own?.invitations.map(({ convening }) => convening));
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
  }, []);
  return (
    <div class="talks stack">
      {pub.phase === "wire" && <p class="note small">{talksWords.roundOver}</p>}
      <FirstRound at="talks" />
      <LateWordsSaid show="RoundBriefing" at="talks" />
      <HeadDecides />
      <MustAnswer />
      <LacksMyName />
      <LateWordsSaid show="OpenWords" />
      {own?.invitations.map((invitation) => (
        <InvitationCard key={invitation.convening} invitation={invitation} />
      ))}
      <Treaty />
      {sessions
        .filter(({ id }) => !asked.has(id))
        .map((talks) => (
          <LateTalks show="Session" key={talks.id} talks={talks} called={shown.current && talks.host === own?.seat} />
        ))}
      <DirectLine />
      <Convene />
      {open.length > 0 && (
        <section class="stack">
          <h2>{talksWords.stillOpen}</h2>
          {open.map((text) => (
            <LateTalks show="TextCard" key={text.id} text={text} />
          ))}
        </section>
      )}
      {past.length > 0 && (
        <details>
          <summary>{talksWords.earlier({ count: past.length })}</summary>
          <div class="stack">
            {past.map((text) => (
              <LateTalks show="TextCard" key={text.id} text={text} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function MustAnswer() {
  const { own } = useMatch();
  return (
    <Waiting says={talksWords.mustAnswer} texts={own?.texts.filter(({ id }) => own.mustAnswer.includes(id)) ?? []} />
  );
}

/** Leads to a text further down; a long one is read from its beginning. */
function goTo(text: number): void {
  const found = document.getElementById(textAnchor(text));
  found?.scrollIntoView({ block: "start" });
  found?.focus({ preventScroll: true });
}

/** Texts that wait for this seat, each a way to where it stands. */
function Waiting({ says, texts }: { says: string; texts: readonly ReadableText[] }) {
  if (texts.length === 0) return null;
  return (
    <div class="note" role="status">
      <p>{says}</p>
      <ul>
        {texts.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => goTo(id)}>
              <bdi>{title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In a delegation of several, what the others can do. */
function HeadDecides() {
  const match = useMatch();
  const { own, snapshot } = match;
  if (!own || !mayAct(match) || isHead(match)) return null;
  const people = snapshot.table.seats.find(({ seat }) => seat === own.seat)?.people ?? [];
  const name = people.find((person) => person.head)?.name;
  return <p class="muted small">{name ? talksWords.headDecidesNamed({ head: name, bdi }) : talksWords.headDecides}</p>;
}

/** A text that only this seat's signature keeps from entering into force. */
function LacksMyName() {
  const { own } = useMatch();
  return <Waiting says={talksWords.lacksYou} texts={waitingForMe(own)} />;
}

/** The leads of both sides can write to each other without a venue; there is no cover in it. */
function DirectLine() {
  const match = useMatch();
  const { own } = match;
  const [writing, setWriting] = useState(false);
  if (!own?.channels.includes("direct")) return null;
  const texts = own.texts.filter(({ convening, status }) => convening === null && status === "open");
  return (
    <section class="session stack" aria-label={talksWords.directLine}>
      <header>
        <h2>{talksWords.directLine}</h2>
        <p class="muted small">
          <WithTerms text={talksWords.noCover} />
        </p>
      </header>
      {texts.map((text) => (
        <LateTalks show="TextCard" key={text.id} text={text} />
      ))}
      {mayCommit(match) && <TableText onClick={() => setWriting(true)}>{talksWords.tableDirect}</TableText>}
      <Thread channel="direct" placeholder={talksWords.writeToCapital} short />
      {writing && <LateDialog show="TextDialog" convening={null} onClose={() => setWriting(false)} />}
    </section>
  );
}

function Convene() {
  const match = useMatch();
  const { own, pub, scenario } = match;
  const powers = usePowers();
  const [open, setOpen] = useState(false);
  const sessions = pub.convenings.filter(({ round }) => round === pub.round);
  if (!own || !powers.includes("convene")) {
    return sessions.length === 0 ? (
      <p class="muted">
        {talksWords.noneCalled} {own?.side !== null && <WithTerms text={talksWords.askMediators} />}
      </p>
    ) : null;
  }
  const most = scenario.numbers.attendance.conveningsARound;
  if (sessions.length >= most) return <p class="muted small">{talksWords.noMore({ most })}</p>;
  return (
    <div class="stack tight">
      {sessions.length === 0 && <p class="muted">{talksWords.noneCalled}</p>}
      {mayCommit(match) && (
        <button type="button" class="button first" onClick={() => setOpen(true)}>
          {talksWords.call}
        </button>
      )}
      {open && <LateDialog show="ConveneForm" onClose={() => setOpen(false)} />}
    </div>
  );
}
