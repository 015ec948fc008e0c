export * from "../state/event.ts";
