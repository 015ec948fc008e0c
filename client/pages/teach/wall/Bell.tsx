/** The lesson's time: how far the slowest table is, when it will be done by its clocks, when the bell rings, and what would make it fit. */

import { bell as words } from "words:teachWall";
import { useState } from "preact/hooks";
import { debriefMs, type Remedies, remediesFor, slowest } from "../../../../shared/protocol/bell.ts";
import type { ClassSettings, Tile } from "../../../../shared/protocol/class.ts";
import { useSteady } from "../../../net/useLive.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { clockWords } from "../../../words/clock.ts";
import { time } from "../../../words/format.ts";
import { useClass, useSteering } from "../class/classContext.ts";
import { lessonLine } from "./lessonLine.ts";

/** Nothing where rounds end at a time of day, or where no clock says when they end. */
export function Bell() {
  const { view } = useClass();
  const { pace } = view.settings;
  if (pace.kind !== "live" || view.status === "ended") return null;
  return <BellOf pace={pace} />;
}

type Live = Extract<ClassSettings["pace"], { kind: "live" }>;

function BellOf({ pace }: { readonly pace: Live }) {
  const { view, source } = useClass();
  const now = useSteady(source);
  const last = slowest(view.tiles, pace, now);
  if (!last) return null;
  const { tile, finish, alone } = last;
  const wall = source.now();
  const over = view.bell === null ? null : view.bell - (wall + finish);
  return (
    <section class="bell" aria-label={words.label}>
      <Line {...{ tile, pace, now, wall }} bell={view.bell} />
      <div class="stack tight">
        <p class="small">
          {sentence(over, time(wall + finish))} {alone && words.slowest({ number: tile.number })}
        </p>
        {over !== null && over < debriefMs && view.bell !== null && (
          <Fitting
            remedies={remediesFor(tile, pace, view.bell - debriefMs - wall, now)}
            started={tile.stage !== "lobby"}
          />
        )}
        <BellForm bell={view.bell} wall={wall} />
      </div>
    </section>
  );
}

/** @param over between the end of play and the bell, ms; null: no bell is known */
function sentence(over: number | null, finish: string): string {
  if (over === null) return words.finish({ time: finish });
  const minutes = Math.floor(Math.abs(over) / 60_000);
  if (over < 0) return words.late({ time: finish, minutes: Math.max(1, minutes) });
  return over < debriefMs ? words.tight({ time: finish, minutes }) : words.inTime({ time: finish, minutes });
}

interface LineProps {
  readonly tile: Tile;
  readonly pace: Live;
  readonly now: number;
  readonly wall: number;
  readonly bell: number | null;
}

/** Rounds as long as they last, with where the table is and where the bell rings. What it says stands beside it in words. */
function Line({ tile, pace, now, wall, bell }: LineProps) {
  const { segments, here, total } = lessonLine(tile, pace, now, bell === null ? null : bell - wall);
  const at = (ms: number) => `${(Math.min(1, ms / total) * 100).toFixed(2)}%`;
  const nameOf = (round: number | "briefing" | "debrief") => (typeof round === "number" ? round : words[round]);
  return (
    <div class="bell-line" aria-hidden="true">
      <div class="bell-mark now" data-late={here / total > 0.75} style={{ insetInlineStart: at(here) }}>
        <span class="bell-label">{words.now({ time: time(wall) })}</span>
      </div>
      <div class="bell-bar">
        {segments.map(({ round, ms, state }) => (
          <span key={round} style={{ flexGrow: ms }} data-state={state}>
            {nameOf(round)}
          </span>
        ))}
        {/* After the debrief, where the bell is later than that. */}
        <i style={{ flexGrow: Math.max(0, total - segments.reduce((sum, { ms }) => sum + ms, 0)) }} />
      </div>
      {bell !== null && bell > wall && (
        <div
          class="bell-mark rings"
          // Near the end its label has no room behind it.
          data-late={(here + bell - wall) / total > 0.75}
          style={{ insetInlineStart: at(here + bell - wall) }}
        >
          <span class="bell-label">{words.mark({ time: time(bell) })}</span>
        </div>
      )}
    </div>
  );
}

/** What would make it fit, until the instructor has done something or wants none of it. */
function Fitting({ remedies, started }: { readonly remedies: Remedies; readonly started: boolean }) {
  const { run, refusal, busy } = useSteering();
  const { names } = useClass();
  const { roundSeconds, lastRound } = remedies;
  const [left, setLeft] = useState(false);
  if (left || !started || (roundSeconds === null && lastRound === null)) return null;
  return (
    <div class="row">
      {roundSeconds !== null && (
        <button
          type="button"
          class="button slim first"
          disabled={busy}
          onClick={() => void run({ kind: "roundTime", at: "all", seconds: roundSeconds })}
        >
          {words.rounds({ time: clockWords(roundSeconds * 1000) })}
        </button>
      )}
      {lastRound !== null && (
        <button
          type="button"
          class="button slim"
          disabled={busy}
          onClick={() => void run({ kind: "lastRound", at: "all", round: lastRound })}
        >
          {words.lastRound({ round: lastRound })}
        </button>
      )}
      <button type="button" class="link small" onClick={() => setLeft(true)}>
        {words.leave}
      </button>
      <RefusalNote refusal={refusal} nameOf={names.any} />
    </div>
  );
}

/** A time of day as an input has it, "10:45"; "" for none. */
const typed = (at: number | null): string => {
  if (at === null) return "";
  const on = new Date(at);
  return [on.getHours(), on.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
};

/** A bell that has just rung is still today's. */
const rungMs = 60 * 60_000;

/** The moment at which the clock on this device next shows `text`, or has within the hour. */
export function momentOf(text: string, now: number): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  const on = new Date(now);
  on.setHours(hours, minutes, 0, 0);
  if (on.getTime() < now - rungMs) on.setDate(on.getDate() + 1);
  return on.getTime();
}

function BellForm({ bell, wall }: { readonly bell: number | null; readonly wall: number }) {
  const { run, refusal, busy } = useSteering();
  const { names } = useClass();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? typed(bell);
  const changed = shown !== typed(bell);
  const set = async () => {
    if (await run({ kind: "bell", time: shown === "" ? 0 : momentOf(shown, wall) })) setText(null);
  };
  return (
    <form
      class="row small"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <label class="row">
        {words.ask}{" "}
        <input type="time" class="slim" value={shown} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {changed && (
        <button type="submit" class="button slim" disabled={busy}>
          {words.set}
        </button>
      )}
      <RefusalNote refusal={refusal} nameOf={names.any} />
    </form>
  );
}
