/**
 * Words of the field in plain ones: what the rules page lists, and what opens beside the word in a match. A text marks such
 * a word as [[cover]], or as [[come:attendance]] where it stands in another form.
 */
import { gaugeMeanings } from "./gauges.ts";

interface Entry {
  readonly word: string;
  readonly means: string;
  /** Where the rules say more. */
  readonly rule: string;
}

export const glossary = {
  belligerent: {
    word: "belligerent",
    means: "A party to the fighting. It has soldiers and a front line, and decides every round whether they fight.",
    rule: "§2",
  },
  mediator: {
    word: "mediator",
    means:
      "Somebody from outside who helps the two sides to talk. A mediator can invite them, offer what a truce needs and write drafts, and cannot order anybody to stop.",
    rule: "§2",
  },
  patron: {
    word: "patron",
    means: "An outside power that stands behind one side and can send it supplies, or lean on it.",
    rule: "§2",
  },
  neighbour: {
    word: "neighbour",
    means: "A state at the border of the war. It fears that the war, or foreign fighters, will come across.",
    rule: "§2",
  },
  press: {
    word: "verification",
    means: "Finding out whether what somebody claims is so, and publishing what was found.",
    rule: "§7.8",
  },
  points: {
    word: "points",
    means:
      "What your seat can do in a round: each order and some acts have a price in points. What is left over is lost.",
    rule: "§3",
  },
  lineOfContact: {
    word: "line of contact",
    means:
      "The line along which two armies face each other. It is not a border: it says where they stand, not whose the land is.",
    rule: "§8",
  },
  ceasefire: {
    word: "ceasefire",
    means:
      "A promise to stop firing at a given hour. By itself it says nothing of who watches, or where the armies stay, and seldom lasts.",
    rule: "§8",
  },
  breach: {
    word: "breach",
    means:
      "Firing, or moving forward, although an agreement in force forbids it. One side may order it; often it just happens.",
    rule: "§7.3",
  },
  attendance: {
    word: "attendance",
    means:
      "Whether a side's leaders can come to talks without losing their standing at home. What gives them cover, and how much the war hurts, must outweigh how hard opinion at home stands.",
    rule: "§5",
  },
  cover: {
    word: "cover",
    means:
      "What lets leaders come to talks, or sign, without looking weak at home: an invitation, a call from the host's leader, a humanitarian purpose.",
    rule: "§5",
  },
  ratification: {
    word: "ratification",
    means:
      "What is signed must be carried at home before it holds. That costs political will. A side with too little of it cannot carry the text, and it is void.",
    rule: "§7.2",
  },
  will: { word: "political will", means: gaugeMeanings.will, rule: "§4" },
  hardness: { word: "hardness at home", means: gaugeMeanings.hardness, rule: "§4" },
  credibility: { word: "credibility", means: gaugeMeanings.credibility, rule: "§4" },
  escalation: {
    word: "escalation",
    means:
      "How far the war has climbed a ladder, from a truce to outside powers at war. An order stands on a rung; nobody can go up two at once.",
    rule: "§4",
  },
  inForce: {
    word: "in force",
    means: "Binding from now on. A text enters into force when everybody needed has signed and the round is over.",
    rule: "§7.2",
  },
  endorse: {
    word: "endorse",
    means: "To say that one supports a text without signing it. It binds nobody, and everybody at the table sees it.",
    rule: "§5",
  },
  table: {
    word: "table a text",
    means: "To lay a text before the others at talks, so that they can read it, change it, sign it or say no.",
    rule: "§5",
  },
  reject: {
    word: "reject",
    means:
      "To say no to a text as it stands. One's signature falls away. The text stays on the table, and whoever has a better version can put it there.",
    rule: "§5",
  },
  spoiler: {
    word: "spoiler",
    means:
      "Somebody who fights and is left outside the agreement. They have promised nothing, so the truce breaks sooner.",
    rule: "§7.3",
  },
  notice: {
    word: "notice",
    means:
      "A lawful way out of an agreement: one says openly that one leaves, and stays bound until the time is up. That is no breach.",
    rule: "§5",
  },
  ripeness: {
    word: "ripeness",
    means:
      "The moment at which the war hurts both sides so much that going on is worse than giving way. Talks can then reach what they could not before.",
    rule: "§7.2",
  },
} satisfies Record<string, Entry>;

export type WordId = keyof typeof glossary;
