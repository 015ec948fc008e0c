/**
 * A room's `patchRate` where patches go out with what made them: the longest interval that a timer takes, 25 days. With
 * `null` Colyseus runs a clock of its own in every room, sixty times a second, that nothing here asks.
 */
export const noPatchClock = 2 ** 31 - 1;
