/** What a question or a statement names beside deeds: a figure, talks, a text and its clauses, a seat, a fact. */

import * as composerWords from "words:play/composer";
import { sides } from "../../../shared/base/ids.ts";
import { clauseKinds } from "../../../shared/rules/clauses.ts";
import { type Frame, figureKinds, frames } from "../../../shared/terms/choices.ts";
import type { ClauseKind } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../match/match.ts";
import { askedKinds, type FigureKind, toldKinds, type WordDraft } from "../../match/wordDraft.ts";
import { capital } from "../../words/format.ts";
import { gaugeKind } from "../../words/gauges.ts";
import { slotWords } from "../../words/slots.ts";
import { Slot } from "./Slot.tsx";

export interface FieldsProps {
  readonly draft: WordDraft;
  readonly change: (some: Partial<WordDraft>) => void;
}

const fields = composerWords.fields;
const clauseOf = (value: string): ClauseKind | null => clauseKinds.find((kind) => kind === value) ?? null;

/** What is asked, or told; of an answer that is settled by the question. */
export function NamedFields({ draft, change }: FieldsProps) {
  const { kind } = draft;
  const about = kind === "ask" ? draft.asked : draft.told;
  return (
    <>
      {kind === "ask" && (
        <Slot
          label={composerWords.whatAsked}
          value={draft.asked}
          options={askedKinds.map((each) => [each, composerWords.askedKinds[each]])}
          onChoose={(asked) => change({ asked: asked as WordDraft["asked"] })}
        />
      )}
      {kind === "tell" && (
        <Slot
          label={composerWords.whatTold}
          value={draft.told}
          options={toldKinds.map((each) => [each, composerWords.toldKinds[each]])}
          onChoose={(told) => change({ told: told as WordDraft["told"], theirs: [] })}
        />
      )}
      {about === "figure" && <FigureFields {...{ draft, change }} />}
      {about === "talks" && <TalksFields {...{ draft, change }} />}
      {(about === "signature" || about === "text") && <TextField {...{ draft, change }} any={about === "signature"} />}
      {about === "signature" && kind !== "ask" && (
        <>
          <ClauseChips label={fields.having} chosen={draft.having} onChange={(having) => change({ having })} />
          <ClauseChips label={fields.lacking} chosen={draft.lacking} onChange={(lacking) => change({ lacking })} />
        </>
      )}
      {about === "support" && <SupportFields {...{ draft, change }} />}
      {about === "fact" && <FactField {...{ draft, change }} />}
    </>
  );
}

function FigureFields({ draft, change }: FieldsProps) {
  const { names } = useMatch();
  return (
    <>
      <Slot
        label={fields.figure}
        value={draft.figure}
        options={figureKinds.map((each) => [each, gaugeKind(each)])}
        onChoose={(figure) => change({ figure: figure as FigureKind })}
      />
      <Slot
        label={fields.side}
        value={String(draft.side)}
        options={sides.map((side) => [String(side), names.Side(side)])}
        onChoose={(side) => change({ side: side === "0" ? 0 : 1 })}
      />
      {draft.kind !== "ask" && (
        <label class="slot small">
          {fields.value}{" "}
          <input
            type="number"
            inputMode="decimal"
            min={0}
            max={1_000_000}
            value={draft.value}
            onInput={(event) => change({ value: Math.max(0, event.currentTarget.valueAsNumber || 0) })}
          />
        </label>
      )}
    </>
  );
}

function TalksFields({ draft, change }: FieldsProps) {
  const { scenario, telling } = useMatch();
  const venues = ["", ...scenario.files.scenario.venues.map(({ id }) => id)];
  return (
    <>
      <Slot
        label={fields.venue}
        value={draft.venue ?? ""}
        options={venues.map((id) => [id, slotWords("venue", id, telling)])}
        onChoose={(venue) => change({ venue: venue === "" ? null : venue })}
      />
      <Slot
        label={fields.frame}
        value={draft.frame ?? ""}
        options={["", ...frames].map((each) => [each, slotWords("frame", each, telling)])}
        onChoose={(frame) => change({ frame: frame === "" ? null : (frame as Frame) })}
      />
    </>
  );
}

function TextField({ draft, change, any }: FieldsProps & { any: boolean }) {
  const { own, telling } = useMatch();
  const texts = own?.texts ?? [];
  if (texts.length === 0 && !any) return <p class="muted small">{composerWords.noTexts}</p>;
  return (
    <Slot
      label={fields.text}
      value={draft.text === null ? "" : String(draft.text)}
      options={[
        ["", any ? composerWords.slots.any.text : composerWords.choose],
        ...texts.map(({ id }) => [String(id), slotWords("text", String(id), telling)] as const),
      ]}
      onChoose={(text) => change({ text: text === "" ? null : Number(text) })}
    />
  );
}

interface ClauseChipsProps {
  readonly label: string;
  readonly chosen: readonly ClauseKind[];
  readonly onChange: (chosen: readonly ClauseKind[]) => void;
}

function ClauseChips({ label, chosen, onChange }: ClauseChipsProps) {
  const { names } = useMatch();
  const toggle = (kind: ClauseKind) =>
    onChange(chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind]);
  return (
    <fieldset class="clause-chips">
      <legend class="small">{label}</legend>
      {clauseKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="button slim"
          aria-pressed={chosen.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {names.clause(kind)}
        </button>
      ))}
    </fieldset>
  );
}

function SupportFields({ draft, change }: FieldsProps) {
  const { pub, own, names, telling } = useMatch();
  const seats = pub.seats.map(({ id }) => id).filter((id) => id !== own?.seat);
  return (
    <>
      <Slot
        label={fields.seat}
        value={draft.seat}
        options={[["", composerWords.choose], ...seats.map((id) => [id, names.heading(id)] as const)]}
        onChoose={(seat) => change({ seat })}
      />
      <Slot
        label={fields.clause}
        value={draft.clause ?? ""}
        options={["", ...clauseKinds].map((each) => [each, slotWords("clause", each, telling)])}
        onChoose={(clause) => change({ clause: clauseOf(clause) })}
      />
    </>
  );
}

/** So much of a fact stands in the choice; the whole of it opens from the message. */
const longest = 70;

function FactField({ draft, change }: FieldsProps) {
  const { scenario, names } = useMatch();
  const words = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
  return (
    <Slot
      label={fields.fact}
      value={draft.fact}
      options={[
        ["", composerWords.choose],
        ...scenario.files.facts.facts.map(
          ({ id, text }) => [id, `${id}: ${words(capital(names.fill(text)))}`] as const,
        ),
      ]}
      onChoose={(fact) => change({ fact })}
    />
  );
}
