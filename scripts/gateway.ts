import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { startOpenGateway } from '../gateway/open/start-open-gateway.js';
import { createLogger } from '../gateway/telemetry/logger.js';
import { createProgram } from './program.js';

interface Options {
  readonly supergraph: string;
  readonly open: true;
  readonly port: number;
}

const REQUEST_TIMEOUT_MS = 10_000;

const { supergraph, port } = createProgram(
  'gateway',
  {
    vi: 'Phục vụ một đồ thị Federation 2 bất kỳ, không chính sách, không nhật ký: chỉ để kiểm tra sự phù hợp của cổng. Cổng thật chạy bằng npm start.',
    en: 'Serves any Federation 2 supergraph without policy and without log: to check the conformance of the engine. The real gateway runs by npm start.',
  },
  {
    title: 'Ví dụ · Example',
    lines: [['npm run gateway -- --supergraph supergraph.graphql --open', 'phục vụ tại · serves at http://127.0.0.1:4000/graphql']],
  },
)
  .requiredOption('--supergraph <file>', 'tệp đồ thị hợp nhất · file of the supergraph')
  .requiredOption('--open', 'không kiểm tra quyền; bị từ chối khi NODE_ENV=production · check no right; refused with NODE_ENV=production')
  .option('--port <number>', 'cổng mạng; 0 là cổng bất kỳ · port; 0 is any', readPort, 4000)
  .parse()
  .opts<Options>();

function readPort(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (number <= 65_535) return number;
  throw new InvalidArgumentError('0–65535');
}

try {
  const settings = { port, host: '127.0.0.1', requestTimeoutMs: REQUEST_TIMEOUT_MS, environment: process.env.NODE_ENV };
  const log = createLogger(process.env.LOG_LEVEL ?? 'warn');
  const gateway = await startOpenGateway({ ...settings, supergraphSdl: readFileSync(supergraph, 'utf8') }, log);
  process.stdout.write(`${gateway.url}\n`);
  process.send?.({ ready: true, url: gateway.url });
  const stop = () => void gateway.drain().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
