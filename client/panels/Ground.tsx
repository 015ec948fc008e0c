/** Ground changed hands, sector by sector, with the change of the last round. */

import * as seatWords from "words:play/seat";
import { pointsIn } from "../../shared/base/ids.ts";
import { useMatch } from "../match/match.ts";
import { Meter } from "../ui/Meter.tsx";
import { capital } from "../words/format.ts";
import { figure, gaugeName, signed } from "../words/gauges.ts";
import { WhyButton } from "./WhyButton.tsx";

export function Ground() {
  const { pub, scenario, names } = useMatch();
  const most = scenario.numbers.limits.sectorHigh;
  return (
    <section class="stack tight" aria-labelledby="ground-heading">
      <h3 id="ground-heading">{seatWords.groundChanged({ most })}</h3>
      <ul class="meters">
        {scenario.sectors.map((sector) => {
          const change = pointsIn(pub.groundChange, sector);
          const ref = { gauge: "ground", sector } as const;
          return (
            <li key={sector}>
              <Meter
                name={`${capital(names.sector(sector))}${Math.abs(change) < 0.05 ? "" : ` ${signed(change)}`}`}
                share={pointsIn(pub.ground, sector) / most}
                value={figure(pointsIn(pub.ground, sector), 1)}
                why={<WhyButton title={gaugeName(ref, names)} gauges={[ref]} />}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
