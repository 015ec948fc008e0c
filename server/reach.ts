/** By which of this machine's addresses others reach it: ranked, since a machine has many and a phone can use few. */
import type { NetworkInterfaceInfo } from "node:os";

/** A table of interfaces as `os.networkInterfaces()` gives it. */
export type Interfaces = Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, "address" | "family" | "internal">[] | undefined>
>;

/** Networks that exist within this machine alone: bridges of containers and virtual machines. */
const bridge =
  /^(docker|br-|veth(?!ernet)|virbr|vmnet|vboxnet|podman|cni|flannel|lxc|lxd|incus|bridge\d)|virtualbox|vmware|docker/i;
/** Tunnels and other networks that a classroom's phones are seldom in. */
const tunnel = /^(tun|tap|wg|utun|ppp|ipsec|tailscale|zt|vethernet|awdl|llw|anpi)|wsl|hyper-v|vpn|tailscale|zerotier/i;
/** Wi-Fi and Ethernet as Linux, macOS and Windows call them. */
const room = /^(wl|en|eth|em\d|wi-?fi|ethernet|lan)/i;

const linkLocal = (address: string): boolean => /^169\.254\.|^fe[89ab][\da-f]:/i.test(address);

/** An address as it stands in a link: IPv6 in brackets. */
export const inLink = (address: string): string =>
  address.includes(":") ? `[${address.replace(/%.*$/, "")}]` : address;

/** Whether a host, as a link has it, leads to the machine itself. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[?::1\]?|\[?::ffff:127(\.\d+){3}\]?)$/i.test(host);

/**
 * The addresses of `table` by which others may reach this machine, as links have them, the likeliest first: Wi-Fi and
 * Ethernet, then what has an unknown name, tunnels last; IPv4 before IPv6. Without loopback, link-local and the bridges
 * of containers and virtual machines.
 */
export function reachable(table: Interfaces, families: readonly string[] = ["IPv4", "IPv6"]): string[] {
  const rank = (name: string) => (tunnel.test(name) ? 2 : room.test(name) ? 0 : 1);
  return Object.entries(table)
    .filter(([name]) => !bridge.test(name))
    .flatMap(([name, entries]) => (entries ?? []).map((entry) => ({ ...entry, rank: rank(name) })))
    .filter(({ address, family, internal }) => !internal && !linkLocal(address) && families.includes(family))
    .sort((one, other) => one.rank - other.rank || one.family.localeCompare(other.family))
    .map(({ address }) => inLink(address));
}
