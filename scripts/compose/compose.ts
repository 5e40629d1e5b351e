import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { type DocumentNode, parse, print } from 'graphql';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { buildSubgraph } from '../../subgraphs/kit/server/build-subgraph.js';
import type { Agency } from '../../subgraphs/kit/server/agency.js';
import { HEALTH } from '../../subgraphs/health/index.js';
import { LABOUR } from '../../subgraphs/labour/index.js';
import { POPULATION } from '../../subgraphs/population/index.js';
import { SOCIAL_INSURANCE } from '../../subgraphs/social-insurance/index.js';
import { createFrontEndFiles } from './front-end-files.js';

/** A generated file: its path below the repository, and what it must hold. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

interface Publication {
  readonly name: string;
  readonly sdl: string;
}

/** What one composition gives: the SDL of each agency, the supergraph for the gateway, the schema that front-ends see, and what is made from it. */
export async function composeGraph(): Promise<GeneratedFile[]> {
  const subgraphs = await Promise.all([publish(POPULATION), publish(LABOUR), publish(SOCIAL_INSURANCE), publish(HEALTH)]);
  const supergraph = composeOrThrow([...subgraphs, await readPlatform()]);
  const publicSchema = publicDocument(supergraph);
  return [
    ...subgraphs.map(({ name, sdl }) => ({ path: `schema/subgraphs/${name}.graphql`, text: `${sdl.trimEnd()}\n` })),
    { path: 'schema/supergraph.graphql', text: `${supergraph.trimEnd()}\n` },
    { path: 'schema/public.graphql', text: `${print(publicSchema).trimEnd()}\n` },
    ...(await createFrontEndFiles(publicSchema, parse(supergraph))),
  ];
}

async function publish<Loaders>(agency: Agency<Loaders>): Promise<Publication> {
  return { name: agency.name, sdl: (await buildSubgraph(agency)).sdl };
}

/** The gateway's own fields: their SDL is written by hand, as that of an agency with another language would be. */
async function readPlatform(): Promise<Publication> {
  return { name: 'platform', sdl: await readFile(join(REPOSITORY_ROOT, 'schema/subgraphs/platform.graphql'), 'utf8') };
}

function composeOrThrow(subgraphs: readonly Publication[]): string {
  // No address in the file: where a subgraph answers is the installation's affair.
  const result = composeServices(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: '' })));
  if (result.errors !== undefined && result.errors.length > 0) {
    throw new Error(result.errors.map((error) => `${String(error.extensions.code)}: ${error.message}`).join('\n'));
  }
  if (result.supergraphSdl === undefined) throw new Error('The composer gave neither a supergraph nor an error.');
  return result.supergraphSdl;
}

function publicDocument(supergraph: string): DocumentNode {
  return transformSupergraphToPublicSchema(parse(supergraph));
}
