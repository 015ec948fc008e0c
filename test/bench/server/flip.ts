/** What is measured: one seat of a table says that it is ready (or no longer), and all eight come to know. */
export const seatsAtATable = 8;
/** About what the log keeps of it. */
export const recordBytes = 500;

export interface Flipper {
  /** Turns a seat's flag; settles when every seat has seen it. */
  flip(seat: number, ready: boolean): Promise<void>;
}

/** Waits until each of the table's eyes has seen what is looked for. */
export function createWatch() {
  let looked: {
    readonly sees: (eye: number) => boolean;
    readonly left: Set<number>;
    readonly done: () => void;
  } | null = null;
  return {
    /** Settles when `sees` holds for every eye; looked at again at each `look`. */
    until: (sees: (eye: number) => boolean) =>
      new Promise<void>((done) => {
        looked = { sees, left: new Set(Array.from({ length: seatsAtATable }, (_, eye) => eye)), done };
      }),
    /** Something came to this eye. */
    look(eye: number): void {
      if (!looked?.left.has(eye) || !looked.sees(eye)) return;
      looked.left.delete(eye);
      if (looked.left.size > 0) return;
      const { done } = looked;
      looked = null;
      done();
    },
  };
}
