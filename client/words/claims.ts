/** Claims beside counter-claims, each with who says it (RULES §15). */
import type { Side } from "../../shared/base/ids.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import { figure } from "./gauges.ts";
import type { Names } from "./names.ts";

type Said = Pick<PublicClaim, "claimant" | "about" | "subject" | "value">;

/** The figure of a claim in words: "350 military dead", "no figure for its military dead". */
export function claimedFigure(claim: Pick<Said, "subject" | "value">): string {
  if (claim.subject === "militaryDead") {
    return claim.value === 0 ? "no military dead published" : `${figure(claim.value)} military dead`;
  }
  if (claim.subject === "civilianDead") return `${figure(claim.value)} civilians killed`;
  if (claim.subject === "displaced") return `about ${figure(claim.value)} thousand displaced`;
  return "an incident";
}

/** A claim's figure with the side that it is about: "350 military dead, the Armenian side"; "an incident laid to Azerbaijan". */
export const claimedAbout = (claim: Pick<Said, "about" | "subject" | "value">, names: Names): string =>
  claim.subject === "event"
    ? `an incident laid to ${names.side(claim.about)}`
    : `${claimedFigure(claim)}, ${names.side(claim.about)}`;

/** The same without the side where that is the claimant's own, `side`: "84 military dead". */
export const claimedOfOwn = (
  claim: Pick<Said, "about" | "subject" | "value">,
  side: Side | null,
  names: Names,
): string => (side === claim.about && claim.subject !== "event" ? claimedFigure(claim) : claimedAbout(claim, names));

/** "According to Azerbaijan: 12 civilians killed (Azerbaijan)." */
export function claimWords(claim: Said, names: Names): string {
  const said =
    claim.subject === "event" ? claimedAbout(claim, names) : `${claimedFigure(claim)} (${names.side(claim.about)})`;
  return `According to ${names.seat(claim.claimant)}: ${said}.`;
}

/** What others say about the same: the newest rival claim, or that there is none. */
export function counterWords(claim: Said, claims: readonly PublicClaim[], names: Names): string {
  const rival = [...claims]
    .reverse()
    .find((each) => each.subject === claim.subject && each.about === claim.about && each.claimant !== claim.claimant);
  if (rival) return `According to ${names.seat(rival.claimant)}: ${claimedFigure(rival)}.`;
  return "No other count, and no reply.";
}
