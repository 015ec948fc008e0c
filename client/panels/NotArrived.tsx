/** In place of a part of the page that could not be fetched. */
import * as partsWords from "words:play/parts";

export const NotArrived = () => <p class="muted small">{partsWords.notArrived}</p>;
