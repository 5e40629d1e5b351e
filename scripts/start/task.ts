import type { AgencyName } from '../../subgraphs/kit/server/agency.js';

/** Long work that the start gives to a process of its own, as JSON in `ASXH_TASK`. */
export type Task =
  | { readonly kind: 'generate'; readonly people: number; readonly seed: number; readonly directory: string }
  | {
      readonly kind: 'import';
      readonly agency: AgencyName;
      /** Every file in it whose name a format knows is imported. */
      readonly directory: string;
      readonly databaseUrl: string;
      readonly registerUrl: string;
      readonly keysFile: string;
    };

/** How far the work is, in words for the operator. */
export interface TaskProgress {
  readonly progress: string;
}

export function isTaskProgress(message: unknown): message is TaskProgress {
  return typeof message === 'object' && message !== null && 'progress' in message && typeof message.progress === 'string';
}
