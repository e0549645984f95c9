import { Brand } from "@/components/shell/brand";
import { NotFoundState } from "@/components/shell/not-found-state";

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col bg-bg p-6">
      <Brand />
      <div className="m-auto">
        <NotFoundState />
      </div>
    </main>
  );
}
