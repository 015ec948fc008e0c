/** The moment itself: what happened, who did it, what moved and why; and what can be made of it. */
import { round } from "words:common";
import { who } from "words:review/online";
import { moment as words } from "words:review/page";
import { Fragment } from "preact";
import { useMemo } from "preact/hooks";
import { gaugeKey } from "../../../shared/engine/gauge.ts";
import type { EventOf, LoggedEvent, Moved } from "../../../shared/state/event.ts";
import { discussed } from "../../match/derived.ts";
import { useMatch } from "../../match/match.ts";
import { FactLinks } from "../../panels/Facts.tsx";
import { RuleLink } from "../../panels/RuleLink.tsx";
import { SeatChip } from "../../panels/SeatChip.tsx";
import { WhyButton } from "../../panels/WhyButton.tsx";
import { bdi } from "../../words/bdi.tsx";
import { causeWords, ruleOf } from "../../words/causes.ts";
import { figure, gaugeName, list, roundDates, signed, timeWords } from "../../words/gauges.ts";
import { orderWords } from "../../words/orders.ts";
import { ordersIn, tellInLog } from "../../words/review/log.ts";
import { momentWords } from "../../words/review/moments.ts";
import { CopyLink } from "./CopyLink.tsx";
import { useReview } from "./context.ts";
import { ForkPanel } from "./fork/ForkPanel.tsx";
import { MomentLink } from "./MomentLink.tsx";
import { Notes } from "./online/Notes.tsx";
import { isHeld, useWalk } from "./online/walk.ts";
import { WordTrace } from "./WordTrace.tsx";

export function MomentPane() {
  const { at, places, record, linkTo, served } = useReview();
  const { pub, scenario } = useMatch();
  const held = isHeld(useWalk());
  return (
    <div class="stack moment">
      <header class="stack tight">
        <h2>
          {pub.round === 0 ? words.before : round({ round: pub.round })}{" "}
          <span class="muted place">#{places.label(at)}</span>
        </h2>
        <p class="muted small">
          {roundDates(scenario.files.scenario.startDate, pub.round, pub.daysPerRound, "long")}
          <By at={at} />
        </p>
      </header>
      <Happened />
      {!held && <WordTrace />}
      {!held && <MovedThen />}
      {served && <CopyLink address={linkTo(at)} words={words.copy} />}
      <Notes />
      {!held && <ForkPanel key={`${record.events[at]?.round}`} />}
      {!held && <Five />}
    </div>
  );
}

/** Who stands behind the event, and when it came in. */
function By({ at }: { at: number }) {
  const { record } = useReview();
  const { snapshot, names } = useMatch();
  const cause = record.causes[at];
  if (!cause) return null;
  const people = snapshot.table.seats.flatMap((seat) => seat.people);
  const person = people.find(({ member }) => member === cause.member)?.name;
  const by = cause.by === "clock" ? "" : cause.by === "instructor" ? who.instructor : person || names.seat(cause.by);
  const time = cause.at === null ? "" : timeWords(cause.at);
  return (
    <>
      {by && <> · {words.by({ who: by, bdi })}</>}
      {time && <> · {words.at({ time })}</>}
    </>
  );
}

function Happened() {
  const { at, viewer } = useReview();
  const { snapshot, telling, names } = useMatch();
  const seen = snapshot.events.findLast(({ n }) => n === at);
  const line = seen && tellInLog(seen.event, telling);
  if (!seen) {
    return <p class="muted">{words.unseen({ seat: names.named(viewer) })}</p>;
  }
  if (!line) return <p class="muted">{words.untold}</p>;
  return (
    <div class="happened" data-tone={line.tone}>
      {line.seat && <SeatChip seat={line.seat} />}
      <div class="stack tight">
        <p>
          {line.text} <FactLinks ids={line.facts} />
        </p>
        {line.counter && <p class="muted small">{line.counter}</p>}
        {seen.event.kind === "locked" && <Orders event={seen.event} />}
      </div>
    </div>
  );
}

/** Who ordered what, where more than one seat's orders are seen. */
function Orders({ event }: { event: EventOf<"locked"> }) {
  const { names, telling } = useMatch();
  const given = ordersIn(event);
  if (given.length < 2) return null;
  return (
    <ul class="stack tight small">
      {given.map(([seat, orders]) => (
        <li key={seat}>
          <SeatChip seat={seat} /> {list(orders.map((order) => orderWords(order, names, telling.claims)))}
        </li>
      ))}
    </ul>
  );
}

type MovedEvent = LoggedEvent & { readonly event: Moved };

/** Numbers that moved with the event: itself, or those that follow before anything else is told. */
function movedWith(events: readonly LoggedEvent[], at: number): MovedEvent[] {
  const from = events.findIndex(({ n }) => n === at);
  if (from < 0) return [];
  const moved: MovedEvent[] = [];
  for (const [index, logged] of events.slice(from).entries()) {
    const { event } = logged;
    if (event.kind === "moved") moved.push({ ...logged, event });
    else if (index > 0 && event.kind !== "remembered") break;
  }
  return moved.filter(({ event }) => event.from !== event.to);
}

const mostMoved = 12;

function MovedThen() {
  const { at, source, viewer } = useReview();
  const { scenario, names } = useMatch();
  const moved = movedWith(source.before(source.count).events, at);
  if (moved.length === 0) return null;
  const cardName = (id: string) => scenario.card[id]?.name ?? words.card;
  // The page stands at the event; what moved with it follows, and belongs to the answer to "why?".
  const then = moved.filter(({ n }) => n > at);
  return (
    <section class="stack tight" aria-labelledby="moved-heading" key={viewer}>
      <h3 id="moved-heading">{words.moved}</h3>
      <ul class="moved">
        {moved.slice(0, mostMoved).map(({ event }) => (
          <li key={gaugeKey(event.of)}>
            <p>
              {gaugeName(event.of, names)}{" "}
              <strong>
                {figure(event.from, 1)} → {figure(event.to, 1)}
              </strong>{" "}
              <WhyButton title={gaugeName(event.of, names)} gauges={[event.of]} then={then} />
            </p>
            <p class="muted small">
              {event.terms.map((term, index) => (
                <Fragment key={index}>
                  {index > 0 && " · "}
                  {causeWords(term, names, cardName)} {term.amount === null ? "?" : signed(term.amount)} (
                  <RuleLink rule={ruleOf(term.cause)} says={ruleOf(term.cause)} />)
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Five moments worth discussing, always at hand. */
function Five() {
  const { record, telling } = useReview();
  const found = discussed(record);
  const items = useMemo(
    () =>
      found.map((moment) => (
        <li key={`${moment.n} ${moment.reason}`}>
          <MomentLink n={moment.n} /> <span>{momentWords(moment, telling)}</span>
        </li>
      )),
    [found, telling],
  );
  if (found.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="five-heading">
      <h3 id="five-heading">{words.discuss}</h3>
      <ol class="moments">{items}</ol>
    </section>
  );
}
