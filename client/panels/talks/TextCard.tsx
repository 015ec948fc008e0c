/** One agreement text: its clauses, what changed, what it costs, who has signed, and what one can do with it. */
import { useState } from "preact/hooks";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import { useDraft } from "../../play/draft.ts";
import { useMatch } from "../../play/match.ts";
import { breaks, type Difference, differences } from "../../play/texts.ts";
import { clauseWords } from "../../text/clauses.ts";
import { list } from "../../text/gauges.ts";
import { frameWords } from "../../text/labels.ts";
import { orderNames } from "../../text/orders.ts";
import { LateDialog } from "../LateDialog.tsx";
import { Chance } from "./Chance.tsx";
import { ClausePrice, PriceHead } from "./PriceHead.tsx";
import { PriceLine } from "./PriceLine.tsx";
import { Signatures } from "./Signatures.tsx";
import { TextActions } from "./TextActions.tsx";

const statusWords = {
  open: "",
  inForce: "in force",
  lapsed: "lapsed",
  void: "failed at home",
  superseded: "replaced by a later one",
  ended: "ended",
} satisfies Record<ReadableText["status"], string>;

export function TextCard({ text }: { text: ReadableText }) {
  const { pub, names } = useMatch();
  const [compare, setCompare] = useState(false);
  const latest = text.versions.at(-1);
  const before = text.versions.at(-2);
  if (!latest) return null;
  const session = pub.convenings.find(({ id }) => id === text.convening);
  const where = session
    ? `${names.venue(session.venue)} session · ${frameWords[session.frame].name.toLowerCase()} frame`
    : "direct line";
  const rows = differences(before?.clauses ?? latest.clauses, latest.clauses);
  return (
    <article class="text" aria-label={text.title}>
      <header>
        <h3 class="serif">{text.title}</h3>
        <p class="muted small">
          version {latest.n} of {text.versions.length}
          {text.status === "open" ? "" : ` · ${statusWords[text.status]}`} · last word by {names.seat(latest.by)} ·{" "}
          {where}
        </p>
      </header>
      <PriceHead />
      <ol class="clauses">
        {rows.map((row) => (
          <ClauseLine key={row.kind} row={row} by={latest.by} />
        ))}
      </ol>
      {text.status === "open" && (
        <>
          <Chance clauses={latest.clauses} signatures={text.signed} />
          <PriceLine text={text} clauses={latest.clauses} />
          <OwnOrders text={text} />
          <Signatures text={text} />
          <TextActions text={text} />
        </>
      )}
      {text.versions.length > 1 && (
        <button type="button" class="link small" onClick={() => setCompare(true)}>
          Compare versions
        </button>
      )}
      {compare && <LateDialog show="VersionsDialog" text={text} onClose={() => setCompare(false)} />}
    </article>
  );
}

const changeWords = { added: "new", changed: "changed", removed: "taken out" } as const;

function ClauseLine({ row, by }: { row: Difference; by: string }) {
  const { scenario, names } = useMatch();
  const shown = row.after ?? row.before;
  if (!shown) return null;
  const def = scenario.clause[row.kind];
  return (
    <li data-change={row.state}>
      <span class="what">
        {row.state === "removed" ? <del>{clauseWords(shown, names)}</del> : clauseWords(shown, names)}
        <span class="muted small">
          {row.state === "same" ? def.does : `${changeWords[row.state]} in this version, by ${names.seat(by)}`}
        </span>
      </span>
      <ClausePrice kind={row.kind} />
    </li>
  );
}

/** A warning where my own orders, drafted or set, would break what I am about to sign. */
function OwnOrders({ text }: { text: ReadableText }) {
  const { scenario, names } = useMatch();
  const draft = useDraft();
  if (!text.maySign) return null;
  const broken = breaks(scenario, text.versions.at(-1)?.clauses ?? [], draft.orders);
  if (broken.length === 0) return null;
  const words = broken.map(
    ({ order, clause }) => `${orderNames[order.kind].toLowerCase()} (against “${names.clause(clause)}”)`,
  );
  return (
    <p class="warning small">
      Your orders would break this at once: {list(words)}. Change them before the round ends, or you are the one who
      broke it.
    </p>
  );
}
