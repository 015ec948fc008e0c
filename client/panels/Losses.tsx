/** Losses as claimed, the two sides next to each other: who says so, and what is known beyond the claim. */

import * as seatWords from "words:play/seat";
import { type Side, sides } from "../../shared/base/ids.ts";
import type { GaugeRef } from "../../shared/state/gauge.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import { useMatch } from "../match/match.ts";
import { figure, gaugeKind, gaugeName, publishedWords, rangeWords } from "../words/gauges.ts";
import { FactLinks } from "./Facts.tsx";
import { SideHead } from "./SideHead.tsx";
import { WhyButton } from "./WhyButton.tsx";

/** The latest claim about one figure of a side. */
const latest = (claims: readonly PublicClaim[], about: Side, subject: PublicClaim["subject"]) =>
  claims.filter((claim) => claim.about === about && claim.subject === subject).at(-1);

export function Losses() {
  const { pub } = useMatch();
  const checked = sides.some((side) => pub.sides[side].verifiedDead !== null);
  return (
    <section class="stack tight" aria-labelledby="losses-heading">
      <h3 id="losses-heading">{seatWords.lossesClaimed}</h3>
      <table class="losses">
        <SideHead />
        <tbody>
          <tr>
            <th scope="row">{seatWords.ownFigure}</th>
            {sides.map((side) => (
              <Published key={side} side={side} />
            ))}
          </tr>
          {checked && (
            <tr>
              <th scope="row">{seatWords.checked}</th>
              {sides.map((side) => {
                const range = pub.sides[side].verifiedDead;
                return <td key={side}>{range ? rangeWords(range) : seatWords.notYet}</td>;
              })}
            </tr>
          )}
          <tr>
            <th scope="row">{seatWords.civiliansKilled}</th>
            {sides.map((side) => (
              <Counted key={side} side={side} subject="civilianDead" />
            ))}
          </tr>
          <tr>
            <th scope="row">{gaugeKind("displaced")}</th>
            {sides.map((side) => (
              <Counted key={side} side={side} subject="displaced" />
            ))}
          </tr>
        </tbody>
      </table>
      <OwnDead />
    </section>
  );
}

/** What a side itself has published of its soldiers. */
function Published({ side }: { side: Side }) {
  const { pub } = useMatch();
  const { reportedDead } = pub.sides[side];
  return (
    <td>
      {publishedWords(reportedDead)}
      <Behind of={{ gauge: "reportedDead", side }} facts={latest(pub.claims, side, "militaryDead")?.facts} />
    </td>
  );
}

/** A public range, and the claim behind it with its claimant. */
function Counted({ side, subject }: { side: Side; subject: "civilianDead" | "displaced" }) {
  const { pub, names } = useMatch();
  const claim = latest(pub.claims, side, subject);
  return (
    <td>
      {rangeWords(pub.sides[side][subject])}
      {claim && (
        <span class="muted claim">
          {seatWords.says({ claimant: names.short(claim.claimant), figure: figure(claim.value) })}
        </span>
      )}
      <Behind of={{ gauge: subject, side }} facts={claim?.facts} />
    </td>
  );
}

function Behind({ of, facts }: { of: GaugeRef; facts: readonly string[] | undefined }) {
  const { names } = useMatch();
  return (
    <span class="behind">
      <FactLinks ids={facts} />
      <WhyButton title={gaugeName(of, names)} gauges={[of]} />
    </span>
  );
}

/** What my side alone knows of its own dead. */
function OwnDead() {
  const { own, names } = useMatch();
  if (!own?.own || own.side === null) return null;
  const ref = { gauge: "militaryDead", side: own.side } as const;
  return (
    <p class="small note">
      {seatWords.knownToYou({
        dead: figure(own.own.militaryDead),
        published: figure(own.own.reportedDead),
      })}{" "}
      <WhyButton title={gaugeName(ref, names)} gauges={[ref]} />
    </p>
  );
}
