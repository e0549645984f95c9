"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { ErrorState } from "@/components/ui/error-state";
import { ClockCard } from "./clock-card";
import { HappeningsCard } from "./happenings-card";
import { PeopleCard } from "./people-card";
import { PhoneFrame } from "./phone-frame";
import { TalkCard } from "./talk-card";
import { useSandbox } from "./use-sandbox";
import { WireLog } from "./wire-log";

interface PhoneDeskProps {
  /** `/{workspace}` */
  home: string;
  /** Address of the sandbox's routes. */
  base: string;
  account: { id: string; name: string };
  timeZone: string;
}

/** The phone with everything around it: people, happenings, clock, and what crosses the wire. */
export function PhoneDesk(props: PhoneDeskProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  return (
    <QueryClientProvider client={client}>
      <Desk {...props} />
    </QueryClientProvider>
  );
}

function Desk({ home, base, account, timeZone }: PhoneDeskProps) {
  const t = useTranslations("phone");
  const sandbox = useSandbox(base);
  if (sandbox.error && !sandbox.view) {
    return (
      <ErrorState title={t("failures.title")} onRetry={sandbox.retry}>
        {t("failures.unavailable")}
      </ErrorState>
    );
  }
  return (
    <div className="grid items-start gap-6 max-md:gap-4 md:grid-cols-[248px_minmax(0,372px)] xl:grid-cols-[248px_372px_minmax(0,1fr)]">
      <div className="flex flex-col gap-4 max-md:order-2">
        <PeopleCard sandbox={sandbox} />
        <HappeningsCard sandbox={sandbox} />
        <ClockCard sandbox={sandbox} timeZone={timeZone} />
      </div>
      <PhoneFrame sandbox={sandbox} account={account} />
      <div className="flex min-w-0 flex-col gap-4 max-xl:col-span-full max-md:order-3">
        {sandbox.view?.talk ? <TalkCard home={home} talk={sandbox.view.talk} /> : null}
        <WireLog lines={sandbox.view?.wire ?? []} timeZone={timeZone} />
      </div>
    </div>
  );
}
