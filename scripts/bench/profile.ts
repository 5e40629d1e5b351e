import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contestant, Scenario } from './describe-contestant.js';
import { jobOf, LoadProcess } from './measure.js';

const INSPECTOR = 'http://127.0.0.1:9229/json/list';

export interface ProfileOptions {
  readonly scenarios: readonly Scenario[];
  readonly ids: readonly string[];
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/**
 * CPU profiles of a process under load, `<directory>/<name>-<scenario>.cpuprofile`, for the browser's or an editor's viewer. The inspector
 * is opened by SIGUSR1, so the process is the very one that is
 * measured: the contestant, or an agency behind it.
 */
export async function profile(
  contestant: Contestant,
  profiled: { readonly name: string; readonly pid: number },
  directory: string,
  options: ProfileOptions,
): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const load = new LoadProcess();
  process.kill(profiled.pid, 'SIGUSR1');
  const inspector = await Inspector.connect();
  await inspector.call('Profiler.enable');
  for (const scenario of options.scenarios.filter((asked) => contestant.scenarios.includes(asked))) {
    const job = jobOf(contestant, scenario, options);
    await load.run({ ...job, seconds: options.warmUpSeconds });
    await inspector.call('Profiler.start');
    await load.run({ ...job, seconds: options.seconds });
    const { profile: recorded } = await inspector.call('Profiler.stop');
    writeFileSync(join(directory, `${profiled.name}-${scenario}.cpuprofile`), JSON.stringify(recorded));
  }
  await inspector.close();
  load.end();
}

/** As much of the inspector's protocol as a profile needs. */
class Inspector {
  #lastId = 0;

  private constructor(private readonly socket: WebSocket) {}

  /** Waits until the signalled process listens. */
  static async connect(): Promise<Inspector> {
    for (let attempt = 0; attempt < 50; attempt++) {
      const targets = await fetch(INSPECTOR).then(
        // Node's own answer.
        async (response) => (await response.json()) as { webSocketDebuggerUrl: string }[],
        () => [],
      );
      const [target] = targets;
      if (target !== undefined) {
        const socket = new WebSocket(target.webSocketDebuggerUrl);
        await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
        return new Inspector(socket);
      }
      await sleep(100);
    }
    throw new Error('The process opened no inspector; is another one using port 9229?');
  }

  call(method: string, params: object = {}): Promise<{ profile?: unknown }> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const listen = ({ data }: MessageEvent): void => {
        const message = JSON.parse(String(data)) as { id?: number; result?: object; error?: { message: string } };
        if (message.id !== id) return;
        this.socket.removeEventListener('message', listen);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message.result ?? {});
      };
      this.socket.addEventListener('message', listen);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Closes the port too, so that the next process can open it. */
  async close(): Promise<void> {
    const expression = `setTimeout(() => process.getBuiltinModule('node:inspector').close(), 100)`;
    await this.call('Runtime.evaluate', { expression });
    this.socket.close();
    await sleep(500);
  }
}
