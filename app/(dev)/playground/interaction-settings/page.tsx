import { notFound } from "next/navigation";
import { readDocument } from "@/lib/builder/shared";
import { env } from "@/lib/kernel/env";
import { SettingsSample } from "./settings-sample";

interface Props {
  searchParams: Promise<{ width?: string }>;
}

const say = (text: string) => [{ type: "text", text }];
const definition = {
  format: 1,
  settings: {
    timeoutMinutes: 30,
    timeoutRemind: 10,
    storage: "profile",
    excludeSteps: ["agree"],
    cancelWords: [
      { type: "equals", value: "キャンセル" },
      { type: "contains", value: "いいえ" },
      { type: "regex", value: "^(stop|quit)$" },
    ],
  },
  steps: [
    {
      id: "agree",
      title: "同意",
      messages: [
        {
          type: "template_button",
          text: "予約を始めます。",
          options: [{ value: "はい" }, { value: "いいえ" }],
          columns: 2,
        },
      ],
    },
    { id: "ask-name", title: "お名前", messages: say("お名前は？") },
    { id: "ask-date", title: "ご希望日", messages: say("ご希望日は？"), input: { mode: "date" } },
    { id: "done", special: "complete", messages: say("承りました。") },
  ],
};

/** The settings panel of the builder, `?width=320`. Not part of production. */
export default async function SettingsPlayground({ searchParams }: Props) {
  const { width = "420" } = await searchParams;
  const document = readDocument(definition, {});
  if (env().mode === "production" || !document) notFound();
  return (
    <main>
      <SettingsSample document={document} width={Number(width)} />
    </main>
  );
}
