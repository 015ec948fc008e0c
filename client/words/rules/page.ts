/** The words of the rules page around the rules themselves. */

export const rulesPageWords = {
  title: "The rules",
  lead: "How the game decides what comes of your acts and orders, with the numbers of this scenario. You need none of it to begin; look a section up when the game cites it.",
  opening: "Opening the rules…",
  contents: "Contents",
  section: (id: string) => `§${id}`,
  scenario: "Scenario",
  print: "Print",
  back: "Line of Contact",
  rests: "Rests on",
  designer: "designers’ inference",
  outside: "from outside the sources",
  sizes:
    "How large the numbers of the rules are, the designers chose, so that the record of the time can come out of them; facts say what there is, and which way it works.",
  inFigures: "In figures:",
  example: "For example",
  facts: "The facts",
  factsLead:
    "What the sources say, row by row, in our own words. A claim is not a fact: it says what its claimant says.",
  top: "To the contents",
} as const;
