/** The words of the instructor's pages: what they share, the doors, and the list of classes. */

import { brand, tryAgain } from "words:common";
import type { Presence } from "../../shared/protocol/class.ts";

/** "1 student", "4 students". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const presenceWords = {
  connected: "connected",
  idle: "idle",
  gone: "gone",
} satisfies Record<Presence, string>;

/** "gone for 3 min", "idle for under a minute", "connected". */
export function presenceSince(presence: Presence, since: number, now: number): string {
  if (presence === "connected") return presenceWords.connected;
  return `${presenceWords[presence]} for ${minutesWords((now - since) / 60_000)}`;
}

/** "under a minute", "3 min", "2 h". */
export function minutesWords(minutes: number): string {
  if (minutes < 1) return "under a minute";
  return minutes < 120 ? `${Math.floor(minutes)} min` : `${Math.floor(minutes / 60)} h`;
}

export const teachWords = {
  name: brand,
  heading: "Your classes",
  /** Whose name is not known. */
  somebody: "somebody",
  opening: "Opening…",
  back: "All classes",
  gone: "This class is not on the server any more: it has been deleted, or the time that it was to be kept is over.",
  retry: tryAgain,
  cancel: "Cancel",
  send: "Send",
  shut: {
    title: "This page is the instructor's",
    missing:
      "Open it with the link that the server printed when it started. It ends in a token; the browser keeps it from then on.",
    invalid: "The link's token is not the one of this server any more. Use the link that it printed at its last start.",
    students: "To the students' page",
  },
  list: {
    create: "Set up a class",
    none: "No class yet. Setting one up takes a title and the number of students.",
    groups: { open: "Open now", prepared: "Prepared", ended: "Ended" },
    open: "Open",
    copy: "Copy",
    copyOf: (title: string) => `Copy: a new class set up as ${title}`,
    change: "Change",
    changeOf: (title: string) => `Change the set-up of ${title}`,
    openOf: (title: string) => `Open ${title}`,
    tables: (count: number) => counted(count, "table"),
    students: (count: number) => counted(count, "student"),
  },
  tokens: {
    heading: "Further instructors",
    says: "Whoever has a link of this kind can run every class here, as you can. Give each person a link of their own, so that you can take it back.",
    none: "Nobody else.",
    name: "Name of the instructor",
    create: "Make a link",
    shown: (name: string) => `The link of ${name}. It is shown this once; copy it now.`,
    revoke: "Take back",
    revokeOf: (name: string) => `Take back the link of ${name}`,
  },
  copyLink: "Copy the link",
  copied: "Copied",
  connection: {
    connecting: "Connecting…",
    live: "",
    lost: "The connection is lost; coming back by itself. The class goes on without you meanwhile.",
    restarting: "The server is restarting. Stay on this page: it comes back by itself.",
    refused: "This class cannot be opened.",
  },
} as const;
