import type { Cells } from './deliver.js';

/** Of nobody whom the generator makes. */
const NUMBER = '075190999001';
const PERSON = { fullName: 'Người Chưa Biết', birthDate: '01/02/1990', personalNumber: NUMBER };
export const ENTITLEMENT: Cells = {
  ...PERSON,
  recordNumber: 'BT-MỚI-1',
  personRecordNumber: 'LD-MỚI-1',
  beneficiary: 'Cá nhân',
  category: 'Người khuyết tật',
  clause: '6',
  coefficient: '1.5',
  monthlyAmount: '750000',
  decisionNumber: '1/QĐ',
  decisionDate: '01/01/2026',
  validFrom: '01/01/2026',
};
export const ENCOUNTER: Cells = {
  ...PERSON,
  recordNumber: 'KB-MỚI-1',
  personRecordNumber: 'BN-MỚI-1',
  kind: 'Ngoại trú',
  admittedOn: '02/01/2026',
  confidential: 'Không',
  totalCost: '100000',
  insuranceShare: '80000',
  patientShare: '20000',
};
export const CITIZEN: Cells = {
  recordNumber: 'DC-MỚI-1',
  personalNumber: NUMBER,
  fullName: 'Người Chưa Biết',
  birthDate: '01/02/1990',
  sex: 'Nữ',
  lifeStatus: 'Còn sống',
  nationality: 'VN',
};
export const RESIDENCE: Cells = { citizenRecordNumber: 'DC-MỚI-1', kind: 'Thường trú', unitCode: '26041', validFrom: '01/01/2020' };
