/** Parts of the page that stand in many places: "why?", facts, what is said in a channel, dialogs that come late. */

export const whyOf = (title: string): string => `Why? ${title}`;
export const notDisclosed = "not disclosed: ";
export const anEvent = "an event";
export const notMoved = "It has not moved since the match began.";
export const sizesHidden = "You see what played a part, not how much: that is not public in this match.";
export const restsOn = "Its starting value rests on";
export const judgement = "the designers' judgement";
export const andJudgement = " and the designers' judgement";

export const factTitle = (id: string): string => `Fact ${id}`;

export const nothingSaid = "Nothing has been said here.";
export const hiddenLine = "hidden by your instructor";
export const report = "report";
export const reportLine = "Report this message to your instructor";
export const reported = "reported";
/** `time`: "14:05". */
export const silentUntil = (time: string): string => `Your instructor asks you to be silent here until ${time}.`;
export const send = "Send";

export const notArrived = "This did not arrive";
export const closeAndTry = "The connection may have been lost for a moment. Close this and try again.";
