/** The form for the one thing that is changed. */
import { useId, useState } from "preact/hooks";
import { latestClauses } from "../../../shared/engine/texts.ts";
import type { Change } from "../../../shared/review/fork.ts";
import { type Clause, clauseKinds } from "../../../shared/terms/clause.ts";
import type { Order } from "../../../shared/terms/order.ts";
import { SeatChip } from "../../panels/SeatChip.tsx";
import { defaultClause } from "../../play/clauseOptions.ts";
import { useMatch } from "../../play/match.ts";
import { choicesOf, same, withOrder, withoutOrder } from "../../play/orderChoices.ts";
import { clauseWords } from "../../text/clauses.ts";
import { refusalWords } from "../../text/codes.ts";
import { list } from "../../text/gauges.ts";
import { orderWords } from "../../text/orders.ts";
import { useReview } from "../context.ts";
import { type Changeable, ownThen } from "./changes.ts";

interface Props {
  readonly changeable: Changeable;
  readonly busy: boolean;
  /** @param words the change as a heading: "If Armenia had signed “Truce”". */
  readonly onStart: (change: Change, words: string, runs: number) => void;
}

type Kind = "orders" | "sign" | "clauses" | "card" | "nothing";

const kindWords = {
  orders: "A seat gives other orders",
  sign: "A seat signs, or does not",
  clauses: "A text says something else",
  card: "Another event comes",
  nothing: "Nothing: only chance and the bots differ",
} satisfies Record<Kind, string>;

const counts = [100, 1000, 3000] as const;

interface Chosen {
  readonly change: Change;
  readonly words: string;
}

export function ChangeForm({ changeable, busy, onStart }: Props) {
  const [kind, setKind] = useState<Kind>("orders");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [runs, setRuns] = useState<number>(1000);
  const ids = { kind: useId(), runs: useId() };
  const kinds = (Object.keys(kindWords) as Kind[]).filter(
    (each) => changeable.texts.length > 0 || (each !== "sign" && each !== "clauses"),
  );
  const change = kind === "nothing" ? { change: { kind } as Change, words: "If all had been as it was" } : chosen;
  return (
    <form
      class="stack tight change"
      onSubmit={(event) => {
        event.preventDefault();
        if (change) onStart(change.change, change.words, runs);
      }}
    >
      <div class="field">
        <label for={ids.kind}>What is changed</label>
        <select
          id={ids.kind}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as Kind);
            setChosen(null);
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {kindWords[each]}
            </option>
          ))}
        </select>
      </div>
      {kind === "orders" && <OtherOrders changeable={changeable} onChoose={setChosen} />}
      {kind === "sign" && <OtherSignature changeable={changeable} onChoose={setChosen} />}
      {kind === "clauses" && <OtherClauses changeable={changeable} onChoose={setChosen} />}
      {kind === "card" && <OtherCard onChoose={setChosen} />}
      <div class="row">
        <button type="submit" class="button slim first" disabled={busy || !change}>
          Let bots play on
        </button>
        <label class="hidden" for={ids.runs}>
          How often
        </label>
        <select
          id={ids.runs}
          class="slim times"
          value={String(runs)}
          onChange={(event) => setRuns(Number(event.currentTarget.value))}
        >
          {counts.map((count) => (
            <option key={count} value={String(count)}>
              {count.toLocaleString("en-GB")} times
            </option>
          ))}
        </select>
      </div>
      <p class="muted small">
        The rest of the round stays as it was played; bots hold every seat from the next one on.
      </p>
    </form>
  );
}

interface PartProps {
  readonly changeable: Changeable;
  readonly onChoose: (chosen: Chosen | null) => void;
}

function SeatChoice({
  seats,
  seat,
  onChange,
}: {
  seats: readonly string[];
  seat: string;
  onChange: (seat: string) => void;
}) {
  const { names } = useMatch();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Which seat</label>
      <select id={id} value={seat} onChange={(event) => onChange(event.currentTarget.value)}>
        {seats.map((each) => (
          <option key={each} value={each}>
            {names.seatTitle(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

function OtherOrders({ changeable, onChoose }: PartProps) {
  const { record } = useReview();
  const { names, scenario } = useMatch();
  const [seat, setSeat] = useState(changeable.seats[0] ?? "");
  const given = changeable.orders[seat] ?? [];
  const [orders, setOrders] = useState<readonly Order[]>(given);
  const own = ownThen(record, changeable.state, seat);
  const tell = (of: string, next: readonly Order[]) => {
    setOrders(next);
    const words = list(next.map((order) => orderWords(order, names))) || "nothing";
    onChoose({
      change: { kind: "orders", seat: of, orders: [...next] },
      words: `If ${names.seat(of)} had ordered: ${words}`,
    });
  };
  const kinds = own ? choicesOf(scenario, own.context, changeable.state.seatOrder, orders) : [];
  return (
    <div class="stack tight">
      <SeatChoice
        seats={changeable.seats}
        seat={seat}
        onChange={(next) => {
          setSeat(next);
          setOrders(changeable.orders[next] ?? []);
          onChoose(null);
        }}
      />
      <fieldset class="stack tight order-list">
        <legend>Its orders</legend>
        {kinds.flatMap(({ chosen, choices }) => [
          ...chosen.map((order) => (
            <label key={JSON.stringify(order)} class="choice small">
              <input type="checkbox" checked onChange={() => tell(seat, withoutOrder(orders, order))} />
              <span>
                {orderWords(order, names)}
                {given.some((each) => same(each, order)) && <span class="muted"> · as it was</span>}
              </span>
            </label>
          )),
          ...choices.map(({ order, refusal }) => (
            <label key={JSON.stringify(order)} class="choice small">
              <input
                type="checkbox"
                checked={false}
                disabled={refusal !== null}
                onChange={() => tell(seat, withOrder(orders, order))}
              />
              <span>
                {orderWords(order, names)}
                {given.some((each) => same(each, order)) && <span class="muted"> · as it was</span>}
                {refusal && <span class="muted"> · {refusalWords(refusal, names.any)}</span>}
              </span>
            </label>
          )),
        ])}
      </fieldset>
    </div>
  );
}

function OtherSignature({ changeable, onChoose }: PartProps) {
  const { names } = useMatch();
  const options = changeable.texts.flatMap(({ text, needed }) =>
    needed.map((seat) => {
      const did = text.signed.includes(seat);
      const words = `${names.Seat(seat)} ${did ? "does not sign" : "signs"} “${text.title}”`;
      const past = `If ${names.seat(seat)} had ${did ? "not signed" : "signed"} “${text.title}”`;
      return { words, past, change: { kind: did ? "unsign" : "sign", seat, text: text.id } as Change };
    }),
  );
  const name = useId();
  return (
    <fieldset class="stack tight">
      <legend>Whose name</legend>
      {options.map(({ words, past, change }) => (
        <label key={words} class="choice small">
          <input type="radio" name={name} onChange={() => onChoose({ change, words: past })} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

function OtherClauses({ changeable, onChoose }: PartProps) {
  const { names, scenario, pub } = useMatch();
  const [id, setId] = useState(changeable.texts[0]?.text.id ?? 0);
  const text = changeable.texts.find((each) => each.text.id === id)?.text;
  const before: readonly Clause[] = text ? latestClauses(text) : [];
  const [clauses, setClauses] = useState(before);
  const field = useId();
  if (!text) return null;
  const tell = (next: readonly Clause[]) => {
    setClauses(next);
    const added = next.filter(({ kind }) => !before.some((each) => each.kind === kind));
    const gone = before.filter(({ kind }) => !next.some((each) => each.kind === kind));
    const words = [
      ...(added.length > 0 ? [`with ${list(added.map(({ kind }) => names.clause(kind).toLowerCase()))}`] : []),
      ...(gone.length > 0 ? [`without ${list(gone.map(({ kind }) => names.clause(kind).toLowerCase()))}`] : []),
    ];
    onChoose(
      next.length === 0 || words.length === 0
        ? null
        : {
            change: { kind: "clauses", text: text.id, clauses: [...next] },
            words: `If “${text.title}” had been ${list(words)}`,
          },
    );
  };
  return (
    <div class="stack tight">
      {changeable.texts.length > 1 && (
        <div class="field">
          <label for={field}>Which text</label>
          <select
            id={field}
            value={String(id)}
            onChange={(event) => {
              const next = Number(event.currentTarget.value);
              const other = changeable.texts.find((each) => each.text.id === next)?.text;
              setId(next);
              setClauses(other ? latestClauses(other) : []);
              onChoose(null);
            }}
          >
            {changeable.texts.map(({ text: each }) => (
              <option key={each.id} value={String(each.id)}>
                {each.title}
              </option>
            ))}
          </select>
        </div>
      )}
      <fieldset class="stack tight order-list">
        <legend>What it says</legend>
        {clauseKinds.map((kind) => {
          const standing = clauses.find((each) => each.kind === kind);
          const clause =
            standing ?? before.find((each) => each.kind === kind) ?? defaultClause(kind, { scenario, pub });
          if (!clause) return null;
          return (
            <label key={kind} class="choice small">
              <input
                type="checkbox"
                checked={standing !== undefined}
                onChange={() => tell(standing ? clauses.filter((each) => each.kind !== kind) : [...clauses, clause])}
              />
              <span>{clauseWords(clause, names)}</span>
            </label>
          );
        })}
      </fieldset>
      <p class="small row">
        <span class="muted">Signed by</span>
        {text.signed.length === 0 ? (
          <span class="muted">nobody</span>
        ) : (
          text.signed.map((seat) => <SeatChip key={seat} seat={seat} />)
        )}
      </p>
    </div>
  );
}

function OtherCard({ onChoose }: Pick<PartProps, "onChoose">) {
  const { scenario, names } = useMatch();
  const name = useId();
  const { cards } = scenario.files.cards;
  return (
    <fieldset class="stack tight order-list">
      <legend>Which event</legend>
      <label class="choice small">
        <input
          type="radio"
          name={name}
          onChange={() => onChoose({ change: { kind: "card", card: null, accused: 0 }, words: "If no event had come" })}
        />
        <span>None</span>
      </label>
      {cards.flatMap((card) =>
        (card.mirrored ? ([0, 1] as const) : ([0] as const)).map((accused) => {
          const words = card.mirrored ? `${card.name} (${names.side(accused)} accused)` : card.name;
          return (
            <label key={words} class="choice small">
              <input
                type="radio"
                name={name}
                onChange={() =>
                  onChoose({
                    change: { kind: "card", card: card.id, accused },
                    words: `If the event had been: ${words}`,
                  })
                }
              />
              <span>{words}</span>
            </label>
          );
        }),
      )}
    </fieldset>
  );
}
