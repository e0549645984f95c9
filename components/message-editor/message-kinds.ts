import {
  Braces,
  CircleHelp,
  CircleX,
  Film,
  Image,
  LayoutTemplate,
  ListChecks,
  type LucideIcon,
  MapPin,
  MessageSquare,
  Music,
  RectangleEllipsis,
  Sticker,
} from "lucide-react";
import type { MessageKind } from "./new-message";

/** The icon of each kind of message; its name is `kind.<kind>`. */
export const kindIcons: Record<MessageKind, LucideIcon> = {
  text: MessageSquare,
  sticker: Sticker,
  image: Image,
  video: Film,
  audio: Music,
  location: MapPin,
  template_button: RectangleEllipsis,
  flex: LayoutTemplate,
  raw: Braces,
  confirm_template: ListChecks,
  edit_picker_template: CircleHelp,
  cancel_confirm_template: CircleX,
};
