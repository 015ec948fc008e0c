/** Who talked with whom: each channel, by messages. */
import { conversations as words } from "words:review/insight";
import type { MatchState } from "../../../../shared/state/matchState.ts";
import { conversations } from "../../../match/derived.ts";
import { useMatch } from "../../../match/match.ts";
import { channelWords } from "../../../words/channels.ts";
import type { Names } from "../../../words/names.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";

/** A channel's name for one who sees them all; with `among`, the match's sessions, that of a session tells its round. */
export function channelName(
  channel: string,
  names: Names,
  talksOf: (convening: number) => string,
  among: MatchState["convenings"] = [],
): string {
  const [kind, rest = ""] = channel.split(":");
  const session = kind === "session" ? among[Number(rest) - 1] : undefined;
  if (session) return words.session({ talks: talksOf(session.id), round: session.round });
  if (kind === "bi") return rest.split("-").map(names.short).join(" – ");
  if (kind === "own") return words.own({ seat: names.short(rest) });
  return channelWords(channel, null, names, talksOf).name;
}

export function Conversations() {
  const { record, telling } = useReview();
  const { names } = useMatch();
  const found = conversations(record);
  const most = Math.max(1, ...found.map(({ messages }) => messages));
  return (
    <section class="stack tight" aria-labelledby="conversations-heading">
      <h2 id="conversations-heading" class="plain">
        {words.heading}
      </h2>
      {found.length === 0 && <p class="muted small">{words.none}</p>}
      <ul class="conversations small">
        {found.map(({ channel, seats, messages, moments }) => (
          <li key={channel}>
            <p class="row apart">
              <strong>{channelName(channel, names, telling.talksOf, record.state.convenings)}</strong>
              <span>
                {messages} {moments[0] !== undefined && <MomentLink n={moments[0]} />}
              </span>
            </p>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(100 * messages) / most}%` }} />
            </span>
            <p class="muted">{seats.map(({ seat, messages: said }) => `${names.short(seat)} ${said}`).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
