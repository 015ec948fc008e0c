import type { Viewer } from "../../shared/engine/viewFor.ts";

/** Who is connected to a match's room: decided when they join, never taken from a message. */
export type Asker =
  | { readonly role: "member"; readonly member: string; readonly seat: string }
  /** `eyes`: sees what this seat sees, and no more; null: everything but what is said in private. */
  | { readonly role: "instructor"; readonly instructor: string; readonly eyes: string | null };

/** Whose view the asker has. */
export const viewerOf = (asker: Asker): Viewer => (asker.role === "member" ? asker.seat : (asker.eyes ?? "instructor"));

/** The person behind a connection, whatever number of pages they have open: limits and disconnections apply to the person. */
export const personOf = (asker: Asker): string =>
  asker.role === "member" ? `member ${asker.member}` : `instructor ${asker.instructor}`;
