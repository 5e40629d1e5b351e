/** Whether the items make up the total, to the đồng; null where no item was delivered, for then nothing can be said. */
export function addUp(items: readonly { readonly amountVnd: string }[], totalVnd: string): boolean | null {
  if (items.length === 0) return null;
  return items.reduce((sum, { amountVnd }) => sum + BigInt(amountVnd), 0n) === BigInt(totalVnd);
}
