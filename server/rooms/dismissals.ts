/** Whoever loses access leaves every room at once, and does not come back on an old connection's place. */

/** A person as rooms know them: an instructor by their id, a student of a class by theirs. */
export type Dismissed = `instructor ${string}` | `student ${string}`;

export interface Dismissals {
  /** Calls `listener` with whoever is dismissed from here on; gives the function that stops it. */
  listen(listener: (person: Dismissed) => void): () => void;
  dismiss(person: Dismissed): void;
}

export function createDismissals(): Dismissals {
  const listeners = new Set<(person: Dismissed) => void>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismiss(person) {
      for (const listener of listeners) listener(person);
    },
  };
}

/** Close code for somebody who has no place here any more, or another one: their page asks at the door again. */
export const sentAway = 4100;

interface Leaving {
  leave(code: number): void;
}

export interface Watch<Client> {
  /** Whether this person has been dismissed since the room stands. */
  has(client: Client): boolean;
  stop(): void;
}

/** Sends whoever is dismissed out of a room, all their connections. @param personOf who a client is; null: nobody who could be */
export function watchDismissals<Client extends Leaving>(
  dismissals: Dismissals,
  clients: () => Iterable<Client>,
  personOf: (client: Client) => Dismissed | null,
): Watch<Client> {
  const gone = new Set<Dismissed>();
  const has = (client: Client) => {
    const person = personOf(client);
    return person !== null && gone.has(person);
  };
  const stop = dismissals.listen((person) => {
    gone.add(person);
    for (const client of [...clients()]) if (has(client)) client.leave(sentAway);
  });
  return { has, stop };
}
