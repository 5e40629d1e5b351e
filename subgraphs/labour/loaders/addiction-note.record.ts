import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { AddictionNote } from '../types/addiction-note.type.js';

/** No list of the root is made of it, as of the records themselves. */
export const ADDICTION_NOTES: RecordDefinition<AddictionNote> = {
  from: 'addiction_note an',
  columns: {
    id: 'an.id',
    recordNumber: 'an.record_number',
    addictionRecordNumber: 'an.addiction_record_number',
    notedOn: 'an.noted_on',
    author: 'an.author',
    text: 'an.text',
    citizenId: 'an.citizen_id',
    asDelivered: deliveredIdentityColumn('an'),
  },
  subject: { citizen: 'an.citizen_id' },
  group: 'labour.addiction-note',
  order: 'an.noted_on, an.record_number',
};
