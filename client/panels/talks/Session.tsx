/** Talks that were called: who hosts, who comes, the texts on the table, and what is said there. */
import { useState } from "preact/hooks";
import { sessionChannel } from "../../../shared/engine/channels.ts";
import type { PublicConvening } from "../../../shared/state/seatView.ts";
import { mayAct, useMatch } from "../../play/match.ts";
import { answerWords, frameWords, styleWords } from "../../text/labels.ts";
import { SeatChip } from "../SeatChip.tsx";
import { Thread } from "../Thread.tsx";
import { TextCard } from "./TextCard.tsx";
import { TextDialog } from "./TextDialog.tsx";
import { usePowers } from "./usePowers.ts";

export function Session({ talks }: { talks: PublicConvening }) {
  const match = useMatch();
  const { own, names } = match;
  const powers = usePowers();
  const [writing, setWriting] = useState(false);
  const channel = sessionChannel(talks.id);
  const there = own?.channels.includes(channel) === true;
  const texts = own?.texts.filter((text) => text.convening === talks.id && text.status === "open") ?? [];
  return (
    <section class="session stack" aria-label={`${names.venue(talks.venue)} talks`}>
      <header>
        <h2>{names.venue(talks.venue)}</h2>
        <p class="muted small">
          called by {names.seat(talks.host)} · {frameWords[talks.frame].name.toLowerCase()} ·{" "}
          {styleWords[talks.style].as}
          {talks.leaderCalled ? " · leaders were telephoned" : ""}
        </p>
        <ul class="signatures" aria-label="Answers">
          {talks.guests.map(({ seat, answer }) => (
            <li key={seat} data-state={answer}>
              <SeatChip seat={seat} beside /> <span class="hidden">{names.Seat(seat)} </span>
              {answerWords[answer]}
            </li>
          ))}
        </ul>
      </header>
      {texts.map((text) => (
        <TextCard key={text.id} text={text} />
      ))}
      {there && mayAct(match) && powers.includes("table") && (
        <button type="button" class="button slim" onClick={() => setWriting(true)}>
          Table a {texts.length > 0 ? "further " : ""}text…
        </button>
      )}
      {there ? (
        <Thread channel={channel} placeholder={`Write to the ${names.venue(talks.venue)} session…`} short />
      ) : (
        <p class="muted small">What is said there is for those who came.</p>
      )}
      {writing && <TextDialog convening={talks.id} onClose={() => setWriting(false)} />}
    </section>
  );
}
