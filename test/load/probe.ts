/** Preloaded into the server: answers what it has used so far. */
process.on("message", (message) => {
  if (message !== "used") return;
  // Twice: what the first round only marks, the second takes.
  for (const _round of [1, 2]) (globalThis as { gc?: () => void }).gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed: heap } = process.memoryUsage();
  process.send?.({ cpu: user + system, rss, heap });
});
