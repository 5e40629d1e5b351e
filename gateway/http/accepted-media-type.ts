/** The media type of the answer, by the rules that graphql-http has already accepted the request with. */
export function acceptedMediaType(accept: string | undefined): string {
  for (const range of (accept ?? '*/*').toLowerCase().split(',')) {
    const mediaType = range.split(';')[0]?.trim();
    if (mediaType === 'application/graphql-response+json') return 'application/graphql-response+json; charset=utf-8';
    if (mediaType === 'application/json' || mediaType === 'application/*' || mediaType === '*/*') break;
  }
  return 'application/json; charset=utf-8';
}
