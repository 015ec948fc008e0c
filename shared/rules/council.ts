/** The Council: a text that its drafter puts to the vote, one step after another (RULES §§6, 7.7; A28, A29). */
import { type SeatId, sides } from "../base/ids.ts";
import { given, type Resolution } from "./resolution.ts";

/** A call to stop, then observers, then an embargo on deliveries. */
export const councilSteps = 3;

/** Has the Council forbidden deliveries? */
export const embargoed = ({ council }: { readonly council: number }): boolean => council >= councilSteps;

/**
 * The vote of this round, where the drafter has put its next text to it: adopted by half of the members in play, unless one of them
 * votes against.
 */
export function vote(r: Resolution): void {
  const { council } = r.scenario.files.scenario;
  const cast = given(r, "COUNCIL");
  if (council === null || r.state.council >= councilSteps) return;
  if (!cast.some(({ seat, order }) => seat === council.drafter && order.vote === "for")) return;
  const members = council.members.filter((seat) => r.state.seats[seat] !== undefined);
  const of = (wanted: "for" | "against"): SeatId[] =>
    cast.filter(({ seat, order }) => members.includes(seat) && order.vote === wanted).map(({ seat }) => seat);
  const [inFavour, against] = [of("for"), of("against")];
  const adopted = against.length === 0 && 2 * inFavour.length >= members.length;
  const step = r.state.council + 1;
  r.emit({ kind: "councilVoted", step, inFavour, against, adopted });
  if (!adopted) return;
  r.round.council = true;
  const { councilHardness, councilCredibility } = r.numbers.orders;
  r.move({ gauge: "credibility", seat: council.drafter }, [{ cause: "council", amount: councilCredibility }]);
  for (const side of sides) r.move({ gauge: "hardness", side }, [{ cause: "council", amount: councilHardness }]);
  if (step === 2) r.emit({ kind: "offered", seat: council.drafter, what: "monitors" });
}
