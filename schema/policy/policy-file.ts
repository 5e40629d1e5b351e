import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { LineCounter, isCollection, isNode, isPair, parseDocument, type Document } from 'yaml';
import { REPOSITORY_ROOT } from '../contract/repository-root.js';

/** The files of a policy, and of what is shown beside it, by the name that they and their JSON Schemas share. */
export type PolicyFileName =
  'purposes' | 'roles' | 'information-groups' | 'grants' | 'public-fields' | 'quotas' | 'group-owners' | 'retention';

/** Where something stands in a file: keys and indexes from the root. */
export type YamlPath = readonly (string | number)[];

/** A policy that cannot be trusted. The process must not start with it. */
export class PolicyError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'PolicyError';
  }
}

export interface PolicyFile<Content> {
  readonly content: Content;
  /** The error that names the line of `path`. */
  errorAt(path: YamlPath, reason: string): PolicyError;
}

/** Reads one file and checks it against its JSON Schema, which is why the content may be called `Content`. */
export function readPolicyFile<Content>(directory: string, name: PolicyFileName): PolicyFile<Content> {
  const file = join(directory, `${name}.yaml`);
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false });
  const syntaxError = document.errors[0] ?? document.warnings[0];
  if (syntaxError) throw new PolicyError(file, lines.linePos(syntaxError.pos[0]).line, syntaxError.message);
  const errorAt = (path: YamlPath, reason: string) => new PolicyError(file, lines.linePos(offsetOf(document, path)).line, reason);
  const content: unknown = document.toJS();
  const validate = findValidator(name);
  if (!validate(content)) throw describeViolation(validate.errors?.[0], errorAt);
  return { content: content as Content, errorAt };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new PolicyError(file, 1, 'the file cannot be read');
  }
}

const validators = new Map<PolicyFileName, ValidateFunction>();

function findValidator(name: PolicyFileName): ValidateFunction {
  const known = validators.get(name);
  if (known !== undefined) return known;
  // The schemas are code of this repository, whichever directory the policy itself comes from.
  const schema = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'schema/policy', `${name}.schema.json`), 'utf8')) as object;
  const validate = new Ajv({ strict: true, strictRequired: false }).compile(schema);
  validators.set(name, validate);
  return validate;
}

function describeViolation(violation: ErrorObject | undefined, errorAt: PolicyFile<unknown>['errorAt']): PolicyError {
  const segments = (violation?.instancePath ?? '').split('/').slice(1);
  const path = segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { additionalProperty, allowedValues } = (violation?.params ?? {}) as { additionalProperty?: string; allowedValues?: string[] };
  const detail = additionalProperty ?? allowedValues?.join(', ');
  if (additionalProperty !== undefined) path.push(additionalProperty);
  const reason = `${violation?.message ?? 'does not fit the schema'}${detail === undefined ? '' : ` (${detail})`}`;
  return errorAt(path, reason);
}

/** The offset of the deepest part of `path` that exists; an alias is reported where it is used. */
function offsetOf(document: Document, path: YamlPath): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = node.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(key));
    const next: unknown = isPair(pair) ? pair.key : node.get(Number(key), true);
    if (!isNode(next)) break;
    offset = next.range?.[0] ?? offset;
    node = isPair(pair) ? pair.value : next;
  }
  return offset;
}
