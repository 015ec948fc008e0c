/**
 * Colyseus's own serializer for rooms of shelves, with two differences. Its buffers are as large as the records need: the
 * library encodes a full state into one that it never enlarges, and what went beyond arrived as NUL bytes and cut texts.
 * And nobody is sent a patch that holds nothing for them: the library's empty one tells that something happened.
 */
import { type Client, ClientState, Protocol, type Room, SchemaSerializer } from "@colyseus/core";
import type { Shelves, ShelvesState } from "./shelves.ts";

/** Makes a room send these shelves, and nothing else, to each client as far as the client is shown them. */
export function serializeShelves(
  room: Pick<Room<{ state: ShelvesState }>, "state" | "setSerializer">,
  shelves: Shelves,
): void {
  const set = room.setSerializer.bind(room);
  const serializer = new ShelfSerializer(shelves.size);
  // To set a state is to set the library's own serializer: this one takes its place.
  room.setSerializer = () => set(serializer);
  room.state = shelves.state;
}

/** Room for what is not a record: the shelves' own frames. */
const slack = 8 * 1024;

/** @param size bytes that all records take at the most */
class ShelfSerializer extends SchemaSerializer<ShelvesState> {
  readonly #size: () => number;

  constructor(size: () => number) {
    super();
    this.#size = size;
  }

  override getFullState(client?: Client): Uint8Array {
    this.#fit();
    const state = super.getFullState(client);
    // The full state holds all that the client may see; without this the next patch would repeat it.
    client?.view?.changes.clear();
    return state;
  }

  override applyPatches(clients: Client[]): boolean {
    const { encoder } = this;
    if (clients.length === 0 || !encoder.hasChanges) return super.applyPatches(clients);
    this.#fit();
    this.needFullEncode = true;
    encoder.sharedBuffer[0] = Protocol.ROOM_STATE_PATCH;
    const end = { offset: 1 };
    encoder.encode(end);
    const shared = end.offset;
    for (const client of clients) {
      if (client.state !== ClientState.JOINED || !client.view) continue;
      // Each view's part is written over the one before: what comes back is a copy.
      const patch = encoder.encodeView(client.view, shared, { offset: shared });
      if (patch.byteLength > 1) client.raw(patch);
    }
    encoder.discardChanges();
    return true;
  }

  /** Makes both buffers large enough for everything at once, twice: what all see comes before what each sees. */
  #fit(): void {
    const needed = 2 * this.#size() + slack;
    if (this.fullEncodeBuffer.byteLength < needed) {
      this.fullEncodeBuffer = new Uint8Array(needed * 2);
      this.fullEncodeBuffer[0] = Protocol.ROOM_STATE;
      this.needFullEncode = true;
    }
    if (this.encoder.sharedBuffer.byteLength < needed) this.encoder.sharedBuffer = new Uint8Array(needed * 2);
  }
}
