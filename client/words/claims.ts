/** Claims beside counter-claims, each with who says it (RULES §15). */
import * as words from "words:claims";
import type { Side } from "../../shared/base/ids.ts";
import type { PublicClaim } from "../../shared/state/seatView.ts";
import type { Names } from "./names.ts";

type Said = Pick<PublicClaim, "claimant" | "about" | "subject" | "value">;

/** The figure of a claim in words: "350 military dead", "no figure for its military dead". */
export function claimedFigure({ subject, value }: Pick<Said, "subject" | "value">): string {
  if (subject === "event") return words.figures.event;
  if (subject === "militaryDead" && value === 0) return words.figures.noneDead;
  return words.figures[subject]({ count: Math.round(value) });
}

/** A claim's figure with the side that it is about: "350 military dead, the Armenian side"; "an incident laid to Azerbaijan". */
export function claimedAbout(claim: Pick<Said, "about" | "subject" | "value">, names: Names): string {
  const side = names.namedSide(claim.about);
  return claim.subject === "event" ? words.laidTo({ side }) : words.about({ figure: claimedFigure(claim), side });
}

/** The same without the side where that is the claimant's own, `side`: "84 military dead". */
export const claimedOfOwn = (
  claim: Pick<Said, "about" | "subject" | "value">,
  side: Side | null,
  names: Names,
): string => (side === claim.about && claim.subject !== "event" ? claimedFigure(claim) : claimedAbout(claim, names));

/** "According to Azerbaijan: 12 civilians killed (Azerbaijan)." */
export function claimWords(claim: Said, names: Names): string {
  const figure = claimedFigure(claim);
  const said =
    claim.subject === "event"
      ? claimedAbout(claim, names)
      : words.figureOf({ figure, side: names.namedSide(claim.about) });
  return words.according({ seat: names.named(claim.claimant), claim: said });
}

/** What others say about the same: the newest rival claim, or that there is none. */
export function counterWords(claim: Said, claims: readonly PublicClaim[], names: Names): string {
  const rival = [...claims]
    .reverse()
    .find((each) => each.subject === claim.subject && each.about === claim.about && each.claimant !== claim.claimant);
  if (!rival) return words.noCounter;
  return words.according({ seat: names.named(rival.claimant), claim: claimedFigure(rival) });
}
