import { runSubgraph } from '../kit/server/run-subgraph.js';
import { POPULATION } from './index.js';

await runSubgraph(POPULATION);
