import type { Viewer } from "../../shared/engine/viewFor.ts";

/** Who asks in a match's room; stamped at the door and never taken from a message. */
export type Asker =
  | { readonly role: "member"; readonly member: string; readonly seat: string }
  /** `eyes`: sees what this seat sees, and no more; null: everything but what is said in private. */
  | { readonly role: "instructor"; readonly instructor: string; readonly eyes: string | null };

/** Whose view the asker has. */
export const viewerOf = (asker: Asker): Viewer => (asker.role === "member" ? asker.seat : (asker.eyes ?? "instructor"));

/** The person behind the asker, in however many pages: whose limits hold, and who may be shown the door. */
export const personOf = (asker: Asker): string =>
  asker.role === "member" ? `member ${asker.member}` : `instructor ${asker.instructor}`;
