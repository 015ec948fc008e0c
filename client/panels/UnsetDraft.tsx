/** Says in time that orders are drafted and not set, and afterwards what was done instead. */

import * as trayWords from "words:play/tray";
import { useEffect, useState } from "preact/hooks";
import { useLeft } from "../match/clock.ts";
import { type Draft, useDraft } from "../match/draft.ts";
import { isHead, mayAct, useMatch, useSending } from "../match/match.ts";
import { missedDraft } from "../match/missedDraft.ts";
import { typedPlace } from "../match/typedPlace.ts";
import { keepTyped, textAt } from "../ui/typed.ts";
import { list } from "../words/gauges.ts";
import { orderWords } from "../words/orders.ts";
import { RefusalNote } from "./RefusalNote.tsx";

/** When the warning comes, and when once more, in ms before the round's end. */
const warned = { first: 20_000, last: 5_000 };
/** How long a draft rests before it is put before the server, in ms. */
const restMs = 2_000;

export function UnsetDraft() {
  const match = useMatch();
  const draft = useDraft();
  const open = mayAct(match) && isHead(match) && !match.own?.ready && !draft.set && !draft.standing;
  useDraftsSent(open, draft);
  return open ? <Warning draft={draft} /> : <Missed />;
}

/** Where drafts count as set at the round's end, the server has to know them. */
function useDraftsSent(open: boolean, { orders }: Draft): void {
  const { source, snapshot } = useMatch();
  const { draftsSet } = snapshot.table;
  useEffect(() => {
    if (!open || !draftsSet) return;
    const timer = setTimeout(() => void source.propose(orders), restMs);
    return () => clearTimeout(timer);
  }, [open, draftsSet, orders, source]);
}

function Warning({ draft }: { draft: Draft }) {
  const { snapshot, source, names } = useMatch();
  const left = useLeft(snapshot.table, source);
  const sending = useSending();
  if (left === null || left > warned.first || !snapshot.table.running) return null;
  const soon = left <= warned.last;
  const say = snapshot.table.draftsSet ? trayWords.unset.counted : soon ? trayWords.unset.last : trayWords.unset.first;
  return (
    <div class="notices" role={soon ? "alert" : "status"}>
      <span>{say}</span>{" "}
      <button
        type="button"
        class="button slim first"
        disabled={sending.busy}
        onClick={() => sending.act({ kind: "setOrders", orders: [...draft.orders] })}
      >
        {trayWords.set}
      </button>
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </div>
  );
}

/** Until it is read away: what was done in the seat's name, and that the draft was not. */
function Missed() {
  const match = useMatch();
  const { names, telling } = match;
  const draft = useDraft();
  const missed = missedDraft(match);
  const place = typedPlace(match, "missed");
  const [read, setRead] = useState(() => Number(textAt(place) || 0));
  if (!missed || match.past || read >= missed.round) return null;
  const { round, drafted, done, standing } = missed;
  const close = () => {
    setRead(round);
    keepTyped(place, String(round));
  };
  const said = list(done.map((order) => orderWords(order, names, telling.claims)));
  return (
    <div class="notices" role="status">
      <span>{trayWords.missed({ round, done: done.length, orders: said, how: standing ? "standing" : "before" })}</span>{" "}
      {mayAct(match) && (
        <button
          type="button"
          class="button slim"
          onClick={() => {
            draft.change(drafted);
            close();
          }}
        >
          {trayWords.useNow}
        </button>
      )}
      <button type="button" class="button slim" onClick={close}>
        {trayWords.understood}
      </button>
    </div>
  );
}
