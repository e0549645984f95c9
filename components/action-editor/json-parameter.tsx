"use client";

import { lazy, Suspense, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { useBroken } from "@/components/message-editor/use-broken";
import { Banner } from "@/components/ui/banner";
import { Skeleton } from "@/components/ui/skeleton";
import { useActionEditing } from "./action-editing";
import { useTextPlaceholders } from "./action-text-context";
import { readJsonText, writeJsonText } from "./read-json-text";

/** Large, and most actions need none. */
const JsonCode = lazy(() => import("@/components/message-editor/json-code"));

interface JsonParameterProps {
  label: string;
  help?: string;
  pointer: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Only an object will do. */
  isObject?: boolean;
}

/** A parameter that is JSON. A text that is none stays as typed; what was valid last stays the value. */
export function JsonParameter({ label, help, pointer, value, onChange, isObject = false }: JsonParameterProps) {
  const t = useTranslations("action-editor");
  const { problems, isReadOnly = false } = useActionEditing();
  const [typed, setTyped] = useState(() => ({ text: writeJsonText(value), value }));
  // Changed from elsewhere, such as by undoing: that is now the text.
  if (typed.value !== value) setTyped({ text: writeJsonText(value), value });
  const fault = faultOf(typed.text, isObject);
  useBroken(pointer, fault !== undefined);
  const type = (text: string) => {
    const read = readJsonText(text);
    const taken = read.ok && faultOf(text, isObject) === undefined ? read.value : value;
    setTyped({ text, value: taken });
    if (taken !== value) onChange(taken);
  };
  const problem = problems?.[pointer];
  return (
    <div className="flex flex-col gap-1.5" data-pointer={pointer}>
      <span className="text-xs font-medium text-fg-2">{label}</span>
      <Suspense fallback={<Skeleton className="h-40 w-full" />}>
        <JsonCode
          label={label}
          value={typed.text}
          onChange={type}
          marks={noMarks}
          placeholders={useTextPlaceholders()}
          isReadOnly={isReadOnly}
        />
      </Suspense>
      {fault ? <Banner tone="danger">{t(`json.${fault}`)}</Banner> : null}
      {problem ? <Banner tone="danger">{problem}</Banner> : null}
      {help ? <p className="text-xs/[1.6] text-fg-3">{help}</p> : null}
    </div>
  );
}

const noMarks: readonly never[] = [];

function faultOf(text: string, isObject: boolean): "broken" | "notObject" | undefined {
  const read = readJsonText(text);
  if (!read.ok) return "broken";
  const { value } = read;
  const isOne = typeof value === "object" && value !== null && !Array.isArray(value);
  const isFilledLater = typeof value === "string" && value.includes("{{");
  return isObject && !isOne && !isFilledLater ? "notObject" : undefined;
}
