/** The menu of a seat: light or dark, the delegation, the instructor, another device, leaving. */

export const menu = "Menu";
export const thisSeat = "This seat";
export const aboutRules = ": how the game decides, section by section";
export const lightOrDark = "Light or dark";
export const themes = { system: "As the system", light: "Light", dark: "Dark" } as const;

export const head = " · head";
export const notConnected = " · not connected";
export const passHead = "Pass the head on";

export const otherDevice = "Another device";
export const openThere = "Open this there; whoever has it has your seat:";
export const showLink = "Show a link to this seat";
export const leave = "Leave";
export const seatKept = "Your seat is kept; the start page leads back to it.";

export const instructor = "Your instructor";
export const askForHelp = "Ask for help; what you write is for your instructor alone";
export const call = "Call for help";
export const called = "Your instructor sees that you ask for help.";
export const anotherSeat = "I would like another seat";
export const asked = "Asked. Nobody will ask you why.";
