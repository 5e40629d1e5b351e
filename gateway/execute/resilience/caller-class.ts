/** Whom a shortage reaches last, first. */
export const CALLER_CLASSES = ['CITIZEN', 'OFFICER', 'BULK'] as const;
export type CallerClass = (typeof CALLER_CLASSES)[number];

interface WhoAsks {
  readonly role: string;
  readonly purpose: { readonly kind: string; readonly name?: string };
}

/** People who wait for one answer come before machines and statistics, which ask for many and can ask again; citizens come before officers. */
export function callerClassOf({ role, purpose }: WhoAsks, actsAs: string | undefined): CallerClass {
  if (actsAs === 'CITIZEN') return 'CITIZEN';
  return actsAs === 'ORGANISATION' || role === 'analyst' || purpose.name === 'STATISTICS' ? 'BULK' : 'OFFICER';
}
