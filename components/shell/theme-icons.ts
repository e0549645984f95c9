import { type LucideIcon, Monitor, Moon, Sun } from "lucide-react";
import type { Theme } from "./use-theme-choice";

export const themeIcons: Record<Theme, LucideIcon> = { light: Sun, dark: Moon, system: Monitor };
