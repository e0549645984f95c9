"use client";

import { autocompletion, type CompletionContext, type CompletionResult, closeBrackets } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json, jsonParseLinter } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, forceLinting, linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, lineNumbers, type Tooltip } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import { completionAt } from "./completion-at";
import type { PlaceholderOption } from "./editing-context";
import { helpAt, hintsAt } from "./json-hints";
import { placeAt } from "./json-place";
import { type JsonSchemaName, jsonSchemaOf } from "./json-schemas";
import { rangeOf, readJson } from "./json-value";

/** Something to mark in the text. */
export interface JsonMark {
  pointer: string;
  text: string;
  severity: "error" | "warning";
}

interface JsonCodeProps {
  value: string;
  onChange: (text: string) => void;
  label: string;
  marks: readonly JsonMark[];
  placeholders: readonly PlaceholderOption[];
  isReadOnly: boolean;
  /** What the text is written of: completes and explains its members (MSG-11). */
  schema?: JsonSchemaName | undefined;
}

/** JSON as code: colours, line numbers, folding, marks where something is wrong, completion of placeholders. Tab leaves the field. */
export default function JsonCode(props: JsonCodeProps) {
  const { value, marks } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const current = useRef(props);
  /** What was told to the outside and has not come back: a value from before is no change from elsewhere. */
  const told = useRef<string[]>([]);
  useEffect(() => {
    const tell = (text: string) => {
      told.current.push(text);
      props.onChange(text);
    };
    current.current = { ...props, onChange: tell };
    if (view.current?.state.doc.toString() === props.value) told.current = [];
  });
  useEffect(() => {
    if (!host.current) return undefined;
    const { value: doc } = current.current;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc, extensions: extensionsFor(() => current.current) }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    const editor = view.current;
    const echo = told.current.lastIndexOf(value);
    if (echo >= 0) told.current = told.current.slice(echo + 1);
    if (!editor || echo >= 0 || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  useEffect(() => {
    if (view.current && marks) forceLinting(view.current);
  }, [marks]);
  return <div ref={host} className="max-h-100 min-h-40 overflow-auto rounded-sm border border-control bg-surface" />;
}

function extensionsFor(current: () => JsonCodeProps) {
  const { label, isReadOnly } = current();
  return [
    lineNumbers(),
    foldGutter(),
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({
      override: [
        (context) =>
          completePlaceholder(context, current().placeholders) ?? completeBySchema(context, current().schema),
      ],
    }),
    hoverTooltip((editor, position) => explain(editor, position, current().schema)),
    json(),
    linter((editor) => diagnose(editor, current().marks), { delay: 250 }),
    lintGutter(),
    syntaxHighlighting(colours),
    look,
    EditorView.lineWrapping,
    EditorState.readOnly.of(isReadOnly),
    EditorView.contentAttributes.of({ "aria-label": label }),
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) current().onChange(update.state.doc.toString());
    }),
  ];
}

const findSyntaxFaults = jsonParseLinter();

function diagnose(editor: EditorView, marks: readonly JsonMark[]): Diagnostic[] {
  const text = editor.state.doc.toString();
  if (!readJson(text).ok) return findSyntaxFaults(editor);
  return marks.map(({ pointer, text: message, severity }) => ({ ...rangeOf(text, pointer), message, severity }));
}

function completePlaceholder(
  context: CompletionContext,
  options: readonly PlaceholderOption[],
): CompletionResult | null {
  const { text, from } = context.state.doc.lineAt(context.pos);
  const range = completionAt(text, context.pos - from);
  if (!range) return null;
  const isClosed = text.slice(range.to).trimStart().startsWith("}}");
  return {
    from: from + range.from + 2,
    options: options.map(({ path, label }) => ({ label: path, detail: label, apply: isClosed ? path : `${path}}}` })),
  };
}

function completeBySchema(context: CompletionContext, schema: JsonSchemaName | undefined): CompletionResult | null {
  if (!schema) return null;
  const text = context.state.doc.toString();
  const place = placeAt(text, context.pos);
  if (!place || (place.from === place.to && !context.explicit)) return null;
  const hints = hintsAt(jsonSchemaOf(schema), place);
  const isKey = place.at === "key";
  const isNamed = /^\s*:/.test(text.slice(place.to));
  const options = hints.map(({ text: hint, detail, isRequired }) => {
    const label = isKey ? JSON.stringify(hint) : hint;
    const inserted = isKey && !isNamed ? `${label}: ` : label;
    // What was typed narrows the list; what is replaced goes on behind the caret, to the closing quote.
    const apply = (editor: EditorView) =>
      editor.dispatch({
        changes: { from: place.from, to: place.to, insert: inserted },
        selection: { anchor: place.from + inserted.length },
        userEvent: "input.complete",
      });
    return { label, detail, apply, boost: isRequired ? 1 : 0, type: isKey ? "property" : "enum" };
  });
  return options.length > 0 ? { from: place.from, options } : null;
}

/** What a member takes, beside it. */
function explain(editor: EditorView, position: number, schema: JsonSchemaName | undefined): Tooltip | null {
  if (!schema) return null;
  const text = editor.state.doc.toString();
  const place = placeAt(text, position);
  if (!place || place.from === place.to) return null;
  const help = helpAt(jsonSchemaOf(schema), place, text.slice(place.from, place.to).replaceAll('"', ""));
  if (!help?.detail) return null;
  const create = () => {
    const dom = document.createElement("div");
    dom.className = "cm-help";
    dom.textContent = `${help.text}${help.isRequired ? "" : "?"}: ${help.detail}`;
    return { dom };
  };
  return { pos: place.from, end: place.to, above: true, create };
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent-fg)" },
  { tag: tags.string, color: "var(--success-fg)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--auto-fg)" },
  { tag: tags.invalid, color: "var(--danger-fg)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--fg)", fontSize: "12px" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-content": { fontFamily: "var(--font-code)", caretColor: "var(--fg)" },
  ".cm-cursor": { borderLeftColor: "var(--fg)" },
  ".cm-gutters": { backgroundColor: "var(--surface-sunken)", color: "var(--fg-3)", border: "none" },
  ".cm-help": { fontFamily: "var(--font-code)", fontSize: "12px", maxWidth: "360px", padding: "4px 8px" },
  ".cm-tooltip": { backgroundColor: "var(--surface-raised)", color: "var(--fg)", border: "1px solid var(--border)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--accent-soft-fg)",
  },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { backgroundColor: "var(--accent-soft)" },
});
