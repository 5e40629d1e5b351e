/** What a bench opens; closed at its end, and when somebody stops it. */
export function openResources(): AsyncDisposableStack {
  const resources = new AsyncDisposableStack();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void resources.disposeAsync().finally(() => process.exit(1)));
  return resources;
}
