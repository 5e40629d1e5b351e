import { rewriteAliases } from './apply-page.js';
import { catchUpWithRegister, type FollowerOptions } from './follow-register.js';

/**
 * After an agency's files are in: its row conditions are those of the moment, and no row stands under a code that was merged
 * into another while the files were read.
 */
export async function settleImport(options: FollowerOptions): Promise<void> {
  await catchUpWithRegister(options);
  await rewriteAliases(options.pool);
}
