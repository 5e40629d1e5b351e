/** What is wrong with the log, as a fact. */
export const FINDINGS = {
  MISSING: 'a record is missing here',
  DUPLICATE: 'the same place in the chain is taken twice',
  HASH_DIFFERS: 'the record was altered: its text does not lead to its hash',
  PREVIOUS_DIFFERS: 'the record does not follow the one before it',
  COLUMN_DIFFERS: 'a column says something else than the text of the record',
  OTHER_HASH_TOLD: 'the record was replaced: its hash was another one',
  NOT_A_START: 'the chain does not begin with a START record',
  TEXT_REMOVED: 'the text was removed before its retention ended',
  UNWITNESSED: 'the record was put in: its writer never told the witness of it',
  CHECKPOINT_MISSING: 'a checkpoint is missing here',
  CHECKPOINT_FORGED: 'the signature of the checkpoint does not hold',
  CHECKPOINT_REPLACED: 'the witness was told another checkpoint',
  CHECKPOINT_UNLINKED: 'the checkpoint does not follow the one before it',
  ROOT_DIFFERS: 'the records are not those that the checkpoint was made over',
  WITNESS_LINE_MISSING: 'the witness has a gap',
} as const;
export type FindingKind = keyof typeof FINDINGS;

export interface Finding {
  readonly kind: FindingKind;
  /** The place in the log; null when it is about a checkpoint alone. */
  readonly writer: string | null;
  readonly sequence: number | null;
  readonly checkpoint: number | null;
  /** Who says so, or what exactly differs. Never anything of a record's content. */
  readonly detail: string;
}

/** One line for the operator. */
export function describeFinding({ kind, writer, sequence, checkpoint, detail }: Finding): string {
  const record = writer === null ? '' : ` writer ${writer} sequence ${sequence ?? '?'}`;
  const about = checkpoint === null ? '' : ` checkpoint ${checkpoint}`;
  return `${kind}${record}${about}: ${FINDINGS[kind]}${detail === '' ? '' : ` (${detail})`}`;
}
