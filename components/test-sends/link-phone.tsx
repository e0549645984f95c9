"use client";

import { Smartphone } from "lucide-react";
import { useEffect, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Icon } from "@/components/ui/icon";
import { QrCode } from "@/components/ui/qr-code";
import { Spinner } from "@/components/ui/spinner";
import type { IssuedCode, TestPlace } from "@/lib/tester-phones/shared";
import type { TestApi } from "./test-api";
import { useTestFailure } from "./use-test-failure";

interface LinkPhoneProps {
  place: TestPlace;
  api: TestApi;
  setWaiting: (isWaiting: boolean) => void;
}

/** How one's own phone is linked: a code is sent from it, and the dialogue goes on by itself. */
export function LinkPhone({ place, api, setWaiting }: LinkPhoneProps) {
  const t = useTranslations("test-sends.link");
  const failureText = useTestFailure();
  const [code, setCode] = useState<IssuedCode>();
  const [error, setError] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => () => setWaiting(false), [setWaiting]);
  const issue = async () => {
    setAsking(true);
    const result = await api.issue(place.channelId);
    setAsking(false);
    setError(result.ok ? undefined : failureText(result.error));
    if (!result.ok) return;
    setCode(result.data);
    setWaiting(true);
  };
  return (
    <section aria-label={t("label")} className="flex flex-col gap-3">
      <p className="text-sm/[1.7]">{t("how")}</p>
      {error === undefined ? null : <Banner tone="danger">{error}</Banner>}
      {code ? <Code code={code} place={place} /> : null}
      <Button
        variant={code ? "ghost" : "primary"}
        className="self-start"
        loading={isAsking}
        onClick={() => void issue()}
      >
        {t(code ? "again" : "issue")}
      </Button>
    </section>
  );
}

function Code({ code: { text, url, expiresAt }, place }: { code: IssuedCode; place: TestPlace }) {
  const t = useTranslations("test-sends.link");
  const times = useTimes();
  return (
    <div className="flex gap-4 max-sm:flex-col">
      {url === null ? null : <QrCode text={url} label={t("qr", { name: place.name })} />}
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2.5">
        <div className="w-full">
          <CopyField value={text} aria-label={t("text")} />
        </div>
        <p className="text-xs/[1.7] text-fg-2">
          {t(url === null ? "say" : "scan", { name: place.name, until: times.clock(expiresAt) })}
        </p>
        {place.isSandbox ? <OpenPhone channelId={place.channelId} /> : null}
        <p role="status" className="flex items-center gap-2 text-xs text-fg-3">
          <Spinner size={14} />
          {t("waiting")}
        </p>
      </div>
    </div>
  );
}

function OpenPhone({ channelId }: { channelId: string }) {
  const t = useTranslations("test-sends.link");
  const workspace = useBuilder(({ facts }) => facts.workspace);
  return (
    <ButtonLink
      size="sm"
      href={`/${workspace}/channels/${channelId}/sandbox`}
      target="_blank"
      icon={<Icon icon={Smartphone} size={14} />}
    >
      {t("openPhone")}
    </ButtonLink>
  );
}
