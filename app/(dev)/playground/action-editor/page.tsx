import { notFound } from "next/navigation";
import { env } from "@/lib/kernel/env";
import { ListSample } from "./list-sample";

/** The form of every action, inside an interaction. Not part of production. */
export default function ActionEditorPlayground() {
  if (env().mode === "production") notFound();
  return (
    <main className="h-dvh overflow-y-auto p-6 max-md:p-3">
      <h1 className="heading mb-4 text-xl">ActionListEditor</h1>
      <ListSample />
    </main>
  );
}
