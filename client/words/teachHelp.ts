/** The words of how a lesson runs, for whoever teaches with it for the first time. */

/** Minutes of play, with the briefing, in a lesson of 45 and in one of 90. */
export interface PlayMinutes {
  readonly short: number;
  readonly long: number;
}

export const lessonWords = {
  title: "How a lesson runs",
  needsHeading: "What you need",
  needs:
    "This computer, on and in the students' network until the lesson is over; a projector, or a board for the code; and a phone, tablet or laptop for each student. Two may share one. Nobody needs an account or an app.",
  steps: ({ short, long }: PlayMinutes) =>
    [
      {
        name: "Set up",
        takes: "3 minutes, before the lesson",
        says: "A title and the number of students. Tables, seats and clocks are proposed so that they fit.",
      },
      {
        name: "Project the code",
        takes: "about 5 minutes",
        says: "Students open the address on the wall, type the code and a name, and read their brief while the others arrive. Then you press Start; late students still get in.",
      },
      {
        name: "Play",
        takes: `${short} of 45 minutes, or ${long} of 90`,
        says: "A briefing, then rounds: students talk, sign and give orders; then the wire shows what came of it. The rounds run by themselves. Your page puts the table that needs you first; you can pause, lengthen, or say a word at any time.",
      },
      {
        name: "Debrief",
        takes: "the last 5 minutes, or 15 of 90",
        says: "After the last round, or when you press End and debrief, every page shows the result, what was true against what was claimed, and each promise kept or broken.",
      },
      {
        name: "Review",
        takes: "afterwards, or in the next lesson",
        says: "Replay any moment as any seat saw it, set the tables side by side, and see with evidence who took part.",
      },
    ] as const,
} as const;
