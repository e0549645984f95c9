"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import type { FormAction } from "@/components/ui/use-action-form";
import { NameForm } from "./name-form";

interface NewChannelFormProps {
  kind: "web" | "sandbox";
  create: FormAction<{ id: string }>;
  /** `/{workspace}/channels` */
  base: string;
}

/** A channel that needs nothing from outside: only its name. */
export function NewChannelForm({ kind, create, base }: NewChannelFormProps) {
  const t = useTranslations("channels.new");
  const router = useRouter();
  const next = kind === "sandbox" ? "sandbox" : "settings";
  return (
    <NameForm
      save={create}
      help={t(`${kind}.nameHelp`)}
      submit={t(`${kind}.submit`)}
      onDone={({ id }) => router.push(`${base}/${id}/${next}`)}
    />
  );
}
