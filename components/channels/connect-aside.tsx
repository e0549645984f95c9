import { Check } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "@/components/i18n/server";
import { Banner } from "@/components/ui/banner";
import { Icon } from "@/components/ui/icon";

/** What connecting brings, and the way to try without. */
export async function ConnectAside({ sandboxHref }: { sandboxHref?: string }) {
  const t = await getTranslations("channels");
  return (
    <>
      {sandboxHref ? (
        <Banner>
          <p>{t("connect.sandboxHint")}</p>
          <Link href={sandboxHref} className="font-semibold underline underline-offset-2">
            {t("connect.sandboxLink")}
          </Link>
        </Banner>
      ) : null}
      <section className="rounded-lg border border-border bg-surface p-4">
        <h2 className="mb-2 text-xs font-medium text-fg-2">{t("connect.after")}</h2>
        <ul className="flex flex-col gap-2">
          {(["inbox", "free", "safe"] as const).map((promise) => (
            <li key={promise} className="flex gap-2 text-xs/[1.7] text-fg-2">
              <Icon icon={Check} size={14} className="mt-1" />
              {t(`connect.promises.${promise}`)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
