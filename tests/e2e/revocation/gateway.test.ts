import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { claimsOf } from '../../../scripts/issuer/personas.js';
import { ask, codesOf } from '../../kit/ask.js';
import { getPersona, getSharedDirectory } from '../../kit/shared-stack.js';
import { signToken } from '../../kit/tokens.js';
import { until } from '../directory/directory-database.js';

const WITHIN_MS = 60_000;
const QUERY = '{ __typename }';

/** Of a person whom no other suite knows: theirs go on. */
const signAs = (subject: string): Promise<string> => signToken({ ...claimsOf(getPersona('health-worker')), sub: subject });
const isAccepted = async (token: string): Promise<boolean> => (await ask({ query: QUERY, token, purpose: 'TREATMENT' })).status === 200;

describe('npm run revoke', () => {
  it(
    'ends a token within a minute at the running gateway, and none of anybody else or of later',
    async () => {
      const [revoked, other] = await Promise.all([signAs('revoked-worker'), signAs('other-worker')]);
      expect([await isAccepted(revoked), await isAccepted(other)]).toEqual([true, true]);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(REPOSITORY_ROOT, 'dist/scripts/revoke.js'), '--subject', 'revoked-worker'],
        { env: { ...process.env, NODE_OPTIONS: '', ASXH_DATA_DIR: getSharedDirectory().root } },
      );
      expect(stdout).toContain('are refused within a minute');
      await until('the token is refused', async () => !(await isAccepted(revoked)), WITHIN_MS);
      const answer = await ask({ query: QUERY, token: revoked, purpose: 'TREATMENT' });
      expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
      expect(await isAccepted(other)).toBe(true);
      expect(await isAccepted(await signAs('revoked-worker'))).toBe(true);
    },
    2 * WITHIN_MS,
  );
});
