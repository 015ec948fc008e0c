/** Losses as claimed, the two sides next to each other: who says so, and what is known beyond the claim. */
import { type Side, sides } from "../../shared/base/ids.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import { useMatch } from "../play/match.ts";
import { figure, gaugeName, rangeWords } from "../text/gauges.ts";
import { FactLinks } from "./Facts.tsx";
import { WhyButton } from "./Why.tsx";

/** The latest claim about one figure of a side. */
const latest = (claims: readonly PublicClaim[], about: Side, subject: PublicClaim["subject"]) =>
  claims.filter((claim) => claim.about === about && claim.subject === subject).at(-1);

export function Losses() {
  const { names } = useMatch();
  return (
    <section class="stack tight" aria-labelledby="losses-heading">
      <h3 id="losses-heading">Losses, as claimed</h3>
      <div class="columns">
        {sides.map((side) => (
          <div key={side} class="small">
            <p>
              <strong>{names.Side(side)}</strong>
            </p>
            <SideLosses side={side} />
          </div>
        ))}
      </div>
      <OwnDead />
    </section>
  );
}

function SideLosses({ side }: { side: Side }) {
  const { pub, names } = useMatch();
  const seen = pub.sides[side];
  const military = latest(pub.claims, side, "militaryDead");
  return (
    <ul class="losses">
      <li>
        {seen.reportedDead === 0
          ? "no military dead published"
          : `${figure(seen.reportedDead)} military dead, own figure`}{" "}
        <FactLinks ids={military?.facts} />
        <WhyButton
          title={gaugeName({ gauge: "reportedDead", side }, names)}
          gauges={[{ gauge: "reportedDead", side }]}
        />
      </li>
      {seen.verifiedDead && <li class="verified">checked: {rangeWords(seen.verifiedDead)}</li>}
      <Counted side={side} subject="civilianDead" text={`${rangeWords(seen.civilianDead)} civilians killed`} />
      <Counted side={side} subject="displaced" text={`${rangeWords(seen.displaced)} thousand displaced`} />
    </ul>
  );
}

/** A public range, and the claim behind it with its claimant. */
function Counted({ side, subject, text }: { side: Side; subject: "civilianDead" | "displaced"; text: string }) {
  const { pub, names } = useMatch();
  const claim = latest(pub.claims, side, subject);
  return (
    <li>
      {text}
      {claim && (
        <span class="muted">
          {" "}
          ({names.short(claim.claimant)} says {figure(claim.value)})
        </span>
      )}{" "}
      <FactLinks ids={claim?.facts} />
      <WhyButton title={gaugeName({ gauge: subject, side }, names)} gauges={[{ gauge: subject, side }]} />
    </li>
  );
}

/** What my side alone knows of its own dead. */
function OwnDead() {
  const { own, names } = useMatch();
  if (!own?.own || own.side === null) return null;
  const ref = { gauge: "militaryDead", side: own.side } as const;
  return (
    <p class="small note">
      Known to your side alone: {figure(own.own.militaryDead)} military dead, {figure(own.own.reportedDead)} published.{" "}
      <WhyButton title={gaugeName(ref, names)} gauges={[ref]} />
    </p>
  );
}
