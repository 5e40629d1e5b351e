import type { Policy, QuotaClass } from '../../schema/policy/policy.js';
import type { Caller } from '../caller/caller.js';

/** The grant's class; who asks without a grant is refused, and counted all the same, as what the role is. */
export function quotaClassOf(
  { role, purpose }: Pick<Caller, 'role' | 'purpose'>,
  { roles, grantsByRole }: Pick<Policy, 'roles' | 'grantsByRole'>,
): QuotaClass {
  const grant = purpose.kind === 'KNOWN' ? grantsByRole.get(role)?.get(purpose.name) : undefined;
  return grant?.quota ?? roles.get(role)?.actsAs ?? 'CITIZEN';
}
