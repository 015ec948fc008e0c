/** Preloaded into the server: answers what it has used so far. */
process.on("message", (message) => {
  if (message !== "used") return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system, rss: process.memoryUsage().rss });
});
