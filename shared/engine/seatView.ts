export * from "../state/seatView.ts";
