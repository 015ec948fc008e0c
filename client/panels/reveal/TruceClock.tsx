/** The truce of the round, day by day: since when it is in force, how long it held, where the news stands. */
import * as words from "words:play/reveal";
import { useMatch } from "../../match/match.ts";
import { startOf } from "../../match/reveal/tellHeadline.ts";
import { type ToldSoFar, type TruceTime, truceDays } from "../../match/truce.ts";
import { date, time } from "../../words/format.ts";

const day = { day: "numeric", month: "long", timeZone: "UTC" } as const;
const hour = { hour: "2-digit", minute: "2-digit", timeZone: "UTC" } as const;
const hourMs = 3_600_000;

export function TruceClock({ truce, told }: { truce: TruceTime; told: ToldSoFar }) {
  const { pub, scenario } = useMatch();
  const days = truceDays(truce, pub.daysPerRound, told);
  const start = startOf(scenario, pub.round, pub.daysPerRound);
  const to = date(start + (pub.daysPerRound * 24 - 1) * hourMs, day);
  const from = start + truce.from * hourMs;
  const broken = told.breach && !truce.settled ? truce.brokenAt : null;
  return (
    <section class="reveal-truce" aria-label={words.clock}>
      <p class="reveal-truce-head">
        <strong>{words.clock}</strong>
        <span class="muted">
          {truce.fresh
            ? words.clockFresh({ time: time(from, hour), from: date(from, day), to })
            : words.clockOld({ to })}
        </span>
      </p>
      <div class="reveal-bar" aria-hidden="true">
        {days.map(({ day: number, from: begin, to: end }) => (
          <span key={number}>
            {end > begin && <i style={{ insetInlineStart: `${begin * 100}%`, width: `${(end - begin) * 100}%` }} />}
          </span>
        ))}
        {broken !== null && <b style={{ insetInlineStart: `${(broken / (pub.daysPerRound * 24)) * 100}%` }} />}
      </div>
      <ol class="reveal-days">
        {days.map(({ day: number, mark }) => (
          <li key={number} data-mark={mark}>
            <strong>{words.day({ day: number })}</strong> <span>{words.marks[mark]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
