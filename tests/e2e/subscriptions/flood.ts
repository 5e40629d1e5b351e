import { describe, expect, it } from '@jest/globals';
import { ask as askOnce } from '../../kit/ask.js';
import { ask, follow } from './follow.js';

export interface FloodParts {
  readonly startGateway: (environment: Readonly<Record<string, string>>) => Promise<string>;
  readonly nextCitizen: () => string;
  readonly tokenOf: (citizen: string) => Promise<string>;
  readonly change: (citizen: string) => Promise<void>;
}

const [ASKED, PER_CITIZEN, IN_ALL] = [400, 5, 12];

/** Of ten thousand sockets every one after the fifth is answered like the four hundredth. */
export function describeFlood({ startGateway, nextCitizen, tokenOf, change }: FloodParts): void {
  describe('C19: a flood of streams', () => {
    it('gives one citizen five, a process its limit, and everybody else streams, events and answers as before', async () => {
      const gateway = await startGateway({ ASXH_STREAMS_PER_CITIZEN: String(PER_CITIZEN), ASXH_MAX_STREAMS: String(IN_ALL) });
      const [flooder, other] = [nextCitizen(), nextCitizen()];
      const token = await tokenOf(flooder);
      const follower = await follow({ token: await tokenOf(other), gateway });
      const answers = await Promise.all(Array.from({ length: ASKED }, () => ask({ token, gateway })));
      const open = answers.filter(({ status }) => status === 200);
      const refused = answers.filter(({ status }) => status === 429);
      expect([open.length, refused.length]).toEqual([PER_CITIZEN, ASKED - PER_CITIZEN]);
      expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] });
      expect(refused.every(({ headers }) => headers.get('retry-after') === '30')).toBe(true);

      await change(other);
      expect((await follower.event(1)).errors).toBeUndefined();

      const rest = await Promise.all(Array.from({ length: IN_ALL }, async () => ask({ token: await tokenOf(nextCitizen()), gateway })));
      expect(rest.filter(({ status }) => status === 200)).toHaveLength(IN_ALL - PER_CITIZEN - 1);
      const asked = await askOnce({ query: '{ me { id } }', token, gateway });
      expect([asked.status, asked.data]).toEqual([200, { me: { id: flooder } }]);

      // Whoever closes a stream may open another.
      await Promise.all(open.map(async ({ body }) => body?.cancel()));
      follower.close();
      await Promise.all(rest.map(async ({ body }) => body?.cancel()));
      const again = await untilOpen(() => ask({ token, gateway }));
      expect(again.status).toBe(200);
      await again.body?.cancel();
    }, 60_000);
  });
}

async function untilOpen(open: () => Promise<Response>): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    const response = await open();
    if (response.status === 200 || tries === 50) return response;
    await response.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
