import { createError } from '../../schema/contract/error-codes.js';
import { createCitizenFields } from './citizen-fields.js';
import { findOwnCode, type PlatformContext, type PlatformServices } from './platform-context.js';

/**
 * What one event tells: who told of a change and when, and the citizen to read on from. For citizens alone, of their own records: to everybody else, and where nothing
 * happened, it is as if nobody were there.
 */
export function createDossierChange(services: PlatformServices) {
  const citizenFields = createCitizenFields(services);
  return (_: object, context: PlatformContext): object => {
    const { change } = context;
    if (change == null || findOwnCode(context) === null) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
    const { citizenId, agencies, toldAt } = change;
    const [citizen] = citizenFields({ representations: [{ id: citizenId }] }, context);
    return { agencies, toldAt: toldAt.toISOString(), citizen };
  };
}
