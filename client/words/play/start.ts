/** The first page, and joining a class. */

export const partMissing = "Part of the page did not arrive. Your seat is safe.";

export const question = "Fight, talk, or sign: what would you do?";
export const lead =
  "A simulation for classrooms. Each of you holds a party to a war, or a mediator; every round you decide, the rules answer, and afterwards you look at why it went as it did.";
export const seatKept = (title: string): string => `You have a seat${title ? ` in ${title}` : " in a match"}.`;
export const toMySeat = "Back to my seat";
export const forget = "Forget it on this device";
export const joinClass = "Join a class";
export const playNow = "Play now against bots";
export const playAlone = "Play alone against bots";
export const promise =
  "No account, no cookies of others, nothing fetched from elsewhere. You may join under any name; ask for another seat at any time, no questions asked.";
export const forInstructors = "For instructors";

export const code = "Class code";
export const codeSample = "K7QM";
export const namesDrawn = "Names are drawn in this class: you will be given one.";
export const join = "Join";
export const joining = "Joining…";

export const noParty = "I would rather not hold a party";
export const nobodyAsks = "Nobody asks why";
export const anySeat = "any seat is fine";
export const press = "the press, which checks what the others claim";
export const observer = "an observer, who watches and holds no seat";
export const anywhere = "wherever somebody is needed";
/** A seat that can be chosen; `table`: where the class has several. */
export const freeSeat = (seat: string, people: number, table: number | null): string =>
  `${table === null ? "" : `Table ${table}: `}${seat}${people > 0 ? `, ${people} there` : ""}`;

export const alone = "One person, no instructor, no waiting: bots hold every other seat. About half an hour.";
export const chooseSeat = "Choose a seat";
export const formMissing = "This part of the page did not arrive.";
