/** What the instructor did or said, as the students whom it concerns read it. */
import * as words from "words:notices";
import type { Notice } from "../../shared/protocol/class.ts";
import { bdi } from "./bdi.tsx";
import type { Name, Part } from "./format.ts";
import { bare } from "./names.ts";

interface Naming {
  readonly named: (seat: string) => Name;
  /** A person's name by number within the match. */
  readonly person: (member: string) => string;
}

const minutesOf = (seconds = 0): number => Math.round(seconds / 6) / 10;

type About = Notice["about"];
type SaidAbout = "lastRound" | "broadcast" | "toSeat" | "toYou" | "answer" | "ordersCleared";

/** Words meant for people, which stay until they are read away; the rest passes by itself. */
const spoken: ReadonlySet<About> = new Set<SaidAbout>([
  "lastRound",
  "broadcast",
  "toSeat",
  "toYou",
  "answer",
  "ordersCleared",
]);
export const isSpoken = ({ about }: Notice): boolean => spoken.has(about);

/** The notice as a sentence. */
export function noticeWords(notice: Notice, { named, person }: Naming): Part {
  const { about, seconds, text, member } = notice;
  const seat = notice.seat === undefined ? bare(words.theSeat) : named(notice.seat);
  const who = member === undefined ? words.somebody : person(member);
  switch (about) {
    case "extend":
      return seconds ? words.told.extend({ minutes: minutesOf(seconds) }) : words.told.extendNoMore;
    case "roundTime":
      return seconds ? words.told.roundTime({ minutes: minutesOf(seconds) }) : words.told.roundTimeNoMore;
    case "lastRound":
      return notice.round ? words.told.lastRound({ round: notice.round }) : words.told.lastRoundNoMore;
    case "muted":
      return words.told.muted({ minutes: minutesOf(seconds) });
    case "bot":
    case "botBack":
      return words.told[about]({ seat });
    case "broadcast":
    case "toSeat":
    case "toYou":
    case "answer":
    case "ordersCleared":
      return words.told[about]({ text, bdi });
    case "passHead":
    case "headTook":
    case "seated":
    case "left":
      return words.told[about]({ who, seat, bdi });
    default:
      return words.told[about];
  }
}
