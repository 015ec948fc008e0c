/** The side of the wall: who waits for the instructor, what was done, and the cards. */

import { factTitle } from "words:play/parts";
import * as words from "words:teachWall";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { undoNow } from "../../../../shared/protocol/undo.ts";
import type { CardDef } from "../../../../shared/scenario/schema.ts";
import { FactBody } from "../../../panels/FactBody.tsx";
import { FactIds } from "../../../panels/Facts.tsx";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { actionWords } from "../../../words/actions.ts";
import { factPlace } from "../../../words/facts.ts";
import { timeWords } from "../../../words/gauges.ts";
import { actionNames, useClass, useSteering } from "../class/classContext.ts";
import { PlayCardDialog, WriteCardDialog } from "./CardDialogs.tsx";

/** `children`: what stands above. */
export function Side({ children }: { children: ComponentChildren }) {
  const { view } = useClass();
  return (
    <aside class="wall-side">
      {children}
      <ActionsDone />
      {view.status !== "ended" && <Deck />}
    </aside>
  );
}

function Deck() {
  const { view, scenario, names } = useClass();
  const [fact, setFact] = useState<string | null>(null);
  const [open, setOpen] = useState<CardDef | "write" | null>(null);
  const live = view.tiles.filter(({ stage }) => stage !== "ended");
  // A card that every table has seen is out of the deck.
  const cards = scenario.files.cards.cards.filter(
    ({ id }) => live.length === 0 || live.some(({ cardsPlayed }) => !cardsPlayed.includes(id)),
  );
  return (
    <section class="stack tight" aria-labelledby="deck-heading">
      <h2 id="deck-heading" class="overline">
        {words.deck}
      </h2>
      <ul class="deck">
        {cards.map((card) => (
          <li key={card.id}>
            <span>
              {card.name} <FactIds ids={card.facts} facts={scenario.files.facts} onOpen={setFact} />
            </span>
            <button
              type="button"
              class="link"
              aria-label={words.playOf({ card: card.name })}
              aria-haspopup="dialog"
              onClick={() => setOpen(card)}
            >
              {words.play}
            </button>
          </li>
        ))}
        <li>
          <span>{words.writeCard}</span>
          <button
            type="button"
            class="link"
            aria-label={words.writeOf}
            aria-haspopup="dialog"
            onClick={() => setOpen("write")}
          >
            {words.write}
          </button>
        </li>
      </ul>
      {fact && (
        <Dialog title={factTitle({ place: factPlace(scenario.files.facts, fact) })} onClose={() => setFact(null)}>
          <FactBody id={fact} facts={scenario.files.facts} fill={names.fill} />
        </Dialog>
      )}
      {open === "write" && <WriteCardDialog onClose={() => setOpen(null)} />}
      {open !== null && open !== "write" && <PlayCardDialog card={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** Most that is shown of what was done; all is in the log. */
const mostShown = 8;

function ActionsDone() {
  const around = useClass();
  const { view, names } = around;
  const { run, refusal, busy } = useSteering();
  const several = new Set(view.actionsDone.map(({ by }) => by)).size > 1;
  return (
    <section class="stack tight" aria-labelledby="done-heading">
      <h2 id="done-heading" class="overline">
        {words.done}
      </h2>
      {view.actionsDone.length === 0 && <p class="muted">{words.nothingDone}</p>}
      <ol class="actions-done">
        {view.actionsDone.slice(0, mostShown).map((done) => {
          const { at, by, action } = done;
          const undo = undoNow(view, done);
          const line = actionWords(action, actionNames(around));
          return (
            <li key={`${at} ${line}`} class="small">
              <span class="muted">{timeWords(at)}</span>{" "}
              {several && (
                <strong>
                  <bdi>{by}</bdi>{" "}
                </strong>
              )}
              {line}{" "}
              {undo && (
                <button
                  type="button"
                  class="link"
                  aria-label={words.undoOf({ action: line })}
                  disabled={busy}
                  onClick={() => void run(undo)}
                >
                  {words.undo}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <RefusalNote refusal={refusal} nameOf={names.any} />
    </section>
  );
}
