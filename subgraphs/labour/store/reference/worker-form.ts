import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import type { Sentence } from '../../../../schema/contract/error-codes.js';

interface FormField {
  readonly key: string;
  readonly label: Sentence;
  /** Absent: any text. */
  readonly options?: readonly string[];
}

interface FormVersion {
  readonly version: string;
  readonly source: string;
  readonly verified: boolean;
  readonly fields: readonly FormField[];
}

const FILE = join(REPOSITORY_ROOT, 'subgraphs/labour/store/reference/worker-form.yaml');
// A file of this repository; a unit test holds its shape.
const { versions } = parse(readFileSync(FILE, 'utf8')) as { readonly versions: readonly FormVersion[] };
const VERSIONS: ReadonlyMap<string, FormVersion> = new Map(versions.map((form) => [form.version, form]));

export function listFormVersions(): string[] {
  return [...VERSIONS.keys()];
}

export function findFormVersion(version: string): FormVersion | null {
  return VERSIONS.get(version) ?? null;
}

/** What a version of the form does not allow, in the words of its keys; `[]` when the answers are its own. An unanswered question is no fault. */
export function findWrongAnswers({ fields }: FormVersion, answers: Readonly<Record<string, unknown>>): string[] {
  const fieldByKey = new Map(fields.map((field) => [field.key, field]));
  return Object.entries(answers).flatMap(([key, value]) => {
    const field = fieldByKey.get(key);
    const isAllowed = typeof value === 'string' && value !== '' && (field?.options?.includes(value) ?? true);
    return field !== undefined && isAllowed ? [] : [key];
  });
}
