import { runSubgraph } from '../kit/server/run-subgraph.js';
import { LABOUR } from './index.js';

await runSubgraph(LABOUR);
