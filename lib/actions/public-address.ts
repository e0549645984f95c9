import { BlockList, isIPv6 } from "node:net";

/**
 * IPv4 ranges that are not the public internet: this host, private networks, carriers' own (100.64/10), link-local (clouds keep
 * their metadata there), documentation, benchmarking, multicast and reserved ones. From the IANA special-purpose registry.
 */
const specialRanges: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of IPv6 only global unicast is public, without what wraps other addresses (Teredo, 6to4) or serves documentation. */
const globalUnicast: [string, number] = ["2000::", 3];
const specialIpv6: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const special = listOf(specialRanges, "ipv4");
const unicast = listOf([globalUnicast], "ipv6");
const wrapped = listOf(specialIpv6, "ipv6");

/**
 * Whether an IP address belongs to the public internet. Mapped addresses (`::ffff:10.0.0.1`), NAT64 and unique local ones lie
 * outside of global unicast and are therefore not public, whatever they stand for.
 */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !special.check(address, "ipv4");
  return unicast.check(address, "ipv6") && !wrapped.check(address, "ipv6");
}

function listOf(ranges: [string, number][], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}
