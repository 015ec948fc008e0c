/** What is needed seldom: light or dark, the delegation, another device, leaving. */

import * as commonWords from "words:common";
import * as menuWords from "words:play/menu";
import { useContext, useState } from "preact/hooks";
import { isHead, useMatch, useSending } from "../match/match.ts";
import { PlaceContext } from "../match/placeContext.ts";
import { linkTo } from "../net/session.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { serverAddress } from "../words/basePath.ts";
import { bdi } from "../words/bdi.tsx";
import type { Tag } from "../words/format.ts";
import { AskInstructor } from "./AskInstructor.tsx";
import { PreferenceRows } from "./PreferenceRows.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { RuleLink } from "./RuleLink.tsx";
import { ThemeChoiceRow } from "./ThemeChoiceRow.tsx";

export function MenuDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={menuWords.thisSeat} onClose={onClose}>
      <div class="stack">
        <Rules />
        <ThemeChoiceRow />
        <PreferenceRows />
        <Delegation />
        <AskInstructor />
        <OtherDevice />
        <Leave />
      </div>
    </Dialog>
  );
}

const muted: Tag = (words) => <span class="muted small">{words}</span>;

const Rules = () => <p>{menuWords.rules({ rules: (says) => <RuleLink rule="" says={says} />, muted })}</p>;

function Delegation() {
  const match = useMatch();
  const { snapshot, source, names } = match;
  const sending = useSending();
  const { me } = snapshot.table;
  const people = snapshot.table.seats.find(({ seat }) => seat === me?.seat)?.people ?? [];
  if (!me || people.length === 0) return null;
  return (
    <section class="stack tight">
      <h3>{names.seatTitle(me.seat)}</h3>
      <ul class="people">
        {people.map((person) => (
          <li key={person.member} class="row">
            <span>
              {menuWords.person({ name: person.name, head: person.head, away: !person.connected, bdi, muted })}
            </span>
            {isHead(match) && !person.head && (
              <button
                type="button"
                class="button slim"
                disabled={sending.busy}
                onClick={() => sending.run(source.passHead(person.member))}
              >
                {menuWords.passHead}
              </button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </section>
  );
}

/** A link with the seat in its hash, which browsers do not send to any server. */
function OtherDevice() {
  const { place } = useContext(PlaceContext);
  const [shown, setShown] = useState(false);
  return (
    <section class="stack tight">
      <h3>{menuWords.otherDevice}</h3>
      {shown ? (
        <p class="small">
          {menuWords.openThere} <code class="token">{linkTo(serverAddress(), place.token)}</code>
        </p>
      ) : (
        <button type="button" class="link" onClick={() => setShown(true)}>
          {menuWords.showLink}
        </button>
      )}
    </section>
  );
}

function Leave() {
  const { onLeave } = useContext(PlaceContext);
  return (
    <section class="stack tight">
      <h3>{menuWords.leave}</h3>
      <p class="small muted">{menuWords.seatKept}</p>
      <button type="button" class="button slim" onClick={() => onLeave(false)}>
        {commonWords.toStart}
      </button>
    </section>
  );
}
