export * from "../terms/clause.ts";
