import { notFound } from "next/navigation";
import { AppError } from "@/lib/kernel/errors";

/** In pages: what a use case answers with `not_found` becomes the page that says so; other failures fly on. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
