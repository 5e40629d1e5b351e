import type { DataDirectory } from '../start/data-directory.js';
import type { Runtime } from '../start/runtime-file.js';
import { messageOf, StartFailure } from '../start/start-failure.js';
import { RESOURCE } from './provider.js';
import { readIssuerSecrets } from './secrets.js';

/** A signed token of the persona, from the running issuer, by the client credentials grant. */
export async function requestToken(personaName: string, runtime: Runtime, directory: DataDirectory): Promise<string> {
  const secret = readIssuerSecrets(directory.issuerSecrets).clientSecrets[personaName] ?? '';
  const credentials = Buffer.from(`${encodeURIComponent(personaName)}:${encodeURIComponent(secret)}`).toString('base64');
  const answer = await fetchToken(runtime.issuer, credentials);
  const body: unknown = await answer.json();
  if (answer.ok && hasToken(body)) return body.access_token;
  throw new Error(`The issuer refused a token for "${personaName}": ${JSON.stringify(body)}`);
}

async function fetchToken(issuer: string, credentials: string): Promise<Response> {
  try {
    return await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: RESOURCE }),
    });
  } catch (cause) {
    throw new StartFailure(
      {
        vi: `Máy chủ cấp mã tại ${issuer} không trả lời; hãy chạy lại \`npm start\`.`,
        en: `The issuer at ${issuer} does not answer (${messageOf(cause)}); run \`npm start\` again.`,
      },
      { cause },
    );
  }
}

function hasToken(body: unknown): body is { access_token: string } {
  return typeof body === 'object' && body !== null && 'access_token' in body && typeof body.access_token === 'string';
}
