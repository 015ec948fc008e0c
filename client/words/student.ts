/** What a student of a class is told besides the match itself. */

export const studentWords = {
  /** Said before the match begins: nobody should learn it later. */
  watched:
    "Your instructor sees the public channels and can look into private ones; each such look is written into the match's log.",
  welcome: (name: string) => `Welcome, ${name}. `,
  starts: "Your instructor starts the match when everybody is here. You can close this page: your seat is kept.",
  readBrief: "Read your brief while the others arrive",
  observes:
    "You watch this table and hold no seat: you see what everybody sees, and say and sign nothing. If you would like a seat after all, ask for one in the menu.",
} as const;
