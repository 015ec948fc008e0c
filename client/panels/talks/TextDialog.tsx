/** Writing a text: a new one, or the next version of one on the table. */

import * as textsWords from "words:play/texts";
import * as writingWords from "words:play/writing";
import { useId, useState } from "preact/hooks";
import { wholeWith } from "../../../shared/rules/binding.ts";
import { latestClauses } from "../../../shared/rules/clauses.ts";
import { neededSeats } from "../../../shared/rules/signatures.ts";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { longestTextTitle } from "../../../shared/terms/limits.ts";
import { useMatch, useSending } from "../../match/match.ts";
import { useTextMaking } from "../../match/textMaking.ts";
import { differences } from "../../match/texts.ts";
import { typedPlace } from "../../match/typedPlace.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { upTo } from "../../ui/upTo.ts";
import { isolated } from "../../words/format.ts";
import { list } from "../../words/gauges.ts";
import { firstTitle } from "../../words/startingPoints.ts";
import { RefusalNote } from "../RefusalNote.tsx";
import { Chance } from "./Chance.tsx";
import { ClauseEditor } from "./ClauseEditor.tsx";
import { PriceLine } from "./PriceLine.tsx";
import { StartingPoints } from "./StartingPoints.tsx";

interface Props {
  /** Talks at which it is tabled; null: the direct line. */
  readonly convening: number | null;
  /** The text to change; absent for a new one. */
  readonly text?: ReadableText;
  readonly onClose: () => void;
}

export function TextDialog({ convening, text, onClose }: Props) {
  const match = useMatch();
  const { names, pub, scenario } = match;
  const sending = useSending();
  const making = useTextMaking(typedPlace(match, "text", text?.id ?? `new ${convening}`), () => ({
    title: text?.title ?? firstTitle,
    clauses: text ? latestClauses(text) : [],
  }));
  const { title, clauses } = making;
  const venue = pub.convenings.find(({ id }) => id === convening)?.venue ?? null;
  // The version that was read when the dialog opened: a newer one refuses, so that nobody writes over what they have not read.
  const [version] = useState(text?.versions.length ?? 0);
  const unchanged =
    text !== undefined && differences(latestClauses(text), clauses).every(({ state }) => state === "same");
  const { treaty } = pub;
  const [protocol, setProtocol] = useState(false);
  const to = treaty && protocol ? { protocolTo: treaty.text } : {};
  const whole =
    treaty && (protocol || text?.protocolTo === treaty.text) ? wholeWith(treaty.clauses, scenario, clauses) : clauses;
  const send = async () => {
    const list = [...clauses];
    const act = text
      ? ({ kind: "amend", text: text.id, version, clauses: list } as const)
      : ({ kind: "table", convening, title: title.trim(), clauses: list, ...to } as const);
    if (await making.sent(sending.act(act))) onClose();
  };
  return (
    <Dialog
      title={
        text ? writingWords.nextVersion({ title: isolated(text.title), version: version + 1 }) : writingWords.newText
      }
      onClose={onClose}
      shape="broad"
    >
      <div class="stack">
        {!text && <StartingPoints venue={venue} onChoose={making.begin} />}
        {!text && <TitleField title={title} onChange={making.setTitle} />}
        {!text && treaty && (
          <label class="choice small">
            <input type="checkbox" checked={protocol} onChange={() => setProtocol(!protocol)} />
            {textsWords.asProtocol({ title: isolated(treaty.title) })}
          </label>
        )}
        <ClauseEditor clauses={clauses} onChange={making.setClauses} />
        <DraftNotes convening={convening} clauses={clauses} whole={whole} signatures={[]} />
        <div class="row">
          <button
            type="button"
            class="button first"
            disabled={clauses.length === 0 || unchanged || sending.busy}
            onClick={send}
          >
            {text ? textsWords.tableVersion({ version: version + 1 }) : writingWords.tableThis}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {writingWords.notNow}
          </button>
          {making.changed && (
            <button type="button" class="button" onClick={making.anew}>
              {text ? writingWords.back : writingWords.anew}
            </button>
          )}
        </div>
        {unchanged && <p class="muted small">{writingWords.unchanged}</p>}
        <RefusalNote refusal={sending.refusal} nameOf={names.any} />
      </div>
    </Dialog>
  );
}

export function TitleField({ title, onChange }: { title: string; onChange: (title: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{writingWords.title}</label>
      <input id={id} dir="auto" value={title} {...upTo(longestTextTitle, onChange)} />
    </div>
  );
}

interface NotesProps {
  readonly convening: number | null;
  readonly clauses: readonly Clause[];
  /** What would be in force with it, where that is more. */
  readonly whole?: readonly Clause[];
  readonly signatures: readonly string[];
  /** Host of talks that are not called yet. */
  readonly host?: string;
}

/** What a draft would mean, while it is written: odds, price, and who must sign. */
export function DraftNotes({ convening, clauses, whole = clauses, signatures, host }: NotesProps) {
  const { pub, scenario, names } = useMatch();
  if (clauses.length === 0) return <p class="muted small">{writingWords.chooseClause}</p>;
  const seats = pub.seats.map(({ id }) => id);
  const session = pub.convenings.find(({ id }) => id === convening);
  const needed = neededSeats(scenario, seats, clauses, host ?? session?.host ?? null);
  return (
    <div class="stack tight">
      <Chance clauses={whole} signatures={signatures} />
      <PriceLine text={{ convening }} clauses={clauses} />
      <p class="small">{writingWords.needsSignatures({ seats: list(needed.map(names.seat)) })}</p>
    </div>
  );
}
