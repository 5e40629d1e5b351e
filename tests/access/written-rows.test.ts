import { afterAll, beforeAll } from '@jest/globals';
import { startTestStack, type TestStack } from '../kit/start-test-stack.js';
import { describeGuardianUntilMajority } from './written/guardian-until-majority.js';
import { describeSealedRecord } from './written/sealed-record.js';
import { describeTwoWorlds } from './written/two-worlds.js';

/** What happens to an answer when rows are written: a stack of its own for all of it, because starting one takes longer than asking. The last one changes everything. */
let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ people: 200, seed: 13, environment: { ASXH_LOCK_SHARE: '1', ASXH_REQUEST_TIMEOUT_MS: '30000' } });
  // Tokens are signed with the keys of the stack that is asked.
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
}, 240_000);
afterAll(() => stack.stop());

const stackOf = (): TestStack => stack;
describeGuardianUntilMajority(stackOf);
describeSealedRecord(stackOf);
describeTwoWorlds(stackOf);
