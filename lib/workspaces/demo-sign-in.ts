/** How the demo workspace is entered. It exists only where `DEMO` asks for it, so these are no secrets. */
export const demoSignIn = { email: "demo@example.com", password: "komorebi-demo" } as const;
