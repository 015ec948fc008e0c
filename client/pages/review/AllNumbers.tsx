/** Every number at the moment, exact, the two sides next to each other; each answers why. */
import { numbers as words } from "words:review/page";
import { sides } from "../../../shared/base/ids.ts";
import { readGauge } from "../../../shared/engine/gauge.ts";
import type { GaugeRef } from "../../../shared/state/gauge.ts";
import { sideGauges, worldGauges } from "../../../shared/state/gaugeKinds.ts";
import { useMatch } from "../../match/match.ts";
import { SideHead } from "../../panels/SideHead.tsx";
import { WhyButton } from "../../panels/WhyButton.tsx";
import { figure, gaugeKind, gaugeName } from "../../words/gauges.ts";
import { useReview } from "./context.ts";

export function AllNumbers() {
  const { pub } = useMatch();
  return (
    <div class="stack all-numbers">
      <h2 class="plain">{words.heading}</h2>
      <p class="muted small">{words.says}</p>
      <table class="figures">
        <SideHead />
        <tbody>
          {sideGauges.map((gauge) => (
            <tr key={gauge}>
              <th scope="row">{gaugeKind(gauge)}</th>
              {sides.map((side) => (
                <td key={side}>
                  <Value of={{ gauge, side }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Rows title={words.ground} refs={Object.keys(pub.ground).map((sector) => ({ gauge: "ground", sector }))} />
      <Rows title={words.world} refs={worldGauges.map((gauge) => ({ gauge }))} />
      <Rows title={words.credibility} refs={pub.seats.map(({ id }) => ({ gauge: "credibility", seat: id }))} />
    </div>
  );
}

function Rows({ title, refs }: { title: string; refs: readonly GaugeRef[] }) {
  const { names } = useMatch();
  const label = (ref: GaugeRef) =>
    "sector" in ref ? names.sector(ref.sector) : "seat" in ref ? names.seatTitle(ref.seat) : gaugeName(ref, names);
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      <table class="figures">
        <tbody>
          {refs.map((ref) => (
            <tr key={label(ref)}>
              <th scope="row">{label(ref)}</th>
              <td>
                <Value of={ref} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ of }: { of: GaugeRef }) {
  const { source } = useReview();
  const { names } = useMatch();
  return (
    <>
      {figure(readGauge(source.state(), of), 1)} <WhyButton title={gaugeName(of, names)} gauges={[of]} />
    </>
  );
}
