/** The form in which a match against bots is set up. */

export const scenario = "Scenario";
/** The name that stands there until another is written. */
export const player = "Player";
export const seats = "Seats";
export const length = "Length";
export const rounds = (count: number): string => `${count} rounds`;
export const clock = "Clock a round";
export const noClock = "none";
export const minutes = (count: number): string => `${count} minutes`;
export const play = "Play";
export const settingUp = "Setting the table…";
