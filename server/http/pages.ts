/** The built pages and their assets: hashed files kept for a year, pages asked for anew, both compressed beforehand. */
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import express, { type Request, type RequestHandler, Router } from "express";
import { pageUnder } from "./basePath.ts";
import { builtLanguages, languageOf } from "./languages.ts";

/** The page's file for an address that people type or follow. */
const pages = [
  { paths: ["/", "/play", "/join", "/join/:code"], file: "/index.html" },
  { paths: ["/teach"], file: "/teach.html" },
  { paths: ["/projector/:code"], file: "/projector.html" },
  { paths: ["/review", "/review/:match"], file: "/review.html" },
  { paths: ["/review/class/:class"], file: "/classReview.html" },
  { paths: ["/rules", "/rules/:scenario"], file: "/rules.html" },
  { paths: ["/reach"], file: "/reach.html" },
] as const;

const files = pages.map(({ file }) => file);

/** Files whose name holds their hash, as Vite writes them, in each language's folder. */
const hashed = /^\/[\w-]+\/assets\//;
const encodings = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
] as const;

/** Points each page's address to its file, keeping the query. */
export function pageRoutes(): RequestHandler {
  const router = Router();
  for (const { paths, file } of pages) {
    router.get([...paths], (request, _response, next) => {
      request.url = file + query(request);
      next("router");
    });
  }
  return router;
}

/** Serves the folder `dist`: a page in the reader's language, any other file as it is; of both a file's `.br` or `.gz` neighbour where there is one and the browser takes it. */
export function builtFiles(dist: string, base: string): RequestHandler {
  const languages = builtLanguages(dist);
  const router = Router();
  router.get(files, (request, response, next) => {
    const { path } = request;
    const language = languageOf(request, response, languages, base);
    request.url = `/${language}${request.url}`;
    if (base === "") return next();
    response
      .set("Cache-Control", "no-cache")
      .type("html")
      .send(pageUnder(base, readFileSync(join(dist, language, path), "utf8")));
  });
  router.get("/{*path}", (request, response, next) => {
    const { path } = request;
    // Set before the encoding is chosen: the ending .br or .gz would give another type.
    const kind = extname(path);
    const found = encodingFor(dist, request);
    response.set("Cache-Control", hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    response.vary("Accept-Encoding");
    if (found) {
      response.type(kind).set("Content-Encoding", found.name);
      request.url = path + found.ending + query(request);
    }
    next();
  });
  router.use(express.static(dist, { index: false, redirect: false, cacheControl: false }));
  router.use((_request, response, next) => {
    response.removeHeader("Cache-Control");
    next();
  });
  return router;
}

/** Sends a person with a mistyped address to the first page; anything else goes to the next handler. */
export function homeForPeople(base: string): RequestHandler {
  return (request, response, next) => {
    const person =
      request.method === "GET" && extname(request.path) === "" && request.accepts(["json", "html"]) === "html";
    if (person) response.redirect(303, `${base}/`);
    else next();
  };
}

function encodingFor(dist: string, request: Request) {
  if (!/^\/[\w./-]+\.\w+$/.test(request.path) || request.path.includes("..")) return undefined;
  return encodings.find(
    ({ name, ending }) => request.acceptsEncodings(name) === name && existsSync(join(dist, request.path + ending)),
  );
}

const query = (request: Request): string => {
  const start = request.url.indexOf("?");
  return start < 0 ? "" : request.url.slice(start);
};
