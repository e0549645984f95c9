import { Coffee, Frown, Heart, type LucideIcon, PartyPopper, Smile, ThumbsUp } from "lucide-react";

export type StickerName = "smile" | "heart" | "good" | "party" | "tea" | "sad";

/** Some of the stickers that LINE lets accounts send; drawn as icons, because the pictures belong to their creators. */
export const stickers: readonly { name: StickerName; icon: LucideIcon; packageId: string; stickerId: string }[] = [
  { name: "smile", icon: Smile, packageId: "446", stickerId: "1988" },
  { name: "heart", icon: Heart, packageId: "446", stickerId: "1989" },
  { name: "good", icon: ThumbsUp, packageId: "446", stickerId: "1990" },
  { name: "party", icon: PartyPopper, packageId: "446", stickerId: "1991" },
  { name: "tea", icon: Coffee, packageId: "446", stickerId: "1992" },
  { name: "sad", icon: Frown, packageId: "446", stickerId: "1993" },
];

export const firstSticker = { packageId: "446", stickerId: "1988" };
