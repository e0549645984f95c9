import { redirect } from "next/navigation";

/** Accounts are made by the first owner and with invitations; both start elsewhere. */
export default function SignUpPage() {
  redirect("/");
}
