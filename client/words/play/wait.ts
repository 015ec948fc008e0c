/** Joined, and without a seat yet. */

export const seatsGiven = (arrived: number): string =>
  `Your instructor gives out the seats; ${arrived === 1 ? "you are the first here" : `${arrived} are here`}.`;
export const placeKept = "You can close this page: your place is kept.";
