import { expect, it } from "vitest";
import { isPublicAddress } from "./public-address";

const refused = [
  ["127.0.0.1", "this host"],
  ["127.255.255.254", "this host"],
  ["0.0.0.0", "any"],
  ["10.1.2.3", "private"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private"],
  ["192.168.0.10", "private"],
  ["100.64.0.1", "of a carrier"],
  ["100.127.255.255", "of a carrier"],
  ["169.254.169.254", "metadata"],
  ["198.18.0.1", "benchmarking"],
  ["224.0.0.1", "multicast"],
  ["255.255.255.255", "broadcast"],
  ["::1", "this host"],
  ["::", "any"],
  ["::ffff:127.0.0.1", "mapped"],
  ["::ffff:8.8.8.8", "mapped"],
  ["::127.0.0.1", "compatible"],
  ["64:ff9b::7f00:1", "NAT64"],
  ["fc00::1", "unique local"],
  ["fd12:3456:789a::1", "unique local"],
  ["fe80::1", "link-local"],
  ["ff02::1", "multicast"],
  ["2001:db8::1", "documentation"],
  ["2001:0:4136:e378::", "Teredo"],
  ["2002:7f00:1::", "6to4"],
];

it.each(refused)("FP8 %s (%s) is not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(["8.8.8.8", "203.104.0.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "2404:6800:4004::1", "2606:4700::1111"])(
  "FP8 %s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
