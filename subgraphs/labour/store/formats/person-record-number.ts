import type { PersonRecordNumber } from '../../../kit/import/delivered-identity.js';

export const BENEFICIARY_NUMBER: PersonRecordNumber = {
  header: 'Mã đối tượng',
  about: {
    vi: 'Mã đối tượng do cơ quan lao động, thương binh và xã hội cấp; một người một mã.',
    en: "The labour agency's own number of the person; one person, one number.",
  },
};
