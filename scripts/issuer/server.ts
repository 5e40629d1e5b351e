import { createServer } from 'node:http';
import { pino } from 'pino';
import { StartFailure } from '../start/start-failure.js';
import { readPersonas } from './personas.js';
import { createIssuer } from './provider.js';
import { provideIssuerSecrets } from './secrets.js';

const HOST = '127.0.0.1';
const logger = pino({ name: 'issuer' });

function readVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: the issuer is started by \`npm start\`.`);
  return value;
}

/** Whoever reaches this process gets any persona's token with a secret from the data directory: it is for development alone. */
function refuseProduction(): void {
  if (process.env.NODE_ENV !== 'production') return;
  throw new StartFailure({
    vi: 'Máy chủ cấp mã dùng cho phát triển không chạy với NODE_ENV=production.',
    en: 'The development issuer does not run with NODE_ENV=production.',
  });
}

refuseProduction();
const personas = readPersonas(readVariable('ASXH_PERSONAS'));
const secrets = await provideIssuerSecrets(
  readVariable('ASXH_ISSUER_SECRETS'),
  personas.map((persona) => persona.name),
);
const url = `http://${HOST}:${readVariable('PORT')}`;
const provider = createIssuer({ url, audience: readVariable('ASXH_AUDIENCE'), personas, secrets });
const handle = provider.callback();
// Koa answers every request itself, failures included.
const server = createServer((request, response) => void handle(request, response));
server.listen(Number(readVariable('PORT')), HOST, () => {
  logger.info({ url, personas: personas.length }, 'the development issuer takes requests');
  process.send?.({ ready: true, url });
});
