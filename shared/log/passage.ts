/** What somebody wrote, as it lies beside an entry of the log: the entry holds its token alone (sealing.ts). */
export interface Passage {
  /** Random, 16 bytes or more, drawn anew for each passage. */
  readonly salt: string;
  readonly text: string;
}
