/** Who asks in a match's room; stamped at the door and never taken from a message. */
export type Asker =
  | { readonly role: "member"; readonly member: string; readonly seat: string }
  /** `eyes`: sees what this seat sees, and no more; null: everything but what is said in private. */
  | { readonly role: "instructor"; readonly instructor: string; readonly eyes: string | null };
