import { CompleteLabourAssistance } from './complete-labour-assistance.migration.js';

/** Released in this order; a name that has run is never changed. */
export const PROGRAMME_RECORD_MIGRATIONS = { '20261124-complete-labour-assistance': CompleteLabourAssistance };
