/** Event cards: one of the deck for one table or all, or a card of one's own. */

import * as words from "words:teachWall";
import { useState } from "preact/hooks";
import { type Side, sides } from "../../../../shared/base/ids.ts";
import type { Tile } from "../../../../shared/protocol/class.ts";
import type { CardDef } from "../../../../shared/scenario/schema.ts";
import { Choice, LineField } from "../../../ui/Fields.tsx";
import { useTyped } from "../../../ui/typed.ts";
import { ActionDialog } from "../AskDialog.tsx";
import { useClass } from "../class/classContext.ts";

type At = "all" | string[];

/** `tile`: at that table; else the table is asked. `card`: that one; else the card is asked. */
interface Props {
  readonly tile?: Tile;
  readonly card?: CardDef;
  readonly onClose: () => void;
}

export function PlayCardDialog({ tile, card: given, onClose }: Props) {
  const { scenario, names } = useClass();
  const deck = scenario.files.cards.cards.filter(({ id }) => !tile?.cardsPlayed.includes(id));
  const [chosen, setChosen] = useState(given?.id ?? deck[0]?.id ?? "");
  const [accused, setAccused] = useState<Side>(0);
  const [at, setAt] = useState<At>(tile ? [tile.match] : "all");
  const card = given ?? deck.find(({ id }) => id === chosen);
  const version = card?.versions[card.mirrored ? accused : 0];
  return (
    <ActionDialog
      yes={words.playYes}
      title={card ? words.playTitle({ card: card.name }) : words.playCard}
      action={card ? { kind: "chooseCard", at, card: card.id, accused } : null}
      onClose={onClose}
    >
      {!given && (
        <Choice
          id="card"
          label={words.card}
          value={chosen}
          options={deck.map(({ id, name }) => [id, name] as const)}
          onChoose={setChosen}
        />
      )}
      {!tile && <AtField at={at} onChange={setAt} />}
      {card?.mirrored && (
        <fieldset>
          <legend>{words.accused}</legend>
          <div class="row">
            {sides.map((side) => (
              <label key={side} class="row tick">
                <input type="radio" name="accused" checked={accused === side} onChange={() => setAccused(side)} />
                <span>{names.Side(side)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {version && (
        <blockquote class="note">
          <p>{names.fill(version.headline, accused)}</p>
          {version.counter && <p class="muted small">{names.fill(version.counter, accused)}</p>}
        </blockquote>
      )}
      <p class="muted small">{words.playSays}</p>
    </ActionDialog>
  );
}

export function WriteCardDialog({ tile, onClose }: Omit<Props, "card">) {
  const [at, setAt] = useState<At>(tile ? [tile.match] : "all");
  const { view } = useClass();
  const [headline, setHeadline] = useTyped(`${view.id}.card.headline`);
  const [counter, setCounter] = useTyped(`${view.id}.card.counter`);
  const sent = () => {
    setHeadline("");
    setCounter("");
  };
  const whole = headline.trim() !== "" && counter.trim() !== "";
  return (
    <ActionDialog
      yes={words.playYes}
      title={words.writeCard}
      action={whole ? { kind: "writeCard", at, headline: headline.trim(), counter: counter.trim() } : null}
      onDone={sent}
      onClose={onClose}
    >
      {!tile && <AtField at={at} onChange={setAt} />}
      <LineField
        id="headline"
        label={words.headline}
        hint={words.headlineHint}
        value={headline}
        onChange={setHeadline}
      />
      <LineField id="counter" label={words.counter} hint={words.counterHint} value={counter} onChange={setCounter} />
      <p class="muted small">{words.writeSays}</p>
    </ActionDialog>
  );
}

function AtField({ at, onChange }: { at: At; onChange: (at: At) => void }) {
  const { view } = useClass();
  const tables = view.tiles.map(({ match, number }) => [match, words.table({ number })] as const);
  return (
    <Choice
      id="at-table"
      label={words.playAt}
      value={at === "all" ? "all" : (at[0] ?? "all")}
      options={[["all", words.all], ...tables]}
      onChoose={(value) => onChange(value === "all" ? "all" : [value])}
    />
  );
}
