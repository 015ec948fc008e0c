/** People whose access is revoked: they are disconnected from every room at once, and cannot reconnect to their old place. */
import { createListeners } from "../../shared/base/listeners.ts";

/** A person as rooms know them: an instructor by their id, a student of a class by theirs. */
export type Revoked = `instructor ${string}` | `student ${string}`;

export interface Revocations {
  /** Calls `listener` with each person revoked from now on; gives the function that stops it. */
  listen(listener: (person: Revoked) => void): () => void;
  revoke(person: Revoked): void;
}

export function createRevocations(): Revocations {
  const listeners = createListeners<[person: Revoked]>();
  return { listen: listeners.add, revoke: listeners.tell };
}

/** Close code for somebody who lost or changed their place: their page asks to be let in again. */
export const sentAway = 4100;

interface Leaving {
  leave(code: number): void;
}

export interface Watch<Client> {
  /** Whether this person has been revoked since the room was made. */
  has(client: Client): boolean;
  stop(): void;
}

/** Closes all connections of revoked people to a room. @param personOf who a client is; null: somebody who cannot be revoked */
export function watchRevocations<Client extends Leaving>(
  revocations: Revocations,
  clients: () => Iterable<Client>,
  personOf: (client: Client) => Revoked | null,
): Watch<Client> {
  const gone = new Set<Revoked>();
  const has = (client: Client) => {
    const person = personOf(client);
    return person !== null && gone.has(person);
  };
  const stop = revocations.listen((person) => {
    gone.add(person);
    for (const client of [...clients()]) if (has(client)) client.leave(sentAway);
  });
  return { has, stop };
}
