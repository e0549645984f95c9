import type { AvatarPlatform } from "@/components/ui/avatar";

const badges: readonly AvatarPlatform[] = ["line", "works", "web"];

/** The mark of a platform; platforms without one of their own wear the globe. */
export function platformBadge(platform: string): AvatarPlatform {
  return badges.find((badge) => badge === platform) ?? "web";
}
