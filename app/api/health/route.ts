import { checkHealth } from "@/lib/operation";

export const dynamic = "force-dynamic";

/** For monitors and load balancers: 200 while everything that people wait for is worked on, else 503 and what is wrong. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, { status: health.isHealthy ? 200 : 503, headers: { "cache-control": "no-store" } });
}
