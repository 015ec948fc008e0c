/** What the instructor did or said, as the students whom it concerns read it. */
import type { Notice } from "../../shared/protocol/class.ts";
import { capital } from "./format.ts";

interface Naming {
  readonly seat: (id: string) => string;
  /** A person's name by number within the match. */
  readonly person: (member: string) => string;
}

/** Where nobody with that number is known. */
export const somebody = "somebody";
/** To read a notice away. */
export const gotIt = "Got it";

type Sentence = (notice: Notice, naming: Naming) => string;

const said = (notice: Notice): string => (notice.text === "" ? "" : ` ${notice.text}`);
const whose = ({ seat }: Notice, naming: Naming): string => (seat === undefined ? "the seat" : naming.seat(seat));
const who = ({ member }: Notice, naming: Naming): string => (member === undefined ? somebody : naming.person(member));
const minutes = (seconds = 0): string => {
  const whole = Math.round(seconds / 6) / 10;
  return whole === 1 ? "a minute" : `${whole} minutes`;
};

const sentences = {
  start: () => "Your instructor has started the match.",
  pause: () => "Your instructor has paused the match.",
  resume: () => "The match goes on.",
  extend: (n) =>
    n.seconds
      ? `Your instructor has made this phase ${minutes(n.seconds)} longer.`
      : "This phase is as long as it was at first.",
  phaseEnded: () => "Your instructor has ended this phase.",
  holdWire: () => "Your instructor holds the wire, to talk about it.",
  releaseWire: () => "The wire is let go; the next round follows.",
  broadcast: (n) => `Your instructor to everybody:${said(n)}`,
  toSeat: (n) => `Your instructor to your delegation:${said(n)}`,
  toYou: (n) => `Your instructor to you:${said(n)}`,
  answer: (n) => `Your instructor answers:${said(n)}`,
  passHead: (n, naming) => `${capital(who(n, naming))} is now head of the delegation of ${whose(n, naming)}.`,
  headTook: (n, naming) => `${capital(who(n, naming))} has taken over as head: the head was away.`,
  seated: (n, naming) => `${capital(who(n, naming))} now sits with ${whose(n, naming)}.`,
  left: (n, naming) => `${capital(who(n, naming))} has left ${whose(n, naming)}.`,
  bot: (n, naming) => `A bot plays ${whose(n, naming)} for now.`,
  botBack: (n, naming) => `The people of ${whose(n, naming)} play again.`,
  ordersCleared: (n) => `Your instructor has taken back the orders of your seat; set them anew.${said(n)}`,
  muted: (n) => `Your instructor asks you to be silent in the channels for ${minutes(n.seconds)}.`,
  unmuted: () => "You may write in the channels again.",
  hidden: () => "Your instructor has hidden a message.",
  end: () => "Your instructor has ended the match.",
} satisfies Record<Notice["about"], Sentence>;

/** The notice as a sentence. */
export const noticeWords = (notice: Notice, naming: Naming): string =>
  (sentences[notice.about] as Sentence)(notice, naming);

/** Words meant for people, which stay until they are read away; the rest passes by itself. */
export const isSpoken = ({ about }: Notice): boolean =>
  about === "broadcast" || about === "toSeat" || about === "toYou" || about === "answer" || about === "ordersCleared";
