import { useTranslations } from "@/components/i18n/client";
import type { MessageGist } from "@/lib/canvas/shared";

/** A bubble as a node shows it: the words, or the kind when there are none. */
export function StepPreview({ preview }: { preview: MessageGist }) {
  const t = useTranslations("builder");
  return (
    <div className="rounded-sm bg-surface-sunken px-2 py-1.5 text-xs leading-[1.6] text-fg">
      {preview.text ? (
        <p className="line-clamp-4 whitespace-pre-wrap">{preview.text}</p>
      ) : (
        <p className="text-fg-3">{t(`message.${preview.type}`)}</p>
      )}
    </div>
  );
}
