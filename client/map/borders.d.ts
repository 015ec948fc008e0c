declare module "virtual:borders" {
  /** Land around each scenario, by scenario id. */
  const borders: Readonly<Record<string, readonly import("./bordersPlugin.ts").CountryLand[]>>;
  export default borders;
}
