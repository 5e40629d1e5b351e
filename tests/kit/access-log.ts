import { readFileSync } from 'node:fs';
import { ADMINISTRATOR } from '../../scripts/start/postgres/cluster.js';
import type { DatabaseSecrets } from '../../scripts/start/secrets.js';
import { getSharedDirectory, getSharedRuntime } from './shared-stack.js';

/** The address of the shared stack's access log as one of its roles, or as the server's superuser. */
export function accessLogUrl(role: 'migrator' | 'writer' | 'reader' | 'superuser'): string {
  const secrets = JSON.parse(readFileSync(getSharedDirectory().databaseSecrets, 'utf8')) as DatabaseSecrets;
  const url = new URL(getSharedRuntime().accessLog);
  [url.username, url.password] =
    role === 'superuser' ? [ADMINISTRATOR, secrets.administrator] : [`asxh_access_log_${role}`, secrets.accessLog[role]];
  return url.href;
}
