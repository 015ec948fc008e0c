declare module "virtual:borders" {
  /** Land around each scenario, by scenario id. */
  const borders: Readonly<Record<string, readonly import("./bordersPlugin.ts").CountryLand[]>>;
  export default borders;
}

declare module "virtual:home-map" {
  /** The start page's picture of the region. */
  const drawn: import("./homeMapPlugin.ts").HomeMap & { readonly frame: import("./shapes.ts").Box };
  export default drawn;
}
