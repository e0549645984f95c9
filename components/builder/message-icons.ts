import {
  Braces,
  Film,
  Image,
  LayoutTemplate,
  ListChecks,
  type LucideIcon,
  MapPin,
  MessageSquareText,
  Mic,
  SquareCheckBig,
  SquarePen,
  SquareX,
  Sticker,
} from "lucide-react";
import type { StepMessage } from "@/lib/engine";

/** One icon for each kind of message of a step. */
export const messageIcons: Record<StepMessage["type"], LucideIcon> = {
  text: MessageSquareText,
  sticker: Sticker,
  image: Image,
  video: Film,
  audio: Mic,
  location: MapPin,
  flex: LayoutTemplate,
  raw: Braces,
  template_button: ListChecks,
  confirm_template: SquareCheckBig,
  edit_picker_template: SquarePen,
  cancel_confirm_template: SquareX,
};
