import type { Persona } from '../../scripts/generate/personas.js';
import { readPersonas } from '../../scripts/issuer/personas.js';
import { locateDataDirectory, type DataDirectory } from '../../scripts/start/data-directory.js';
import { readRuntimeFile, type Runtime } from '../../scripts/start/runtime-file.js';

/** The data directory of the stack that all suites share, with keys.json, personas and runtime.json. */
export function getSharedDirectory(): DataDirectory {
  const root = process.env.ASXH_TEST_DIRECTORY;
  if (root === undefined) throw new Error('No stack was started for this run: use `npm test`, without ASXH_TEST_STACK=off.');
  return locateDataDirectory(root);
}

export function getSharedRuntime(): Runtime {
  return readRuntimeFile(getSharedDirectory().runtimeFile);
}

export function listPersonas(): readonly Persona[] {
  return readPersonas(getSharedDirectory().personas);
}

export function getPersona(name: string): Persona {
  const found = listPersonas().find((persona) => persona.name === name);
  if (found === undefined) throw new Error(`There is no persona "${name}".`);
  return found;
}
