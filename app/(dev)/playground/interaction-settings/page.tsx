import { notFound } from "next/navigation";
import demo from "@/db/seed/demo.workspace.json";
import { readDocument } from "@/lib/builder/shared";
import { env } from "@/lib/kernel/env";
import { SettingsSample } from "./settings-sample";

interface Props {
  searchParams: Promise<{ width?: string }>;
}

/** The settings panel of the builder, `?width=320`. Not part of production. */
export default async function SettingsPlayground({ searchParams }: Props) {
  const { width = "420" } = await searchParams;
  const document = readDocument(demo.interactions[0]?.published, {});
  if (env().mode === "production" || !document) notFound();
  return (
    <main>
      <SettingsSample document={document} width={Number(width)} />
    </main>
  );
}
