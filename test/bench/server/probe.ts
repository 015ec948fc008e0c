/** Loaded before a server that is measured: tells its parent, when asked, how much of the processor it has used. */
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
// A bench that is broken off must leave nobody behind.
process.on("disconnect", () => process.exit());
