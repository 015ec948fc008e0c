declare module "virtual:borders" {
  const borders: import("./bordersPlugin.ts").Borders;
  export default borders;
}
