/** Every ask and offer to a bot is answered in the round in which it was made (§17): yes, the nearest deal that it would take, or no and why. */
import type { Act } from "../../engine/command.ts";
import type { SeenWord } from "../../state/seatView.ts";
import type { Deed } from "../../terms/deed.ts";
import type { Answering, Asked } from "../../terms/word.ts";
import { answerTo } from "./bargain.ts";
import { firstRound, termsOf, waiting } from "./heard.ts";
import { signatureNeeded } from "./signing.ts";
import { talksNeeded } from "./talks.ts";
import { accused, figureAsked, planAsked } from "./tell.ts";
import type { Weighing } from "./weigh.ts";

/** The answer to the oldest word that waits for one; null where none does. `weighing` is worked out only then. */
export function answerNext(desk: Weighing["desk"], weighing: () => Weighing): Act | null {
  const word = waiting(desk);
  return (
    word && {
      kind: "answer",
      word: word.id,
      answer: answerOf(weighing(), word) as Extract<Act, { kind: "answer" }>["answer"],
    }
  );
}

function answerOf(on: Weighing, { word, by }: SeenWord): Answering {
  if (word.kind === "accuse") return accused(on, word.accusation);
  const terms = termsOf(word);
  if (terms) {
    const deal = { mine: terms.get, theirs: terms.give, if: terms.if, with: by };
    const late = isLate(on, [...terms.give, ...terms.get, ...terms.if]);
    return answerTo(on, deal, { late, counter: word.kind === "answer" });
  }
  return word.kind === "ask" ? asked(on, word.asked, by) : { says: "no", reason: "unsaid" };
}

/** Can a deed among them no longer be promised as it was said? */
const isLate = ({ desk }: Weighing, deeds: readonly Deed[]): boolean =>
  deeds.some(({ from }) => from < firstRound(desk));

function asked(on: Weighing, what: Asked, by: string): Answering {
  switch (what.for) {
    case "deeds": {
      const mine = what.deeds.filter(({ seat }) => seat === on.desk.seat);
      return answerTo(on, { mine, theirs: [], if: [], with: by }, { late: isLate(on, mine), counter: false });
    }
    case "talks":
      return talksNeeded(on, by, what.venue, what.frame);
    case "signature":
      return signatureNeeded(on, by, what.text);
    case "figure":
      return figureAsked(on, what.figure, what.side);
    case "plan":
      return planAsked(on);
  }
}
