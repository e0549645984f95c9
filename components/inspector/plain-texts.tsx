"use client";

import { type ReactNode, useMemo } from "react";
import { EditingContext, useEditing } from "@/components/message-editor/editing-context";

/** Texts in which braces mean nothing: patterns, dates, values that are compared. */
export function PlainTexts({ children }: { children: ReactNode }) {
  const editing = useEditing();
  const plain = useMemo(() => ({ ...editing, placeholders: [], judge: undefined }), [editing]);
  return <EditingContext value={plain}>{children}</EditingContext>;
}
