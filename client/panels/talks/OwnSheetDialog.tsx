/** What a text is worth to one's own side by the score alone, and what the others have said that they need to sign it. */

import { sheet as words } from "words:play/texts";
import { table as partWords } from "words:review/peace";
import type { ComponentChildren } from "preact";
import type { Side } from "../../../shared/base/ids.ts";
import { type Desk, deskOf } from "../../../shared/bots/desk.ts";
import { needFor } from "../../../shared/bots/needs.ts";
import { outsiderSheet } from "../../../shared/bots/outsider.ts";
import { gainParts, reckon, scoreAlone } from "../../../shared/bots/reckon.ts";
import { latestClauses } from "../../../shared/rules/clauses.ts";
import type { ReadableText, SeenWord } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { wordsSeen } from "../../match/spoken.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { isolated } from "../../words/format.ts";
import { figure, signed } from "../../words/gauges.ts";
import { goalWords } from "../../words/labels.ts";
import { needArguments } from "../../words/need.ts";
import { spokenWords } from "../../words/spoken.ts";

export function OwnSheetDialog({ text, onClose }: { text: ReadableText; onClose: () => void }) {
  return (
    <Dialog title={words.title({ title: isolated(text.title) })} onClose={onClose}>
      <div class="stack">
        <OwnSheet text={text} />
        <Said text={text.id} />
      </div>
    </Dialog>
  );
}

/** Less than this of a result is nothing. */
const least = 0.05;

function OwnSheet({ text }: { text: ReadableText }) {
  const { scenario, snapshot } = useMatch();
  const desk = deskOf(scenario, snapshot.view);
  if (!desk) return null;
  return desk.side === null ? (
    <ThirdSheet desk={desk} text={text} />
  ) : (
    <SideSheet desk={desk} side={desk.side} text={text} />
  );
}

/** Of a seat that stands between the sides: its own goals, and what all share. */
function ThirdSheet({ desk, text }: { desk: Desk; text: ReadableText }) {
  const { names } = useMatch();
  const { goals, joint, gain } = outsiderSheet(desk, text, latestClauses(text));
  return (
    <section class="stack tight">
      <p>{words.gainOutside({ better: gain >= 0, by: figure(Math.abs(100 * gain), 1) })}</p>
      <ul class="terms">
        <Term amount={100 * joint}>{words.joint}</Term>
        {goals.map((each, at) => (
          <Term key={at} amount={100 * each.gain}>
            {words.goal({ goal: goalWords(each.goal, names, each.clause) })}
          </Term>
        ))}
      </ul>
      <p class="muted small">{words.saysOutside}</p>
    </section>
  );
}

const Term = ({ amount, children }: { amount: number; children: ComponentChildren }) => (
  <li>
    <span class="amount">{signed(amount)}</span> <span>{children}</span>
  </li>
);

function SideSheet({ desk, side, text }: { desk: Desk; side: Side; text: ReadableText }) {
  const { scenario, snapshot, names } = useMatch();
  const traits = scoreAlone(scenario);
  const { verdict, limit, parts, against } = reckon(desk, side, traits, text, latestClauses(text));
  const session = snapshot.view.pub.convenings.find(({ id }) => id === text.convening);
  const place = { host: session?.host ?? null, venue: session?.venue ?? null };
  const need = against && needArguments(needFor({ desk, side, traits, place }, text), names);
  const shown = gainParts.filter((part) => Math.abs(100 * parts[part]) >= least);
  return (
    <section class="stack tight">
      <p>
        {words.gain({ better: verdict.gain >= 0, by: figure(Math.abs(100 * verdict.gain), 1) })}{" "}
        {words.price({ price: figure(verdict.price, 1), limit: figure(limit, 1) })}
      </p>
      {against && (
        <p>
          <strong>{words.against({ what: partWords.against({ what: against }) })}</strong>
        </p>
      )}
      {need && <p>{words.need(need)}</p>}
      <ul class="terms">
        {shown.map((part) => (
          <Term key={part} amount={100 * parts[part]}>
            {partWords.parts[part]}
          </Term>
        ))}
      </ul>
      <p class="muted small">{words.says}</p>
    </section>
  );
}

/** Is it an answer on what would be needed to sign that text, or the telling of it? */
function isAbout({ word }: SeenWord, text: number, all: readonly SeenWord[]): boolean {
  const told =
    word.kind === "tell" ? word.told : word.kind === "answer" && word.answer.says === "tells" ? word.answer.told : null;
  if (told?.of === "signature") return told.text === text;
  if (word.kind !== "answer") return false;
  const asked = all.find(({ id }) => id === word.answers)?.word;
  return asked?.kind === "ask" && asked.asked.for === "signature" && asked.asked.text === text;
}

function Said({ text }: { text: number }) {
  const { snapshot, telling } = useMatch();
  const all = wordsSeen(snapshot.view);
  const said = all.filter((each) => isAbout(each, text, all));
  return (
    <section class="stack tight">
      <h3>{words.said}</h3>
      {said.length === 0 && <p class="muted">{words.nothingSaid}</p>}
      <ul class="stack tight">
        {said.map((each) => (
          <li key={each.id}>{spokenWords(each.word, each.by, telling)}</li>
        ))}
      </ul>
    </section>
  );
}
