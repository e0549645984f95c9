"use client";

import { Globe, MessageSquare } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { Provider } from "@/lib/accounts/shared";
import { goTo } from "./go-to";
import { useFailureText } from "./use-failure-text";

interface ProviderButtonsProps {
  providers: readonly Provider[];
  action: FormAction<{ url: string }>;
  next: string;
  /** Token of the invitation that somebody comes with. */
  invitation?: string;
}

const icons = { line: MessageSquare, google: Globe };

/** The other ways in, where this installation has any, and the line that sets them apart from the form below. */
export function ProviderButtons({ providers, ...form }: ProviderButtonsProps) {
  const t = useTranslations("auth");
  if (providers.length === 0) return null;
  return (
    <div className="mb-4 flex flex-col gap-4">
      {providers.map((provider) => (
        <ProviderForm key={provider} provider={provider} {...form} />
      ))}
      <p className="flex items-center gap-3 text-xs text-fg-3 before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {t("or")}
      </p>
    </div>
  );
}

function ProviderForm({
  provider,
  action,
  next,
  invitation,
}: Omit<ProviderButtonsProps, "providers"> & { provider: Provider }) {
  const t = useTranslations("auth.provider");
  const failureText = useFailureText();
  const { failure, isBusy, formProps } = useActionForm(action, ({ url }) => goTo(url));
  return (
    <form {...formProps} className="flex flex-col gap-2">
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="next" value={next} />
      {invitation ? <input type="hidden" name="invitation" value={invitation} /> : null}
      <SubmitButton variant="secondary" size="lg" loading={isBusy} icon={<Icon icon={icons[provider]} size={18} />}>
        {t(provider)}
      </SubmitButton>
      {failure ? <Banner tone="danger">{failureText(failure)}</Banner> : null}
    </form>
  );
}
