/** How often one network address may create something that is stored. A whole class may share one address. */
import { createBucket, type Pace } from "../bucket.ts";

/** Addresses that are remembered; the one that has been quiet longest is forgotten. */
const mostAddresses = 10_000;

/** Says whether the address may create one more. */
export function createAddressLimit(pace: Pace, now?: () => number): (address: string) => boolean {
  const buckets = new Map<string, ReturnType<typeof createBucket>>();
  return (address) => {
    const bucket = buckets.get(address) ?? createBucket(pace, now);
    buckets.delete(address);
    buckets.set(address, bucket);
    for (const quietest of buckets.keys())
      if (buckets.size > mostAddresses) buckets.delete(quietest);
      else break;
    return bucket.take();
  };
}
