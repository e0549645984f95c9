"use client";

import { WandSparkles } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import type { JsonObject } from "@/lib/messages";
import { useEditing } from "./editing-context";
import type { JsonSchemaName } from "./json-schemas";
import { isSameJson, type ReadJson, readJson, writeJson } from "./json-value";
import { useBroken } from "./use-broken";
import { useDraftProblemText } from "./use-field-problems";

/** The editor is large and most messages need none, so it comes when it is asked for. */
const JsonCode = lazy(() => import("./json-code"));

interface JsonFieldProps {
  label: string;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  pointer: string;
  /** Beside the label: how large the JSON is. */
  meter?: ReactNode;
  /** What the JSON is written of. */
  schema?: JsonSchemaName;
  /** Beside the buttons below. */
  tools?: ReactNode;
}

/** An object as JSON text. A text that is none stays as typed; what was valid last stays the value. */
export function JsonField({ label, value, onChange, pointer, meter, schema, tools }: JsonFieldProps) {
  const t = useTranslations("message-editor");
  const { isReadOnly = false, placeholders } = useEditing();
  const [typed, setTyped] = useState(() => ({ text: writeJson(value), value }));
  // Changed from elsewhere, such as by a block that was put in or by undo: that is now the text. What was typed comes back as
  // another object that says the same, and stays as it was typed.
  if (typed.value !== value) setTyped({ text: isSameJson(typed.value, value) ? typed.text : writeJson(value), value });
  const read: ReadJson = readJson(typed.text);
  const marks = useMarks(pointer);
  useBroken(pointer, !read.ok);
  const type = (text: string) => {
    const next = readJson(text);
    setTyped({ text, value: next.ok ? next.value : value });
    if (next.ok) onChange(next.value);
  };
  return (
    <div className="flex flex-col gap-1.5" data-pointer={pointer}>
      <div className="flex items-center justify-between gap-2">
        <span className="text-xs font-medium text-fg-2">{label}</span>
        {meter}
      </div>
      <Suspense fallback={<Skeleton className="h-40 w-full" />}>
        <JsonCode
          label={label}
          value={typed.text}
          onChange={type}
          marks={marks}
          placeholders={placeholders}
          isReadOnly={isReadOnly}
          schema={schema}
        />
      </Suspense>
      {read.ok ? null : <Banner tone="danger">{t(`json.${read.problem}`)}</Banner>}
      <MarkList marks={marks} />
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            icon={<Icon icon={WandSparkles} size={14} />}
            disabled={!read.ok}
            onClick={() => setTyped({ ...typed, text: writeJson(value) })}
          >
            {t("json.format")}
          </Button>
          {tools}
        </div>
      )}
    </div>
  );
}

const shownMarks = 5;

/** The same as the marks in the text, for reading. */
function MarkList({ marks }: { marks: ReturnType<typeof useMarks> }) {
  const t = useTranslations("message-editor");
  if (marks.length === 0) return null;
  return (
    <ul aria-label={t("json.problems")} className="flex flex-col gap-0.5 text-xs/[1.6]">
      {marks.slice(0, shownMarks).map(({ pointer, text, severity }) => (
        <li key={`${pointer} ${text}`} className={severity === "error" ? "text-danger-fg" : "text-warning-fg"}>
          <code className="font-mono text-2xs">{pointer || "/"}</code> {text}
        </li>
      ))}
      {marks.length > shownMarks ? (
        <li className="text-fg-3">{t("json.more", { count: marks.length - shownMarks })}</li>
      ) : null}
    </ul>
  );
}

/** The problems inside this value, by pointers into it. */
function useMarks(pointer: string) {
  const { problems } = useEditing();
  const textOf = useDraftProblemText();
  return problems
    .filter((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`))
    .map((problem) => ({
      pointer: problem.pointer.slice(pointer.length),
      text: textOf(problem),
      severity: problem.severity,
    }));
}
