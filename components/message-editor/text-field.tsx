"use client";

import { Braces } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useComposedText } from "@/components/ui/use-composed-text";
import { Counter, type TextLimit } from "./counter";
import { useEditing } from "./editing-context";
import { PlaceholderList } from "./placeholder-list";
import { PlaceholderMarks } from "./placeholder-marks";
import { useCompletion } from "./use-completion";
import { useDoubtful } from "./use-doubtful";
import { useFieldProblems } from "./use-field-problems";

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Where problems of this text are pointed at. */
  pointer: string;
  limit?: TextLimit;
  isMultiline?: boolean;
  isOptional?: boolean;
  isMono?: boolean;
  placeholder?: string;
  help?: ReactNode;
  inputMode?: "url" | "numeric" | "decimal";
  /** What is wrong, where the problems of messages do not say it. */
  error?: string | undefined;
}

/** A text in which placeholders may stand: counted, completed on two braces, with its problems below. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, pointer, limit, isMultiline, isOptional, isMono, placeholder, help, inputMode } =
    props;
  const { isReadOnly } = useEditing();
  const { error, warning } = useFieldProblems(pointer);
  const area = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const completion = useCompletion(isMultiline ? area : line, value, onChange);
  const doubtful = useDoubtful(value);
  const composed = useComposedText<HTMLInputElement | HTMLTextAreaElement>(value, (text, control) => {
    onChange(text);
    completion.follow(text, control.selectionStart);
  });
  const below = useHelp(doubtful.unknown, warning, help);
  const { isOpen, listId, active } = completion;
  const shared = {
    ...composed,
    placeholder,
    readOnly: isReadOnly,
    "data-pointer": pointer,
    "aria-autocomplete": "list" as const,
    "aria-controls": isOpen ? listId : undefined,
    "aria-activedescendant": isOpen ? `${listId}-${active}` : undefined,
    onKeyDown: completion.onKeyDown,
    onBlur: completion.close,
  };
  return (
    <Field
      label={label}
      optional={isOptional}
      error={props.error ?? error}
      help={below}
      aside={<Aside label={label} value={value} limit={limit} onInsert={completion.openAtCaret} />}
    >
      <div className="relative">
        {isMultiline ? (
          <Textarea {...shared} ref={area} grows rows={3} />
        ) : (
          <Input {...shared} ref={line} mono={isMono} inputMode={inputMode} />
        )}
        <PlaceholderMarks text={composed.value} parts={doubtful.parts} isMultiline={isMultiline} isMono={isMono} />
        {isOpen ? (
          <PlaceholderList id={listId} options={completion.options} active={active} onChoose={completion.choose} />
        ) : null}
      </div>
    </Field>
  );
}

/** What stands below a text: that a name means nothing, else what is to be minded, else how to fill it in. */
function useHelp(unknown: readonly string[], warning: string | undefined, help: ReactNode): ReactNode {
  const t = useTranslations("message-editor");
  if (unknown.length > 0) {
    return (
      <span className="text-danger-fg">{t("placeholder.unknown", { names: unknown.join(", "), open: "{{" })}</span>
    );
  }
  return warning ? <span className="text-warning-fg">{warning}</span> : help;
}

interface AsideProps extends Pick<TextFieldProps, "label" | "value" | "limit"> {
  onInsert: () => void;
}

/** How long the text is, and a button for those who would rather not type braces. */
function Aside({ label, value, limit, onInsert }: AsideProps) {
  const t = useTranslations("message-editor");
  const { isReadOnly, placeholders } = useEditing();
  return (
    <span className="flex items-center gap-1.5">
      {limit ? <Counter text={value} limit={limit} /> : null}
      {isReadOnly || placeholders.length === 0 ? null : (
        <IconButton
          size="xs"
          label={t("placeholder.insert", { field: label })}
          icon={<Icon icon={Braces} size={14} />}
          onClick={onInsert}
        />
      )}
    </span>
  );
}
