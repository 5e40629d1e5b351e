import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../../gateway/config.js';

const keysFile = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json');
const KEYS = { population: Buffer.alloc(32).toString('base64'), health: 'c2hvcnQ=' };
writeFileSync(keysFile, JSON.stringify({ signing: KEYS, directory: KEYS, quota: KEYS.population }));
const ENVIRONMENT = {
  ASXH_SUBGRAPHS: '{"population":"https://population.example"}',
  ASXH_ISSUER: 'https://issuer.example',
  ASXH_JWKS_URL: 'https://issuer.example/jwks',
  ASXH_KEYS_FILE: keysFile,
  ASXH_DATABASE_URL: 'postgres://gateway@127.0.0.1/gateway',
  ASXH_ACCESS_LOG_WRITER_URL: 'postgres://writer@127.0.0.1/log',
  ASXH_ACCESS_LOG_READER_URL: 'postgres://reader@127.0.0.1/log',
  ASXH_WITNESS_FILE: '/var/lib/witness',
};

describe('the configuration', () => {
  it('has a default for what is the same everywhere, and adds the path of the graph to an address without one', () => {
    expect(readConfig(ENVIRONMENT)).toMatchObject({
      port: 4000,
      audience: 'asxh-graph',
      subgraphUrls: { population: 'https://population.example/graphql' },
      policyDirectory: expect.stringMatching(/schema\/policy$/),
      supergraphFile: expect.stringMatching(/schema\/supergraph\.graphql$/),
    });
  });

  it.each([
    [{ ASXH_ISSUER: undefined }, 'ASXH_ISSUER is not set.'],
    [{ ASXH_JWKS_URL: 'issuer' }, 'ASXH_JWKS_URL is not a URL.'],
    [{ ASXH_SUBGRAPHS: '[]' }, 'ASXH_SUBGRAPHS is not a JSON object.'],
    [{ ASXH_SUBGRAPHS: '{}' }, 'ASXH_SUBGRAPHS names no subgraph.'],
    [{ ASXH_SUBGRAPHS: '{"health":"https://h.example"}' }, 'ASXH_KEYS_FILE: The keys file holds no 32-byte secret "gateway-health".'],
    [{ ASXH_KEYS_FILE: '/nowhere/keys.json' }, 'ASXH_KEYS_FILE: the file /nowhere/keys.json cannot be read.'],
    [{ ASXH_DATABASE_URL: undefined }, 'ASXH_DATABASE_URL is not set.'],
    [{ ASXH_ACCESS_LOG_WRITER_URL: undefined }, 'ASXH_ACCESS_LOG_WRITER_URL is not set.'],
    [{ ASXH_LOCK_SHARE: '2' }, 'ASXH_LOCK_SHARE is not a share between 0 and 1.'],
    [{ PORT: 'many' }, 'PORT is not a number.'],
  ])('%j stops the start: %s', (change, sentence) => {
    expect(() => readConfig({ ...ENVIRONMENT, ...change })).toThrow(sentence);
  });

  it.each([
    [{ ASXH_ISSUER: 'http://127.0.0.1:4001' }, 'not from http://127.0.0.1:4001'],
    [{ ASXH_JWKS_URL: 'http://issuer.example/jwks' }, 'not from http://issuer.example/jwks'],
    [{ ASXH_SUBGRAPHS: '{"population":"http://p.example/graphql"}' }, 'not from http://p.example/graphql'],
    [{ ASXH_POLICY_DIR: '/elsewhere/policy' }, 'not /elsewhere/policy'],
    [{ ASXH_ROOMS: 'off' }, 'needs its reference directory'],
  ])('%j is refused in production only', (change, sentence) => {
    expect(() => readConfig({ ...ENVIRONMENT, ...change })).not.toThrow();
    expect(() => readConfig({ ...ENVIRONMENT, ...change, NODE_ENV: 'production' })).toThrow(sentence);
    expect(() => readConfig({ ...ENVIRONMENT, NODE_ENV: 'production' })).not.toThrow();
  });
});
