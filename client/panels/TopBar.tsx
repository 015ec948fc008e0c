/** The top of the match page: where we are in time, who is ready, and the Ready button. */

import * as commonWords from "words:common";
import * as tableWords from "words:play/table";
import { useLeft } from "../match/clock.ts";
import { useMatch } from "../match/match.ts";
import { useArrival } from "../ui/useArrival.ts";
import type { PageLayout } from "../ui/useMedia.ts";
import { clockWords, deadlineWords } from "../words/clock.ts";
import { isolated } from "../words/format.ts";
import { roundDates } from "../words/gauges.ts";
import { phaseWords } from "../words/labels.ts";
import { useGuide } from "./guide/useGuide.ts";
import { Menu } from "./Menu.tsx";
import { ReadyButton } from "./ReadyButton.tsx";
import { SeatChip } from "./SeatChip.tsx";

export function TopBar({ layout }: { layout: PageLayout }) {
  const narrow = layout === "narrow";
  const { pub, own, snapshot, scenario } = useMatch();
  const { table } = snapshot;
  const guide = useGuide();
  const ready = guide === null || guide.unlocked.has("orders");
  const arrival = useArrival<HTMLHeadingElement>();
  const round = Math.max(1, pub.round);
  const dates = (form: "long" | "short") =>
    roundDates(scenario.files.scenario.startDate, pub.round, pub.daysPerRound, form);
  return (
    <header class="top">
      <h1 class={layout === "wide" ? "brand" : "hidden"} ref={arrival} tabIndex={-1}>
        {commonWords.brand}
      </h1>
      {!narrow && <Skips />}
      {narrow && own && <SeatChip seat={own.seat} />}
      <p class="where">
        {!narrow && !table.title.startsWith(commonWords.brand) && (
          <span class="muted title" title={isolated(table.title)}>
            <bdi>{table.title}</bdi>
            <span> ·</span>
          </span>
        )}{" "}
        <strong class={narrow ? "serif" : ""}>{tableWords.roundOf({ round, rounds: table.last })}</strong>
        <span class="muted">
          {narrow ? " " : " · "}
          {dates(narrow ? "short" : "long")}
        </span>
        {!narrow && <span class="muted phase"> · {pub.paused ? tableWords.paused : phaseWords[pub.phase]}</span>}
      </p>
      {!narrow && <ReadyChips />}
      <Clock narrow={narrow} />
      {!narrow && ready && <ReadyButton />}
      <Menu />
    </header>
  );
}

/** Past the many numbers, for those who go by keyboard; seen once they have the focus. */
function Skips() {
  const { own } = useMatch();
  const to = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus();
  return (
    <p class="skips">
      {own && (
        <button type="button" class="button slim" onClick={to("[data-orders-open]")}>
          {tableWords.toOrders}
        </button>
      )}
      <button type="button" class="button slim" onClick={to("[role=tab][aria-selected=true]")}>
        {tableWords.toTalk}
      </button>
    </p>
  );
}

/** Filled: ready. A seat played by rule needs nobody to wait for it, and is left out. */
function ReadyChips() {
  const { pub } = useMatch();
  const seats = pub.seats.filter(({ byRule }) => !byRule);
  return (
    <ul class="chips" aria-label={tableWords.whoIsReady}>
      {seats.map(({ id, ready: is }) => (
        <li key={id}>
          <SeatChip seat={id} filled={is} says={tableWords.readiness({ ready: is })} />
        </li>
      ))}
    </ul>
  );
}

/** Words before the clock, by what it counts. */
export function Clock({ narrow }: { narrow: boolean }) {
  const { pub, snapshot, source } = useMatch();
  const left = useLeft(snapshot.table, source);
  const { deadline, held } = snapshot.table;
  if (held && pub.phase === "wire") return <p class="muted small">{tableWords.wireHeld}</p>;
  if (deadline != null && pub.phase === "open") {
    return (
      <p class="clock">
        <span class={narrow ? "hidden" : "muted small"}>{tableWords.roundEnds}</span>{" "}
        <span class="serif">{deadlineWords(deadline)}</span>
      </p>
    );
  }
  if (left === null) return narrow || pub.phase === "briefing" ? null : <p class="muted small">{tableWords.noClock}</p>;
  const label = { briefing: tableWords.firstRoundIn, wire: tableWords.nextRoundIn }[pub.phase as string];
  return (
    <p class="clock">
      <span class={narrow ? "hidden" : "muted small"}>
        {snapshot.table.running ? (label ?? tableWords.roundEndsIn) : tableWords.clockStands}{" "}
      </span>
      <span class="serif time" role="timer" translate={false} data-late={left < 30_000 && snapshot.table.running}>
        {clockWords(left)}
      </span>
    </p>
  );
}
