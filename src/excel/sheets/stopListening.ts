/** Handlers go in the context in which they came; that they are gone already with their workbook is no failure. */
export async function stopListening(
  handlers: readonly { readonly context: OfficeExtension.ClientRequestContext; remove(): void }[],
): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync().catch(() => undefined);
}
