/** The tab "Channels": everybody I can talk to, what is new there, and the conversation. */

import * as commonWords from "words:common";
import * as tableWords from "words:play/table";
import * as threadWords from "words:play/thread";
import { useRef, useState } from "preact/hooks";
import { useMatch } from "../match/match.ts";
import { type Unread, useUnread } from "../match/unread.ts";
import { usePowers } from "../match/usePowers.ts";
import { channelWords } from "../words/channels.ts";
import { FirstRound } from "./FirstRound.tsx";
import { LateWordsSaid } from "./LateWords.tsx";
import { SeatChip } from "./SeatChip.tsx";
import { Thread } from "./Thread.tsx";

export function Channels() {
  const { own, pub, snapshot, names, telling } = useMatch();
  const unread = useUnread();
  const powers = usePowers();
  const channels = freshFirst(
    usable(own?.channels ?? ["plenary", "press"], pub, snapshot.table.seats),
    useFresh(unread),
  );
  const [chosen, setChosen] = useState("plenary");
  const open = channels.includes(chosen) ? chosen : "plenary";
  const words = (channel: string) => channelWords(channel, own?.seat ?? null, names, telling.talksOf);
  const unmanned = (seat: string | null) =>
    seat !== null && (snapshot.table.seats.find((each) => each.seat === seat)?.people.length ?? 0) === 0;
  // How one talks to a bot is said until somebody has: from then on the room is the conversation's.
  const begun = snapshot.events.some(({ event }) => event.kind === "said" && event.channel === open);
  return (
    <div class="channels">
      <FirstRound at="channels" />
      <LateWordsSaid show="RoundBriefing" at="channels" />
      <ul class="channel-list" aria-label={tableWords.tabs.channels}>
        {channels.map((channel) => {
          const { name, seat } = words(channel);
          const waiting = unread.waiting[channel] ?? 0;
          const count = (unread.counts[channel] ?? 0) + waiting;
          return (
            <li key={channel}>
              <button
                type="button"
                data-channel={channel}
                aria-pressed={channel === open}
                title={seat ? name : undefined}
                onClick={() => setChosen(channel)}
              >
                {seat && <SeatChip seat={seat} beside />}
                <span class={seat ? "seat-name" : ""}>{name}</span>
                {count > 0 && (
                  <span class="count">
                    {count}
                    <span class="hidden">{waiting > 0 ? threadWords.waiting : commonWords.unseen}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <section class="stack tight" aria-label={words(open).name}>
        <div>
          <p class="muted small">
            {words(open).says}
            {!begun &&
              unmanned(words(open).seat) &&
              ` ${threadWords.botReads({ seat: names.named(words(open).seat ?? "") })}`}
          </p>
          {bilateral(open) && words(open).seat !== null && (
            <LateWordsSaid show="SeatRecord" seat={words(open).seat ?? ""} />
          )}
        </div>
        <Thread
          key={open}
          channel={open}
          other={bilateral(open) ? words(open).seat : null}
          placeholder={tableWords.writeTo({ channel: words(open).name })}
          writable={open !== "press" || powers.includes("press")}
        />
      </section>
    </div>
  );
}

const bilateral = (channel: string): boolean => channel.startsWith("bi:");

/** Channels in which something was new since the tab was opened: read or not, they keep their place. */
function useFresh({ counts, waiting }: Unread): ReadonlySet<string> {
  const fresh = useRef(new Set<string>());
  for (const [channel, count] of [...Object.entries(counts), ...Object.entries(waiting)])
    if (count > 0) fresh.current.add(channel);
  return fresh.current;
}

/** What is new stands where it is seen: on a phone the list is longer than the page is wide. */
const freshFirst = (channels: readonly string[], fresh: ReadonlySet<string>): string[] => [
  ...channels.filter((channel) => fresh.has(channel)),
  ...channels.filter((channel) => !fresh.has(channel)),
];

/** Those of use: sessions of this round or with a host still there, and nobody alone in a delegation but oneself. */
function usable(
  channels: readonly string[],
  pub: { readonly convenings: readonly { readonly id: number; readonly round: number }[]; readonly round: number },
  seats: readonly { readonly seat: string; readonly people: readonly unknown[] }[],
): string[] {
  return channels.filter((channel) => {
    const [kind, rest = ""] = channel.split(":");
    if (kind === "own") return (seats.find(({ seat }) => seat === rest)?.people.length ?? 0) > 1;
    if (kind === "session")
      return pub.convenings.some(({ id, round }) => String(id) === rest && round >= pub.round - 1);
    return true;
  });
}
