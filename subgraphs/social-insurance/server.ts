import { runSubgraph } from '../kit/server/run-subgraph.js';
import { SOCIAL_INSURANCE } from './index.js';

await runSubgraph(SOCIAL_INSURANCE);
