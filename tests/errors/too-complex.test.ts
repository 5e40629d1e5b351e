import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { createParts } from '../kit/parts.js';
import { signPersonaToken } from '../kit/tokens.js';
import { expectCode, post } from './produce.js';

const parts = createParts();
let gateway: string;
let citizen: string;

beforeAll(async () => {
  gateway = await parts.startGateway({ ASXH_PLAN_TIMEOUT_MS: '1' });
  citizen = await signPersonaToken('citizen-an');
});
afterAll(() => parts.stop());

/** Sixty root fields through three agencies: more than a millisecond of planning on any machine. */
const query = `{ ${Array.from({ length: 60 }, (_, n) => `a${n}: me { fullName assistanceEntitlements { category } encounters { kind facility { name } } }`).join(' ')} }`;

describe('an operation that takes longer to plan than any operation may', () => {
  it('OPERATION_TOO_COMPLEX: is refused, again without being planned', async () => {
    await expectCode('OPERATION_TOO_COMPLEX', (headers) => post(citizen, { query }, headers, gateway));
  });
});
