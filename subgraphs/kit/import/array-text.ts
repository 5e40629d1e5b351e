/** The text of a PostgreSQL array of texts. */
export function toArrayText(items: readonly string[]): string {
  return `{${items.map(quotedElement).join(',')}}`;
}

/** One text as an element of such an array. */
export function quotedElement(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
