/** Channels in words. */
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
  if (kind === "plenary") return { name: "Plenary", seat: null, says: "Everybody reads this." };
  if (kind === "press") return { name: "Press desk", seat: null, says: "The press writes; everybody reads." };
  if (kind === "direct") return { name: "Direct line", seat: null, says: "The two capitals alone." };
  if (kind === "own") return { name: "Your delegation", seat: null, says: "Your own delegation alone." };
  if (kind === "session") {
    return { name: `${talksOf(Number(rest))} session`, seat: null, says: "The host and those who came." };
  }
  const other = rest.split("-").find((seat) => seat !== me) ?? rest;
  return {
    name: names.heading(other),
    seat: other,
    says: `You and ${names.seat(other)} alone.`,
  };
}
