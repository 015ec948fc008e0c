/** Those of a class who have no table: whose page is open, and what they have been told there. */
import type { Notice, Presence } from "../../shared/protocol/class.ts";
import type { Time } from "../match/clock.ts";

export interface WaitingRoom {
  /** A page of a student came, or went. */
  wait(student: string, comes: boolean): void;
  /** How present they are there; null: no page of theirs has been seen. */
  presence(student: string): { readonly presence: Presence; readonly since: number } | null;
  tell(student: string, text: string): void;
  /** What they were told, the oldest first. */
  told(student: string): readonly Notice[];
  /** Changes the words of what was said. */
  rewrite(change: (text: string) => string): void;
}

/** An empty waiting room. @param time tells since when somebody is there or gone */
export function createWaitingRoom(time: Time): WaitingRoom {
  /** How many pages, and since when it is so. */
  const pages = new Map<string, { readonly count: number; readonly since: number }>();
  const notices = new Map<string, readonly Notice[]>();
  return {
    wait(student, comes) {
      const { count } = pages.get(student) ?? { count: 0 };
      pages.set(student, { count: Math.max(0, count + (comes ? 1 : -1)), since: time.steady() });
    },
    presence(student) {
      const known = pages.get(student);
      return known ? { presence: known.count > 0 ? "connected" : "gone", since: known.since } : null;
    },
    tell(student, text) {
      const before = notices.get(student) ?? [];
      notices.set(student, [...before, { n: before.length, at: time.now(), about: "toYou", text }]);
    },
    told: (student) => notices.get(student) ?? [],
    rewrite(change) {
      for (const [student, all] of notices)
        notices.set(
          student,
          all.map((notice) => ({ ...notice, text: change(notice.text) })),
        );
    },
  };
}
