/** The end in words: parts of the scores, and the questions to talk about (RULES §12). */
import type { ScorePart } from "../../shared/rules/scoreParts.ts";

export const partWords = {
  civilians: "civilians spared",
  military: "soldiers spared",
  displaced: "people who could stay at home",
  durability: "how likely the peace is to hold for 90 days",
  territory: "ground, counted in full only where it is settled",
  core: "the region's north and centre held, in full only where peace lasts",
  goals: "your own goals",
  credibility: "your credibility",
  calm: "no wider war",
} satisfies Record<ScorePart["name"] | "goals" | "credibility" | "calm", string>;

export const debriefQuestions = [
  "Why did each truce hold or fail: its clauses, its risk, the hour at which fire came?",
  "Who broke it, and who was believed? Compare what was said with what was true.",
  "What did hiding losses buy, and what did it cost when they leaked?",
  "When was the moment ripe: when did both sides hurt enough to come?",
  "Why did they come to one venue and not to another?",
  "Could you have signed earlier? What would have had to be in the text?",
  "Did the patrons restrain their clients or enable them?",
  "Who paid for what others decided, and had no vote?",
  "Which claims did you repeat that nobody had checked?",
] as const;
