import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { findFreePort } from '../../scripts/start/ports.js';
import { ask } from '../kit/ask.js';
import { createParts } from '../kit/parts.js';
import { getPersona } from '../kit/shared-stack.js';
import { signPersonaToken } from '../kit/tokens.js';

const PROFILE = readFileSync(join(REPOSITORY_ROOT, 'schema/operations/citizen-profile.graphql'), 'utf8');
const parts = createParts();
let gateway: string;
let figures: string;

beforeAll(async () => {
  const port = await findFreePort();
  figures = `http://127.0.0.1:${port}/metrics`;
  gateway = await parts.startGateway({ ASXH_METRICS_PORT: String(port) });
});
afterAll(() => parts.stop());

async function readFigures(): Promise<string> {
  return (await fetch(figures)).text();
}

/** Every text of the answer that is long enough to be somebody's. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 6 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the figures of a running gateway', () => {
  it('count the requests, the agencies asked, the refusals and the durable records of a profile', async () => {
    const { subject } = getPersona('citizen-an');
    const asOfficer = await ask({
      query: PROFILE,
      variables: { id: subject },
      token: await signPersonaToken('labour-officer-26041'),
      purpose: 'DATA_CLEANSING',
      gateway,
    });
    expect(asOfficer.status).toBe(200);
    const answer = await ask({ query: PROFILE, variables: { id: subject }, token: await signPersonaToken('citizen-an'), gateway });
    const text = await readFigures();
    expect(text).toMatch(/^asxh_gateway_request_seconds_count\{operation="[0-9a-f]{16}",status="200"\} [2-9]/m);
    for (const agency of ['population', 'labour', 'social-insurance', 'health'])
      expect(text).toMatch(new RegExp(`^asxh_gateway_fetch_seconds_count\\{agency="${agency}",outcome="ANSWERED"\\} [1-9]`, 'm'));
    expect(text).toMatch(/^asxh_gateway_refusals_total\{reason="GROUP_NOT_GRANTED"\} [1-9]/m);
    expect(text).toMatch(/^asxh_gateway_log_records_total ([4-9]|\d\d)/m);
    expect(text).toMatch(/^asxh_gateway_directory_age_seconds\{agency="labour"\} \d/m);
    expect(text).toMatch(/^asxh_gateway_breaker_state\{agency="health",state="CLOSED"\} 1$/m);

    const values = textsOf(answer.data);
    expect(values.length).toBeGreaterThan(10);
    expect(values.filter((value) => text.includes(value))).toEqual([]);
    expect(text).not.toContain(subject);
  });

  it('are not to be had on the port of clients, and nothing else is on theirs', async () => {
    expect((await fetch(new URL('/metrics', gateway))).status).toBe(404);
    expect((await fetch(new URL('/graphql', figures))).status).toBe(404);
  });
});
