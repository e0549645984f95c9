import type { TemplateMessage } from "@/lib/engine";
import type { TemplateArg } from "./template.schema";

/** A template whole, as screens receive it. */
export interface TemplateView {
  id: string;
  key: string;
  title: string;
  folder: string;
  args: TemplateArg[];
  messages: TemplateMessage[];
  /** Give it back when saving: a newer one in the meantime is a conflict. */
  revision: number;
  updatedAt: string;
  updatedBy: string | null;
}

/** A line of the list. */
export interface TemplateItem {
  id: string;
  key: string;
  title: string;
  folder: string;
  /** What each message is, in order. */
  kinds: TemplateMessage["type"][];
  /** The first words of the first message that has any. */
  gist: string | null;
  argCount: number;
  updatedAt: string;
  updatedBy: string | null;
}

export interface TemplatePage {
  items: TemplateItem[];
  /** Give it back as `after` for the next page; null on the last one. */
  next: string | null;
}

/** Something that would miss a template. */
export interface TemplateUse {
  type: "interaction" | "trigger";
  id: string;
  title: string;
  /** Whether people meet it today: a published version, a trigger that is on. */
  isLive: boolean;
}
