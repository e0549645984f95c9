import { notFound } from "next/navigation";
import { env } from "@/lib/kernel/env";
import { EditorSample } from "./editor-sample";

/** The editor of every kind of message beside its preview, as the builder will show them. Not part of production. */
export default function MessageEditorPlayground() {
  if (env().mode === "production") notFound();
  return (
    <main className="h-dvh overflow-y-auto p-6">
      <h1 className="heading mb-4 text-xl">MessageListEditor</h1>
      <EditorSample />
    </main>
  );
}
