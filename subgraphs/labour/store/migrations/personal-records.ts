import { CreateDisabilityCertificates } from './create-disability-certificates.migration.js';
import { CreateChildProtection } from './create-child-protection.migration.js';

/** Released in this order; a name that has run is never changed. */
export const PERSONAL_RECORD_MIGRATIONS = {
  '20261123-create-disability-certificates': CreateDisabilityCertificates,
  '20261123-create-child-protection': CreateChildProtection,
};
