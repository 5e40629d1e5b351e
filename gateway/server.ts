import cluster from 'node:cluster';
import { readConfig } from './config.js';
import { startGateway } from './start-gateway.js';
import { createLogger } from './telemetry/logger.js';
import { readMetricsOfWorkers, serveMetrics } from './telemetry/serve-metrics.js';
import { startWorkers } from './workers.js';

/** The process: environment in, `{ ready, url }` out, SIGTERM and SIGINT let running requests end. With `ASXH_WORKERS` above 1 it is several, and SIGUSR2 replaces them one after the other. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const tellReady = (url: string): void => void process.send?.({ ready: true, url });
  if (config.workers > 1 && cluster.isPrimary) {
    const workers = startWorkers({ count: config.workers, log, onReady: tellReady });
    const figures = config.metrics && (await serveMetrics(config.metrics, readMetricsOfWorkers()));
    process.on('SIGUSR2', () => void workers.restart());
    endWith(async () => {
      await workers.stop();
      await figures?.stop();
    });
    return workers.failed;
  }
  const gateway = await startGateway(config, { clock: () => new Date(), log });
  endWith(() => gateway.drain());
  tellReady(gateway.url);
}

function endWith(stop: () => Promise<void>): void {
  const end = (): void => {
    void stop().then(() => {
      process.exit(0);
    });
  };
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
