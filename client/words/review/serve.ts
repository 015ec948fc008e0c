/** The words of a served review: notes, the walk of a class, sharing, taking home. */

/** Who wrote or did something, where no name is known. */
export const whoWords = {
  you: "you",
  instructor: "the instructor",
  student: "a student",
} as const;

export const noteWords = {
  heading: "Notes",
  label: "A note on this moment",
  hint: "Pin a note to this moment…",
  pin: "Pin it",
  elsewhere: "Elsewhere: ",
  otherWords: "This note in other words",
  keep: "Keep the change",
  leave: "Leave as it was",
  forAll: "for all to read",
  readers: "You and your instructor read it.",
  isForAll: ", for all",
  edit: "Edit",
  remove: "Take it away",
} as const;

export const walkWords = {
  begin: "Walk the class",
  label: "Walk of the class",
  /** What the field holds at first. */
  usual: "What would you do now?",
  held: (place: string) => `The class is held at #${place}.`,
  follows: "The class follows your moment.",
  close: "Close the question",
  question: "A question to the class",
  ask: "Ask",
  end: "End the walk",
  whileOpen:
    "You may look ahead alone. Until you close the question, students and links are given nothing after that moment.",
  before:
    "While a question is open, nothing after its moment is given out, and students' pages let go of it. A match file saved before, a link opened before, and the result as students saw it at the end, cannot be taken back.",
  answers: "Answers",
  answersOf: (count: number, open: boolean) =>
    `${count} ${count === 1 ? "answer" : "answers"}${open ? " so far; students read each other's once you close" : ""}`,
  /** Told to those who do not see the page. */
  asks: (question: string) => `Your instructor asks: ${question}`,
  leads: "Your instructor walks the class through the match.",
  later: "What came next is shown again when the question is closed.",
  follow: "follow",
  answerHint: "Your answer…",
  anotherHint: "Another answer…",
  answer: "Answer",
  answerAnew: "Answer anew",
  answered: "You answered: ",
} as const;

export const sharingWords = {
  open: "Share",
  title: "Share this review",
  students: "The students of this table may review the match",
  link: "A link to read",
  forWhom: "For whom",
  /** What the field holds at first. */
  usual: "Colleagues",
  withNames: "with the students' names",
  make: "Make a link",
  made: "Whoever has it can read the match, and change nothing. It is shown this once:",
  names: (names: boolean) => (names ? "with names" : "without names"),
  takeBack: "Take it back",
  takeBackOf: (label: string) => `Take it back: ${label}`,
} as const;

export const takeHomeWords = {
  open: "Export",
  title: "Take the match home",
  files: {
    file: { title: "The match as a file", says: "Anyone can open it here or verify it; no names are in it." },
    events: { title: "All events (CSV)", says: "One row an event, as the log has them." },
    messages: { title: "All messages (CSV)", says: "Who wrote what, where and when." },
    participation: { title: "Participation (CSV)", says: "Counts and shares by student." },
  },
  report: "A report to print",
  reportSays: "Result, promises, claims, the questions with their evidence.",
} as const;
