import { runSubgraph } from '../kit/server/run-subgraph.js';
import { HEALTH } from './index.js';

await runSubgraph(HEALTH);
