/** §17 in words: words that count. */
import { deedNames, reasonWords, wordNames } from "../spoken.ts";
import { num, plus } from "./amounts.ts";
import type { Book, Section } from "./rulebook.ts";
import { together } from "./rulebook.ts";

export const aboutSpoken = ({ scenario }: Book): Section[] => {
  const n = scenario.numbers.words;
  return [
    {
      id: "17",
      title: "Words that count",
      basis: together([]),
      blocks: [
        "Beside what you write, a message may carry a word that the match understands: it is about deeds that the log can settle, and about rounds that are still to come. Nothing else can be promised.",
        {
          heads: ["Word", "What it says", "How long it stands"],
          rows: [
            [
              wordNames.ask,
              "Would you do this? What would bring you to talks, or make you sign? What is your figure?",
              "until answered, or until the round ends",
            ],
            [
              wordNames.offer,
              "We do this, if you do that; either may be left out",
              "until the round it names, or until it is answered or taken back",
            ],
            [
              wordNames.answer,
              "Yes, no with a reason, only if (a counter-offer), or what was asked for",
              "a yes to an offer binds both at once",
            ],
            [wordNames.promise, "We do this, or: we do it if others do that", "binding at once"],
            [wordNames.warn, "If others do that, we do this", "binding at once; void if the condition never comes"],
            [
              wordNames.tell,
              "A figure, a price, a plan, a fact, a text shown, support",
              "it may be true or not; the debrief says which",
            ],
            [
              wordNames.accuse,
              "Somebody broke a word or a clause, or fired on a town",
              "the accused may answer, and both stand side by side (§15)",
            ],
            [wordNames.passOn, "A word heard elsewhere", "says who spoke it first, and who passed it on"],
          ].map((cells) => ({ cells })),
        },
        { heads: ["Deeds"], rows: Object.values(deedNames).map((name) => ({ cells: [name] })) },
        {
          list: [
            "Each deed gets its own line in the ledger of words, with the round in which it falls due. The resolution that closes that round settles it: kept, broken, or void where its condition never came. What was to be left undone is broken as soon as it is done. What is settled never changes.",
            "To hold fire, restrain troops, supply, publish, keep a stance or keep a text means in every round of the time named; any other deed, once within it.",
            "If the other party of an accepted offer breaks its part, and you can see it, what you had still to do is void.",
            "Who hears a word sees its line; others only where it was passed on to them. Whether it was kept you see as far as you could see the deed itself (§9): a secret delivery stays “not known” until the match ends.",
            "A word in confidence may not be passed on: whoever does so has broken a word.",
            `Words are no treaties: they cost nothing and change no odds. Only words given in plenary, or in talks to more than one seat, move credibility, where all who heard them can see what came of them: kept ${plus(n.kept)}, broken ${plus(n.broken)}, at most ${num(n.mostARound)} up or down in a round.`,
            `You can say ${num(n.saidARound)} words in a round, and have ${num(n.openOffers)} offers open at once; answers do not count. In a delegation, its head speaks the words, and everybody writes.`,
          ],
        },
        { heads: ["Reasons for a no"], rows: Object.values(reasonWords).map((reason) => ({ cells: [reason] })) },
      ],
    },
  ];
};
