/** Channels in words. */
import * as words from "words:channels";
import type { Names } from "./names.ts";

export interface ChannelWords {
  readonly name: string;
  /** The other seat of a bilateral channel. */
  readonly seat: string | null;
  readonly says: string;
}

/** What a channel is called for `me`; `talksOf` names a session's venue. */
export function channelWords(
  channel: string,
  me: string | null,
  names: Names,
  talksOf: (convening: number) => string,
): ChannelWords {
  const [kind, rest = ""] = channel.split(":");
  if (kind === "plenary") return { ...words.plenary, seat: null };
  if (kind === "press") return { ...words.press, seat: null };
  if (kind === "direct") return { ...words.direct, seat: null };
  if (kind === "own") return { ...words.own, seat: null };
  if (kind === "session") {
    return { name: words.session.name({ talks: talksOf(Number(rest)) }), seat: null, says: words.session.says };
  }
  const other = rest.split("-").find((seat) => seat !== me) ?? rest;
  return {
    name: names.heading(other),
    seat: other,
    says: words.pair({ seat: names.named(other) }),
  };
}
