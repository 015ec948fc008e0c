/** Talks that were called: who hosts, who comes, the texts on the table, and what is said there. */

import * as textsWords from "words:play/texts";
import { useEffect, useRef, useState } from "preact/hooks";
import { biChannel, sessionChannel } from "../../../shared/engine/channels.ts";
import type { PublicConvening } from "../../../shared/state/seatView.ts";
import { mayCommit, useMatch } from "../../match/match.ts";
import { useAllEarlier } from "../../match/useEarlier.ts";
import { usePowers } from "../../match/usePowers.ts";
import { bdi } from "../../words/bdi.tsx";
import { LateDialog } from "../LateDialog.tsx";
import { Thread } from "../Thread.tsx";
import { Answers } from "./Answers.tsx";
import { TableText } from "./TableText.tsx";
import { TextCard } from "./TextCard.tsx";

/** `called`: by this seat, a moment ago: what comes of it is shown at once. */
export function Session({ talks, called = false }: { talks: PublicConvening; called?: boolean }) {
  const match = useMatch();
  const { own, names } = match;
  const powers = usePowers();
  const [writing, setWriting] = useState(false);
  const channel = sessionChannel(talks.id);
  const there = own?.channels.includes(channel) === true;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After the form has closed and handed the focus back.
    const timer = called ? setTimeout(() => heading.current?.focus(), 100) : undefined;
    return () => clearTimeout(timer);
  }, []);
  const nobody = talks.guests.length > 0 && talks.guests.every(({ answer }) => answer === "declined");
  const texts = own?.texts.filter((text) => text.convening === talks.id && text.status === "open") ?? [];
  return (
    <section class="session stack" aria-label={textsWords.talksAt({ venue: names.venue(talks.venue) })}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {names.venue(talks.venue)}
        </h2>
        <p class="muted small">
          {textsWords.calledBy({
            host: names.named(talks.host),
            frame: talks.frame,
            style: talks.style,
            called: talks.leaderCalled,
          })}
        </p>
        <Answers talks={talks} />
        {own?.seat === talks.host && <Reasons talks={talks} />}
        {nobody && <p class="small">{textsWords.nobodyComes}</p>}
      </header>
      {texts.map((text) => (
        <TextCard key={text.id} text={text} />
      ))}
      {there && mayCommit(match) && powers.includes("table") && (
        <TableText onClick={() => setWriting(true)}>
          {texts.length > 0 ? textsWords.tableFurther : textsWords.tableText}
        </TableText>
      )}
      {there ? (
        <Thread channel={channel} placeholder={textsWords.writeToSession({ venue: names.venue(talks.venue) })} short />
      ) : (
        <p class="muted small">{textsWords.forThose}</p>
      )}
      {writing && <LateDialog show="TextDialog" convening={talks.id} onClose={() => setWriting(false)} />}
    </section>
  );
}

/** What those who declined wrote to their host since the call: it stands in another channel. */
function Reasons({ talks }: { talks: PublicConvening }) {
  const { snapshot, names } = useMatch();
  useAllEarlier(
    talks.guests.some(({ answer }) => answer === "declined") &&
      !snapshot.events.some(({ event }) => event.kind === "convened" && event.convening === talks.id),
  );
  const calledAt =
    snapshot.events.find(({ event }) => event.kind === "convened" && event.convening === talks.id)?.n ?? Infinity;
  const reasonOf = (seat: string) =>
    snapshot.events
      .filter(({ n }) => n > calledAt)
      .flatMap(({ event }) =>
        event.kind === "said" && event.seat === seat && event.channel === biChannel(seat, talks.host) ? [event] : [],
      )[0];
  return talks.guests
    .filter(({ answer }) => answer === "declined")
    .map(({ seat }) => {
      const reason = reasonOf(seat);
      return (
        reason && (
          <p key={seat} class="small">
            {textsWords.wroteToYou({ seat: names.named(seat), text: reason.text, bdi })}
          </p>
        )
      );
    });
}
