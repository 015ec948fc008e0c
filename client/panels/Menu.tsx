/** What is needed seldom: light or dark, the delegation, another device, leaving. */
import { useContext, useState } from "preact/hooks";
import { isHead, useMatch, useSending } from "../play/match.ts";
import { PlaceContext } from "../play/place.ts";
import { linkTo } from "../play/session.ts";
import { chooseTheme, type ThemeChoice, themeChoice } from "../play/theme.ts";
import { AskInstructor } from "./AskInstructor.tsx";
import { Dialog } from "./Dialog.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { RuleLink } from "./RuleLink.tsx";

const themes = { system: "As the system", light: "Light", dark: "Dark" } satisfies Record<ThemeChoice, string>;

export function Menu() {
  const [open, setOpen] = useState(false);
  return (
    <div class="menu">
      <button type="button" class="button slim" aria-label="Menu" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span aria-hidden="true">⋯</span>
      </button>
      {open && (
        <Dialog title="This seat" onClose={() => setOpen(false)}>
          <div class="stack">
            <Rules />
            <ThemeChoiceRow />
            <Delegation />
            <AskInstructor />
            <OtherDevice />
            <Leave />
          </div>
        </Dialog>
      )}
    </div>
  );
}

const Rules = () => (
  <p>
    <RuleLink rule="" says="The rules" />
    <span class="muted small">: how the game decides, section by section</span>
  </p>
);

export function ThemeChoiceRow() {
  const [choice, setChoice] = useState(themeChoice);
  return (
    <fieldset>
      <legend>Light or dark</legend>
      <div class="row">
        {(Object.keys(themes) as ThemeChoice[]).map((each) => (
          <button
            key={each}
            type="button"
            class="button slim"
            aria-pressed={each === choice}
            onClick={() => {
              chooseTheme(each);
              setChoice(each);
            }}
          >
            {themes[each]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

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
              {person.name}
              {person.head && <span class="muted small"> · head</span>}
              {!person.connected && <span class="muted small"> · not connected</span>}
            </span>
            {isHead(match) && !person.head && (
              <button
                type="button"
                class="button slim"
                disabled={sending.busy}
                onClick={() => sending.run(source.passHead(person.member))}
              >
                Pass the head on
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
      <h3>Another device</h3>
      {shown ? (
        <p class="small">
          Open this there; whoever has it has your seat:{" "}
          <code class="token">{linkTo(location.origin, place.token)}</code>
        </p>
      ) : (
        <button type="button" class="link" onClick={() => setShown(true)}>
          Show a link to this seat
        </button>
      )}
    </section>
  );
}

function Leave() {
  const { onLeave } = useContext(PlaceContext);
  return (
    <section class="stack tight">
      <h3>Leave</h3>
      <p class="small muted">Your seat is kept; the start page leads back to it.</p>
      <button type="button" class="button slim" onClick={() => onLeave(false)}>
        To the start page
      </button>
    </section>
  );
}
