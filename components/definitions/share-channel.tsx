"use client";

import { Download, Smartphone } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Avatar, type AvatarPlatform } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-styles";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { QrCode, qrFile } from "@/components/ui/qr-code";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { useDefinitionFailure } from "./use-definition-failure";

export interface SharedChannel {
  channelId: string;
  name: string;
  badge: AvatarPlatform;
  /** The text that starts it there. */
  keyword: string | null;
  /** Opens the chat. */
  url: string | null;
  /** The link only leads to the chat; the keyword has to be typed. */
  isPage: boolean;
  /** The phone of a sandbox channel. */
  phone?: string;
}

interface ShareChannelProps {
  channel: SharedChannel;
  interactionId: string;
  /** A word to begin with. */
  proposal: string;
  makeKeyword?: FormAction<unknown>;
}

/** How people begin on one channel. */
export function ShareChannel({ channel, interactionId, proposal, makeKeyword }: ShareChannelProps) {
  const { channelId, name, badge, keyword, url } = channel;
  const t = useTranslations("definitions.share");
  return (
    <section aria-label={name} className="rounded-md border border-border p-4">
      <h3 className="mb-3 flex items-center gap-2 text-sm font-semibold">
        <Avatar id={channelId} name={name} square size={24} platform={badge} />
        <span className="min-w-0 truncate">{name}</span>
      </h3>
      {url ? <Link channel={channel} url={url} /> : null}
      {keyword === null ? (
        <>
          <p className={`text-xs/[1.7] text-fg-2 ${url ? "mt-3" : ""}`}>{t("noKeyword")}</p>
          {makeKeyword ? (
            <NewKeyword interactionId={interactionId} channelId={channelId} proposal={proposal} make={makeKeyword} />
          ) : null}
        </>
      ) : null}
      {keyword !== null && !url ? <WithoutLink channel={channel} keyword={keyword} /> : null}
    </section>
  );
}

function Link({ channel: { name, keyword, isPage }, url }: { channel: SharedChannel; url: string }) {
  const t = useTranslations("definitions.share");
  const help = keyword === null ? t("pageOnly") : t(isPage ? "pageHelp" : "linkHelp", { keyword });
  return (
    <div className="flex gap-4 max-sm:flex-col">
      <QrCode text={url} label={t("qr", { name })} />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <div className="w-full">
          <CopyField value={url} aria-label={t("link")} />
        </div>
        <p className="text-xs/[1.6] text-fg-3">{help}</p>
        <a
          href={`data:image/svg+xml,${encodeURIComponent(qrFile(url))}`}
          download={`${name}.svg`}
          className={buttonClass("ghost", "sm")}
        >
          <Icon icon={Download} size={14} />
          {t("download")}
        </a>
      </div>
    </div>
  );
}

function WithoutLink({ channel: { phone }, keyword }: { channel: SharedChannel; keyword: string }) {
  const t = useTranslations("definitions.share");
  if (!phone) return <p className="text-xs/[1.7] text-fg-2">{t("noAccount", { keyword })}</p>;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-xs/[1.7] text-fg-2">{t("sandbox", { keyword })}</p>
      <ButtonLink size="sm" href={phone} icon={<Icon icon={Smartphone} size={14} />}>
        {t("sandboxOpen")}
      </ButtonLink>
    </div>
  );
}

interface NewKeywordProps {
  interactionId: string;
  channelId: string;
  proposal: string;
  make: FormAction<unknown>;
}

function NewKeyword({ interactionId, channelId, proposal, make }: NewKeywordProps) {
  const t = useTranslations("definitions.share");
  const router = useRouter();
  const failureText = useDefinitionFailure();
  const { failure, isPending, formProps } = useActionForm(make, () => {
    notify(t("made"));
    router.refresh();
  });
  const hasFieldProblem = failure?.problems !== undefined;
  return (
    <Form
      {...formProps}
      className="mt-3"
      error={hasFieldProblem ? undefined : failureText(failure)}
      problems={hasFieldProblem ? { keyword: t("keywordRequired") } : undefined}
    >
      <input type="hidden" name="interactionId" value={interactionId} />
      <input type="hidden" name="channelId" value={channelId} />
      <Field name="keyword" label={t("makeKeyword")} help={t("makeHelp")}>
        <Input name="keyword" defaultValue={proposal} autoComplete="off" />
      </Field>
      <div className="flex justify-end">
        <SubmitButton variant="soft" loading={isPending}>
          {t("make")}
        </SubmitButton>
      </div>
    </Form>
  );
}
