/** Around the map: while it comes, where it does not, and its twin in words. */

export const map = "Map";
export const onItsWay = "The map is on its way…";
export const notArrived = "The map did not arrive; everything is in words below.";
export const cannotDraw = "This browser cannot draw the map; everything is in words below.";
export const skip = "Skip";
export const skipTo = " to how it ended";
export const inWords = "Map in words";
export const ordersAt = "Orders possible at";
