import { useTranslations } from "@/components/i18n/client";
import { partsOf } from "@/lib/comments/shared";

interface CommentTextProps {
  text: string;
  /** Names of those who are named, as they are called now. */
  names: Readonly<Record<string, string>>;
}

/** What somebody said, with those whom it names made out. */
export function CommentText({ text, names }: CommentTextProps) {
  const t = useTranslations("comments");
  return (
    <p className="text-sm leading-[1.7] wrap-anywhere whitespace-pre-wrap">
      {partsOf(text).map((part, index) =>
        part.type === "text" ? (
          <span key={index}>{part.text}</span>
        ) : (
          <span
            key={index}
            className="inline-block max-w-full rounded-xs bg-accent-soft px-1 font-medium text-accent-soft-fg"
          >
            @{names[part.memberId] ?? t("formerMember")}
          </span>
        ),
      )}
    </p>
  );
}
