import type { AvatarPlatform } from "@/components/ui/avatar";

const marks: Record<string, AvatarPlatform> = { line: "line", "line-works": "works", web: "web" };

/** The mark of a platform beside a picture; platforms without one have none. */
export function platformMark(platform: string): AvatarPlatform | undefined {
  return marks[platform];
}
