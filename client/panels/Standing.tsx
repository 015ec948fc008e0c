/** How I stand: my side's own numbers, and the world's that all can see. */
import type { GaugeRef } from "../../shared/state/event.ts";
import type { OwnSide } from "../../shared/state/seatView.ts";
import { useMatch } from "../play/match.ts";
import { bandWord, figure, gaugeName } from "../text/gauges.ts";
import { Meter } from "./Meter.tsx";
import { WhyButton } from "./Why.tsx";

const ownRows = [
  { gauge: "will", label: "Political will", most: 100 },
  { gauge: "hardness", label: "Hardness at home", most: 100 },
  { gauge: "hurt", label: "Hurt", most: 100 },
  { gauge: "force", label: "Force", most: 100 },
  { gauge: "supply", label: "Supply", most: 10 },
] as const satisfies readonly { gauge: keyof OwnSide; label: string; most: number }[];

export function Standing() {
  const { pub, own, names, scenario } = useMatch();
  const why = (ref: GaugeRef) => <WhyButton title={gaugeName(ref, names)} gauges={[ref]} />;
  const client = own && scenario.seat[own.seat]?.patronOf;
  const seat = own && pub.seats.find((each) => each.id === own.seat);
  return (
    <section class="stack tight" aria-labelledby="standing-heading">
      <h3 id="standing-heading">Standing</h3>
      <ul class="meters">
        {own?.own &&
          ownRows.map(({ gauge, label, most }) => {
            const value = own.own?.[gauge] ?? 0;
            return (
              <li key={gauge}>
                <Meter
                  name={label}
                  share={value / most}
                  value={figure(value, most === 10 ? 1 : 0)}
                  why={own.side === null ? null : why({ gauge, side: own.side })}
                />
              </li>
            );
          })}
        {client != null && own?.clientSupply != null && (
          <li>
            <Meter
              name="Ally's supply"
              share={own.clientSupply / 10}
              value={figure(own.clientSupply, 1)}
              why={why({ gauge: "supply", side: client })}
            />
          </li>
        )}
        {seat && (
          <li>
            <Meter
              name="Credibility"
              share={seat.credibility / 100}
              value={figure(seat.credibility)}
              why={why({ gauge: "credibility", seat: seat.id })}
            />
          </li>
        )}
        <li>
          <Meter
            name="Wider war"
            share={(pub.widerWarBand + 1) / 5}
            value={bandWord(pub.widerWarBand)}
            why={why({ gauge: "widerWar" })}
            tone={pub.widerWarBand >= 3 ? "bad" : undefined}
          />
        </li>
        <li>
          <Meter
            name="Energy alarm"
            share={pub.energyAlarm / 100}
            value={figure(pub.energyAlarm)}
            why={why({ gauge: "energyAlarm" })}
          />
        </li>
      </ul>
      {pub.ripe && <p class="small note">Exhaustion shows on both sides: concessions made at talks cost half.</p>}
    </section>
  );
}
