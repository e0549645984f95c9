"use client";

import { Send } from "lucide-react";
import { useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { notify, notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/auth/shared";

interface MailCardProps {
  /** In whose name mails are sent; null when this installation has no mail server. */
  from: string | null;
  admins: readonly string[];
  test: (input: Record<string, never>) => Promise<ActionResult<{ to: string }>>;
}

/** Whether interactions can send mails to the team, to whom, and a way to try it. */
export function MailCard({ from, admins, test }: MailCardProps) {
  const t = useTranslations("integrations.mail");
  const status = <Badge tone={from ? "success" : "neutral"}>{t(from ? "set" : "unset")}</Badge>;
  return (
    <Card title={t("title")} actions={status}>
      <p className="max-w-150 text-xs/[1.7] text-fg-2">{t("text")}</p>
      {from ? (
        <>
          <dl className="my-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            <dt className="text-fg-2">{t("from")}</dt>
            <dd>{from}</dd>
            <dt className="text-fg-2">{t("to")}</dt>
            <dd>{admins.length > 0 ? admins.join(", ") : t("nobody")}</dd>
          </dl>
          <TestButton test={test} />
        </>
      ) : (
        <p className="mt-3 text-sm">{t("how")}</p>
      )}
    </Card>
  );
}

function TestButton({ test }: Pick<MailCardProps, "test">) {
  const t = useTranslations("integrations.mail");
  const [isPending, startTransition] = useTransition();
  const submit = () =>
    startTransition(async () => {
      const result = await test({});
      if (result.ok) notify(t("test.sent", result.data));
      else notifyError(result.error.reason === "no_recipient" ? t("test.noAddress") : t("test.failed"));
    });
  return (
    <Button icon={<Icon icon={Send} />} loading={isPending} onClick={submit}>
      {t("test.submit")}
    </Button>
  );
}
