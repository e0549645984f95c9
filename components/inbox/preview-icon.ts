import {
  AudioLines,
  FileText,
  Image as ImageIcon,
  type LucideIcon,
  MapPin,
  MoveUpRight,
  Pointer,
  Sticker,
  Undo2,
  UserPlus,
  UserX,
  Video,
} from "lucide-react";
import type { ConversationItem } from "@/lib/inbox/shared";

const byType: Record<string, LucideIcon> = {
  image: ImageIcon,
  video: Video,
  audio: AudioLines,
  file: FileText,
  location: MapPin,
  sticker: Sticker,
  unsent: Undo2,
};
const byKind: Record<string, LucideIcon> = { postback: Pointer, follow: UserPlus, unfollow: UserX };

/** The mark before a preview: what it is, or that it went out. Plain words of the person need none. */
export function previewIcon(preview: NonNullable<ConversationItem["preview"]>): LucideIcon | undefined {
  if (preview.kind !== "message") return byKind[preview.kind];
  return byType[preview.type ?? ""] ?? (preview.direction === "out" ? MoveUpRight : undefined);
}
