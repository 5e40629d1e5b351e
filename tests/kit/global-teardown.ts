import { stopSharedStack } from './global-setup.js';

/** Ends every process of the shared stack and removes its data. */
export default async function tearDown(): Promise<void> {
  await stopSharedStack();
}
