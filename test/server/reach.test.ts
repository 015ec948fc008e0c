/** Which address goes on the wall: one that a phone can reach. */
import { describe, expect, it } from "vitest";
import { addresses, greeting, offered } from "../../server/links.ts";
import { type Interfaces, reachable } from "../../server/reach.ts";

const four = (address: string) => ({ address, family: "IPv4" as const, internal: false });
const six = (address: string) => ({ address, family: "IPv6" as const, internal: false });
const loopback = {
  lo: [
    { ...four("127.0.0.1"), internal: true },
    { ...six("::1"), internal: true },
  ],
};

describe("the addresses of", () => {
  it.each<[string, Interfaces, string[]]>([
    [
      "a laptop with containers before its Wi-Fi",
      { ...loopback, docker0: [four("172.17.0.1")], "br-5fa2": [four("172.18.0.1")], wlp3s0: [four("192.168.1.20")] },
      ["192.168.1.20"],
    ],
    [
      "a machine whose cable got no address of its own",
      { ...loopback, eth0: [four("169.254.12.7")], wlan0: [four("10.0.0.8")] },
      ["10.0.0.8"],
    ],
    [
      "Windows with WSL and a VPN",
      {
        "vEthernet (WSL)": [four("172.30.16.1")],
        "School VPN": [four("10.8.0.3")],
        "Wi-Fi": [six("fe80::1"), four("192.168.0.5")],
      },
      ["192.168.0.5", "172.30.16.1", "10.8.0.3"],
    ],
    [
      "a Mac with a virtual machine",
      { lo0: [], bridge100: [four("192.168.64.1")], utun3: [four("100.64.0.2")], en0: [four("192.168.178.31")] },
      ["192.168.178.31", "100.64.0.2"],
    ],
    ["a machine with IPv6 alone", { ...loopback, eth0: [six("fe80::2"), six("2001:db8::7")] }, ["[2001:db8::7]"]],
    [
      "a machine with both, and a cable of an unknown name",
      { weird0: [four("10.1.1.1")], en1: [six("fd00::9"), four("10.2.2.2")] },
      ["10.2.2.2", "[fd00::9]", "10.1.1.1"],
    ],
    ["a machine in no network", loopback, []],
  ])("%s", (_, table, expected) => expect(reachable(table)).toEqual(expected));
});

describe("what is printed", () => {
  const table = { ...loopback, eth0: [four("10.0.0.8"), six("2001:db8::7")] };

  it("all addresses, the likeliest first", () => {
    const lines = greeting({ host: "::" }, 2567, "t", table).split("\n");
    expect(lines.slice(2, 6)).toEqual([
      "  Instructor  http://localhost:2567/teach?token=t",
      "  Students    http://10.0.0.8:2567/",
      "  or          http://[2001:db8::7]:2567/",
      "  Here        http://localhost:2567/",
    ]);
  });

  it("no IPv6 where the server listens on IPv4 alone", () => {
    expect(addresses({ host: "0.0.0.0" }, 80, table).network).toEqual(["http://10.0.0.8:80"]);
  });

  it("that no phone can come, where none can", () => {
    expect(greeting({ host: "::" }, 2567, "t", loopback)).toContain("in no network that a phone could reach");
  });
});

describe("what students are offered", () => {
  const table = { ...loopback, eth0: [four("10.0.0.8")] };
  const of = (host: string, secure = false, publicUrl?: string) => {
    const env = { host: "::", ...(publicUrl && { publicUrl }) };
    return offered(addresses(env, 2567, table), env, host, secure);
  };

  it.each<[string, string[], string[]]>([
    [
      "the address by which the instructor's page was opened, first",
      of("class.local:2567"),
      ["http://class.local:2567", "http://10.0.0.8:2567"],
    ],
    ["by HTTPS where the page was", of("school.example", true), ["https://school.example", "http://10.0.0.8:2567"]],
    ["the network's, where the page was opened on the machine itself", of("localhost:2567"), ["http://10.0.0.8:2567"]],
    ["or by an IPv6 loopback", of("[::1]:2567"), ["http://10.0.0.8:2567"]],
    [
      "the public address alone, where there is one",
      of("localhost:2567", false, "https://a.example"),
      ["https://a.example"],
    ],
  ])("%s", (_, given, expected) => expect(given).toEqual(expected));
});
