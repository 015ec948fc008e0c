/** One agreement text: its clauses, what changed, what it costs, who has signed, and what one can do with it. */

import * as textsWords from "words:play/texts";
import { useState } from "preact/hooks";
import { wholeOf } from "../../../shared/rules/binding.ts";
import { latestClauses } from "../../../shared/rules/clauses.ts";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import type { ClauseKind } from "../../../shared/terms/clause.ts";
import { useDraft } from "../../match/draft.ts";
import { useMatch } from "../../match/match.ts";
import { breaks, type Difference, differences } from "../../match/texts.ts";
import { useLayout } from "../../ui/useMedia.ts";
import { clauseWords } from "../../words/clauses.ts";
import { isolated } from "../../words/format.ts";
import { list } from "../../words/gauges.ts";
import type { TermId } from "../../words/glossary.ts";
import { orderNames } from "../../words/orders.ts";
import { Explained, TermMeaning } from "../GlossaryTerm.tsx";
import { LateDialog } from "../LateDialog.tsx";
import { Chance } from "./Chance.tsx";
import { ClausePrice, PriceHead } from "./PriceHead.tsx";
import { PriceLine } from "./PriceLine.tsx";
import { Signatures } from "./Signatures.tsx";
import { TextActions } from "./TextActions.tsx";
import { textAnchor } from "./textAnchor.ts";

export function TextCard({ text }: { text: ReadableText }) {
  const { scenario, pub, own, names } = useMatch();
  const [sheet, setSheet] = useState(false);
  const [compare, setCompare] = useState(false);
  const latest = text.versions.at(-1);
  const before = text.versions.at(-2);
  if (!latest) return null;
  const session = pub.convenings.find(({ id }) => id === text.convening);
  const where = session
    ? textsWords.sessionWhere({ venue: names.venue(session.venue), frame: session.frame })
    : textsWords.directWhere;
  const rows = differences(before?.clauses ?? latest.clauses, latest.clauses);
  return (
    <article class="text" id={textAnchor(text.id)} tabIndex={-1} aria-label={isolated(text.title)}>
      <header>
        <h3 class="serif">
          <bdi>{text.title}</bdi>
        </h3>
        <p class="muted small">
          {textsWords.versionLine({
            version: latest.n,
            versions: text.versions.length,
            status: text.status,
            seat: names.named(latest.by),
            where,
          })}
        </p>
      </header>
      <Standing text={text} />
      <PriceHead />
      <ol class="clauses">
        {rows.map((row) => (
          <ClauseLine key={JSON.stringify(row.after ?? row.before)} row={row} by={latest.by} />
        ))}
      </ol>
      {text.status === "open" && (
        <>
          <Chance clauses={wholeOf(scenario, pub.treaty, text)} signatures={text.signed} />
          <PriceLine text={text} clauses={latest.clauses} />
          <OwnOrders text={text} />
          <Signatures text={text} />
          <TextActions text={text} />
        </>
      )}
      {text.versions.length > 1 && (
        <button type="button" class="link small" onClick={() => setCompare(true)}>
          {textsWords.compare}
        </button>
      )}
      {text.status === "open" && own && (
        <button type="button" class="link small own-sheet" onClick={() => setSheet(true)}>
          {textsWords.sheet.open}
        </button>
      )}
      {sheet && <LateDialog show="OwnSheetDialog" text={text} onClose={() => setSheet(false)} />}
      {compare && <LateDialog show="VersionsDialog" text={text} onClose={() => setCompare(false)} />}
    </article>
  );
}

/** What the text would do to the agreement in force: add to it, or take its place. */
function Standing({ text: { status, protocolTo } }: { text: ReadableText }) {
  const { treaty } = useMatch().pub;
  if (status !== "open" || treaty === null) return null;
  const title = isolated(treaty.title);
  return (
    <p class="muted small">
      {protocolTo === treaty.text ? textsWords.protocolTo({ title }) : textsWords.replaces({ title })}
    </p>
  );
}

function ClauseLine({ row, by }: { row: Difference; by: string }) {
  const { scenario, names } = useMatch();
  const narrow = useLayout() === "narrow";
  const shown = row.after ?? row.before;
  if (!shown) return null;
  const def = scenario.clause[row.kind];
  const words = clauseWords(shown, names);
  return (
    <li data-change={row.state}>
      <span class="what">
        {row.state === "removed" && <del>{words}</del>}
        {row.state !== "removed" && <ClauseWords kind={row.kind} words={words} does={narrow ? def.does : ""} />}
        <span class="muted small">
          {row.state === "same"
            ? !narrow && def.does
            : textsWords.changedBy({ change: row.state, seat: names.named(by) })}
        </span>
      </span>
      <ClausePrice kind={row.kind} />
    </li>
  );
}

/** Clauses that are a word of the field. */
const fieldWords: Partial<Record<ClauseKind, TermId>> = { CEASE: "ceasefire", LINES: "lineOfContact", EXIT: "notice" };

/** `does`: what the clause does, told on its words; empty where it stands beneath them. */
function ClauseWords({ kind, words, does }: { kind: ClauseKind; words: string; does: string }) {
  const of = fieldWords[kind];
  if (!of && does === "") return words;
  return (
    <Explained
      meaning={() => (
        <>
          {does} {of && <TermMeaning of={of} />}
        </>
      )}
    >
      {words}
    </Explained>
  );
}

/** A warning where my own orders, drafted or set, would break what I am about to sign. */
function OwnOrders({ text }: { text: ReadableText }) {
  const { scenario, names } = useMatch();
  const draft = useDraft();
  if (!text.maySign) return null;
  const broken = breaks(scenario, latestClauses(text), draft.orders);
  if (broken.length === 0) return null;
  const words = broken.map(({ order, clause }) =>
    textsWords.against({ order: orderNames[order.kind].toLowerCase(), clause: names.clause(clause) }),
  );
  return <p class="warning small">{textsWords.ordersBreak({ orders: list(words) })}</p>;
}
