/** What is said at a table: the public channels live, a private one on request, and each such look in the log. */

import * as teachWords from "words:teach";
import * as words from "words:teachTable";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import { biChannel } from "../../../../shared/engine/channels.ts";
import type { Tile } from "../../../../shared/protocol/class.ts";
import type { LoggedEvent } from "../../../../shared/state/event.ts";
import { useConnection, useSnapshot } from "../../../match/match.ts";
import { useEarlierOf } from "../../../match/useEarlier.ts";
import type { MatchSource, Snapshot } from "../../../net/matchSource.ts";
import { openTeachRoom } from "../../../net/roomSource.ts";
import { Earlier } from "../../../panels/Earlier.tsx";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { channelWords } from "../../../words/channels.ts";
import type { Names } from "../../../words/names.ts";
import { useClass } from "../class/classContext.ts";
import { Said } from "./Said.tsx";

const publicChannels = ["plenary", "press"];

export function Channels({ tile }: { tile: Tile }) {
  const { names } = useClass();
  const [source] = useState(() => openTeachRoom(tile.match));
  useEffect(() => () => source.close(), [source]);
  const snapshot = useSnapshot(source);
  const { refusal } = useConnection(source);
  const [chosen, setChosen] = useState("plenary");
  const [read, setRead] = useState<{ channel: string; events: readonly LoggedEvent[] } | null>(null);
  const [shut, setShut] = useState<Refusal | null>(null);
  const privates = useMemo(() => (snapshot ? privateChannels(tile, snapshot, names) : []), [snapshot, tile, names]);
  const choose = async (channel: string) => {
    setChosen(channel);
    setShut(null);
    if (publicChannels.includes(channel)) return setRead(null);
    const answer = await source.lookInto(channel);
    if (answer.ok) setRead({ channel, events: answer.value });
    else setShut(answer.error);
  };
  if (!snapshot) {
    return refusal ? <RefusalNote refusal={refusal} /> : <p aria-busy="true">{teachWords.opening}</p>;
  }
  const isPublic = publicChannels.includes(chosen);
  const events = isPublic ? snapshot.events : read?.channel === chosen ? read.events : [];
  return (
    <div class="stack">
      <fieldset class="row" aria-label={words.publicHeading}>
        {publicChannels.map((channel) => (
          <button
            key={channel}
            type="button"
            class="button slim"
            aria-pressed={channel === chosen}
            onClick={() => void choose(channel)}
          >
            {channelWords(channel, null, names, () => "").name}
          </button>
        ))}
      </fieldset>
      <PrivateChoice
        channels={privates}
        chosen={isPublic ? null : chosen}
        onChoose={(channel) => void choose(channel)}
      />
      <RefusalNote refusal={shut} nameOf={names.any} />
      {isPublic && <EarlierLines source={source} snapshot={snapshot} />}
      <Said tile={tile} table={snapshot.table} channel={chosen} events={events} />
    </div>
  );
}

/** What was said in public before the page came. */
function EarlierLines({ source, snapshot }: { readonly source: MatchSource; readonly snapshot: Snapshot }) {
  return <Earlier {...useEarlierOf(source, snapshot)} />;
}

interface PrivateProps {
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChoose: (channel: string) => void;
}

/** Nothing is read before the button is pressed: going through the list is no look. */
function PrivateChoice({ channels, chosen, onChoose }: PrivateProps) {
  const [channel, setChannel] = useState(channels[0]?.id ?? "");
  return (
    <section class="stack tight" aria-labelledby="private-heading">
      <h2 id="private-heading" class="overline">
        {words.privateHeading}
      </h2>
      <p class="note small">{words.privateSays}</p>
      <div class="row">
        <label class="hidden" for="private">
          {words.privateHeading}
        </label>
        <select id="private" class="slim" value={channel} onChange={(event) => setChannel(event.currentTarget.value)}>
          {channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" class="button slim" disabled={channel === ""} onClick={() => onChoose(channel)}>
          {chosen === channel ? words.privateAgain : words.privateOpen}
        </button>
      </div>
    </section>
  );
}

/** Sessions, the direct line, delegations of more than one, and every pair. */
function privateChannels(tile: Tile, { view, table }: Snapshot, names: Names) {
  const seats = tile.seats.map(({ seat }) => seat);
  const name = (seat: string) => names.heading(seat);
  const sessions = view.pub.convenings.map(({ id, venue, round }) => ({
    id: `session:${id}`,
    name: words.session({ venue: names.venue(venue), round }),
  }));
  const own = table.seats
    .filter(({ people }) => people.length > 1)
    .map(({ seat }) => ({ id: `own:${seat}`, name: words.ownChannel({ seat: name(seat) }) }));
  const pairs = seats.flatMap((one, at) =>
    seats
      .slice(at + 1)
      .map((other) => ({ id: biChannel(one, other), name: words.pair({ one: name(one), other: name(other) }) })),
  );
  return [...sessions, { id: "direct", name: channelWords("direct", null, names, () => "").name }, ...own, ...pairs];
}
