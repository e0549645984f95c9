import { ChevronRight, Globe, type LucideIcon, MessageSquare, Smartphone } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "@/components/i18n/server";
import { Icon } from "@/components/ui/icon";

const icons: Record<string, LucideIcon> = { line: MessageSquare, web: Globe, sandbox: Smartphone };

export type NewKind = "line" | "web" | "sandbox";

/** The ways to a new channel. */
export async function PlatformChoice({ base, kinds }: { base: string; kinds: readonly NewKind[] }) {
  const t = await getTranslations("channels");
  return (
    <ul className="flex flex-col gap-3">
      {kinds.map((kind) => (
        <li key={kind}>
          <Link
            href={`${base}/new/${kind}`}
            className="flex items-center gap-4 rounded-lg border border-border bg-surface p-4 hover:border-border-strong hover:bg-surface-raised"
          >
            <span className="grid size-10 flex-none place-items-center rounded-md bg-accent-soft text-accent-soft-fg">
              <Icon icon={icons[kind] ?? Globe} size={20} />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block text-md font-semibold">{t(`new.${kind}.title`)}</span>
              <span className="block text-xs/[1.7] text-fg-2">{t(`new.${kind}.text`)}</span>
            </span>
            <Icon icon={ChevronRight} className="text-fg-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
