export * from "../terms/order.ts";
