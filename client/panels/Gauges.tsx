/** How I stand: my side's own numbers, and the world's that all can see. */

import * as seatWords from "words:play/seat";
import type { GaugeRef } from "../../shared/state/gauge.ts";
import type { OwnSide } from "../../shared/state/seatView.ts";
import { useMatch } from "../match/match.ts";
import { Meter } from "../ui/Meter.tsx";
import { bandWord, figure, gaugeKind, gaugeName } from "../words/gauges.ts";
import { WithTerms } from "./GlossaryTerm.tsx";
import { OwnType } from "./OwnType.tsx";
import { WhyButton } from "./WhyButton.tsx";

const ownRows = [
  { gauge: "will", most: 100 },
  { gauge: "hardness", most: 100 },
  { gauge: "hurt", most: 100 },
  { gauge: "force", most: 100 },
  { gauge: "supply", most: 10 },
] as const satisfies readonly { gauge: keyof OwnSide; most: number }[];

export function Gauges() {
  const { pub, own, names, scenario } = useMatch();
  const why = (ref: GaugeRef) => <WhyButton title={gaugeName(ref, names)} gauges={[ref]} />;
  const client = own && scenario.seat[own.seat]?.patronOf;
  const seat = own && pub.seats.find((each) => each.id === own.seat);
  return (
    <section class="stack tight" aria-labelledby="standing-heading">
      <h3 id="standing-heading">{seatWords.standing}</h3>
      <ul class="meters">
        {own?.own &&
          ownRows.map(({ gauge, most }) => {
            const value = own.own?.[gauge] ?? 0;
            return (
              <li key={gauge}>
                <Meter
                  name={gaugeKind(gauge)}
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
              name={seatWords.allysSupply}
              share={own.clientSupply / 10}
              value={figure(own.clientSupply, 1)}
              why={why({ gauge: "supply", side: client })}
            />
          </li>
        )}
        {seat && (
          <li>
            <Meter
              name={gaugeKind("credibility")}
              share={seat.credibility / 100}
              value={figure(seat.credibility)}
              why={why({ gauge: "credibility", seat: seat.id })}
            />
          </li>
        )}
        <li>
          <Meter
            name={seatWords.widerWar}
            share={(pub.widerWarBand + 1) / 5}
            value={bandWord(pub.widerWarBand)}
            why={why({ gauge: "widerWar" })}
            tone={pub.widerWarBand >= 3 ? "bad" : undefined}
          />
        </li>
        <li>
          <Meter
            name={gaugeKind("energyAlarm")}
            share={pub.energyAlarm / 100}
            value={figure(pub.energyAlarm)}
            why={why({ gauge: "energyAlarm" })}
          />
        </li>
      </ul>
      <OwnType />
      {pub.ripe && (
        <p class="small note">
          <WithTerms text={seatWords.ripe} />
        </p>
      )}
    </section>
  );
}
