import type { PersonRecordNumber } from '../../../kit/import/delivered-identity.js';

export const PATIENT_NUMBER: PersonRecordNumber = {
  header: 'Mã người bệnh',
  about: {
    vi: 'Mã người bệnh do ngành y tế cấp; một người một mã.',
    en: "The health agency's own number of the patient; one person, one number.",
  },
};
