/** Properties are tried with the same cases every time, so that `npm test` says the same twice; `npm run explore` tries others. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_200_927) });
