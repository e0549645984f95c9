"use client";

import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { Provider } from "@/lib/accounts/shared";

interface ProvidersCardProps {
  providers: readonly Provider[];
  linked: readonly string[];
  link: FormAction<{ url: string }>;
  /** Where the provider sends the browser back to. */
  next: string;
}

/** Accounts at LINE and Google that this person can sign in with. */
export function ProvidersCard({ providers, linked, link, next }: ProvidersCardProps) {
  const t = useTranslations("account.providers");
  if (providers.length === 0) return null;
  return (
    <Card title={t("title")} flush>
      <ul>
        {providers.map((provider) => (
          <li key={provider} className="flex items-center gap-3 border-b border-border px-4 py-3 last:border-b-0">
            <span className="font-medium">{t(`names.${provider}`)}</span>
            {linked.includes(provider) ? (
              <Badge tone="success">{t("linked")}</Badge>
            ) : (
              <>
                <Badge>{t("unlinked")}</Badge>
                <LinkForm provider={provider} link={link} next={next} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LinkForm({ provider, link, next }: Pick<ProvidersCardProps, "link" | "next"> & { provider: Provider }) {
  const t = useTranslations("account");
  const { failure, isBusy, formProps } = useActionForm(link, ({ url }) => window.location.assign(url));
  return (
    <form {...formProps} className="ml-auto flex items-center gap-3">
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="next" value={next} />
      {failure ? <span className="text-xs text-danger-fg">{t("failed")}</span> : null}
      <SubmitButton variant="secondary" size="sm" loading={isBusy}>
        {t(`providers.link.${provider}`)}
      </SubmitButton>
    </form>
  );
}
