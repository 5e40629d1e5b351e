import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCallerContext } from '../../../schema/contract/caller-context.js';
import { AGENCIES, type AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { createParts } from '../../kit/parts.js';
import { getPersona } from '../../kit/shared-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';
import { startWatchedAgencies, type WatchedAgencies } from '../../kit/watched-agencies.js';
import { contextOf, type DirectAnswer, gatewayKeyFor, registerKeyOf, requestOf, send, sendSigned, signatureOver } from './direct-call.js';

const parts = createParts();
const NONE = { population: 0, labour: 0, 'social-insurance': 0, health: 0 };
const REFUSED = { status: 401, code: 'SIGNATURE_REQUIRED' };
let agencies: WatchedAgencies;

beforeAll(async () => {
  agencies = await startWatchedAgencies(parts);
}, 60_000);
afterAll(async () => {
  await parts.stop();
  await agencies.stop();
});

/** A question that every agency answers to the gateway. */
function question() {
  const { subject } = getPersona('citizen-an');
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Citizen { id } } }`;
  return requestOf(contextOf(subject, ['population.name']), query, { keys: [{ __typename: 'Citizen', id: subject }] });
}

function nextAgency(agency: AgencyName): AgencyName {
  return AGENCIES[(AGENCIES.indexOf(agency) + 1) % AGENCIES.length] ?? agency;
}

type Attack = (base: string, agency: AgencyName) => Promise<DirectAnswer>;
const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

const ATTACKS: Readonly<Record<string, Attack>> = {
  'without a signature': (base) => send(base, question(), {}),
  'with a caller context of its own making': (base) => send(base, question(), { 'asxh-caller': question().caller }),
  "with a user's bearer token": async (base) =>
    send(base, question(), {
      authorization: `Bearer ${await signPersonaToken('citizen-an')}`,
      'asxh-purpose': 'SELF_SERVICE',
      'asxh-caller': question().caller,
    }),
  'with a signature over another body': (base, agency) => {
    const signed = signatureOver({ ...question(), body: '{"query":"{ __typename }"}' }, gatewayKeyFor(agency));
    return send(base, question(), signed);
  },
  'with a signature over another body, and the digest of this one': (base, agency) => {
    const [forThis, forOther] = [question().body, '{"query":"{ __typename }"}'].map((body) =>
      signatureOver({ ...question(), body }, gatewayKeyFor(agency)),
    );
    return send(base, question(), { ...forOther, 'content-digest': forThis?.['content-digest'] ?? '' });
  },
  'with a signature over another path': (base, agency) =>
    send(base, question(), signatureOver({ ...question(), path: '/graphql?operation=1' }, gatewayKeyFor(agency))),
  'on another path with the signature of this one': (base, agency) =>
    send(base, { ...question(), path: '/graphql?operation=1' }, signatureOver(question(), gatewayKeyFor(agency))),
  'with the caller context of somebody else': (base, agency) => {
    const other = encodeCallerContext(contextOf(getPersona('citizen-giang').subject, ['population.name']));
    return send(base, question(), { ...signatureOver(question(), gatewayKeyFor(agency)), 'asxh-caller': other });
  },
  'with a signature that has expired': (base, agency) =>
    send(base, question(), signatureOver(question(), gatewayKeyFor(agency), minutesFromNow(-2))),
  'with a signature of tomorrow': (base, agency) =>
    send(base, question(), signatureOver(question(), gatewayKeyFor(agency), minutesFromNow(24 * 60))),
  "with another agency's key": (base, agency) => send(base, question(), signatureOver(question(), gatewayKeyFor(nextAgency(agency)))),
  "with another agency's key under the name of the right one": (base, agency) => {
    const { keyId } = gatewayKeyFor(agency);
    return send(base, question(), signatureOver(question(), { ...gatewayKeyFor(nextAgency(agency)), keyId }));
  },
  'with a key of the code register': (base) => send(base, question(), signatureOver(question(), registerKeyOf('health'))),
  replayed: async (base, agency) => {
    const request = { ...question(), body: '{"query":"{ __typename }"}' };
    const headers = signatureOver(request, gatewayKeyFor(agency));
    expect((await send(base, request, headers)).status).toBe(200);
    return send(base, request, headers);
  },
  'signed, but with a caller context that no gateway wrote': (base, agency) =>
    sendSigned(base, agency, { ...question(), caller: Buffer.from('{"version":2}').toString('base64url') }),
  'for its SDL, unsigned': (base) => send(base, { body: '{"query":"{ _service { sdl } }"}' }, {}),
  'for its schema, unsigned': (base) => send(base, { body: '{"query":"{ __schema { types { name } } }"}' }, {}),
};

describe.each(AGENCIES)('%s, asked directly', (agency) => {
  it('answers what the gateway signed, so that what follows is refused for its own reason', async () => {
    const counts = await agencies.countStatements(async () => {
      const { status, text } = await sendSigned(agencies.addresses[agency], agency, question());
      expect({ status, text }).toEqual({ status: 200, text: expect.stringContaining(getPersona('citizen-an').subject) });
    });
    expect(counts).toEqual({ ...NONE, [agency]: 1 });
  });

  it.each(Object.entries(ATTACKS))('%s, refuses and executes nothing', async (_, attack) => {
    const counts = await agencies.countStatements(async () => {
      const { status, text } = await attack(agencies.addresses[agency], agency);
      const { errors, ...rest } = JSON.parse(text) as { errors: { extensions: { code: string } }[] };
      expect({ status, code: errors[0]?.extensions.code, errors: errors.length, rest }).toEqual({ ...REFUSED, errors: 1, rest: {} });
    });
    expect(counts).toEqual(NONE);
  });

  it.each(['{ _service { sdl } }', '{ __schema { types { name } } }', '{ __type(name: "Citizen") { fields { name } } }'])(
    'tells nobody its schema, not even when signed: %s',
    async (query) => {
      const counts = await agencies.countStatements(async () => {
        const { text } = await sendSigned(
          agencies.addresses[agency],
          agency,
          requestOf(contextOf(getPersona('citizen-an').subject, ['population.name']), query),
        );
        const { data = null, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown[] };
        expect({ data, refused: errors?.length }).toEqual({ data: null, refused: 1 });
        expect(text).not.toMatch(/Citizen|requiresScopes|fields/);
      });
      expect(counts).toEqual(NONE);
    },
  );

  it('answers no GET but the one that asks whether it lives', async () => {
    const base = agencies.addresses[agency];
    const [live, graph] = await Promise.all([fetch(new URL('/health/live', base)), fetch(new URL('/graphql?query={__typename}', base))]);
    expect([live.status, graph.status]).toEqual([200, 401]);
  });
});

describe('the internal endpoints of the code register', () => {
  const PATHS = ['/internal/register/resolve', '/internal/register/reach'];
  const BODY = '{"persons":[],"households":[],"after":"0"}';

  it.each(PATHS)('%s refuses the gateway, an unsigned request and a citizen', async (path) => {
    const base = agencies.addresses.population;
    const bearer = { authorization: `Bearer ${await signPersonaToken('citizen-an')}` };
    const byGateway = signatureOver({ body: BODY, caller: '', path }, gatewayKeyFor('population'));
    const counts = await agencies.countStatements(async () => {
      for (const headers of [{}, bearer, byGateway]) {
        expect(await send(base, { body: BODY, path }, headers)).toMatchObject({ status: 401 });
      }
    });
    expect(counts).toEqual(NONE);
  });

  it.each(PATHS)('%s answers an agency that signs, and is nowhere but at the population agency', async (path) => {
    const signed = () => signatureOver({ body: BODY, caller: '', path }, registerKeyOf('health'));
    expect(await send(agencies.addresses.population, { body: BODY, path }, signed())).toMatchObject({ status: 200 });
    expect(await send(agencies.addresses.health, { body: BODY, path }, signed())).toMatchObject({ status: 401 });
  });
});
