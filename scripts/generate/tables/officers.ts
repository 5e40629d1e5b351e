import type { Persona } from '../personas.js';
import { STAGED_COMMUNES } from '../people/staged-households.js';

/** An officer of an invented office. `reads` names the staged person whom they may read: a resident of that province, or the one of whom their office keeps a dossier. */
export interface OfficerPersona extends Omit<Persona, 'subject' | 'readable' | 'ownCode'> {
  readonly reads: 'dongNai' | 'laoCai' | 'grandmother' | null;
  /** The staged citizen whose post it is: somebody of the other province, so that nobody of their own stands in their jurisdiction. */
  readonly is?: 'dung' | 'giang';
}

const { dongNai, laoCai } = STAGED_COMMUNES;

function communeOfficers(commune: string, reads: 'dongNai' | 'laoCai', place: string): OfficerPersona[] {
  const jurisdiction = { level: 'COMMUNE', units: [commune] } as const;
  return [
    {
      name: `labour-officer-${commune}`,
      role: 'commune-labour-officer',
      agency: 'labour',
      organisation: `labour-office-${commune}`,
      jurisdiction,
      purposes: ['DATA_CLEANSING', 'BENEFIT_APPRAISAL', 'PAYMENT', 'CASE_ADMINISTRATION'],
      caseNumber: `HS-2026-${commune}-0001`,
      reads,
      is: reads === 'dongNai' ? 'giang' : 'dung',
      about: { vi: `Công chức lao động - xã hội ${place}.`, en: `Labour and social-affairs officer of ${place}.` },
    },
    {
      name: `police-officer-${commune}`,
      role: 'commune-police-officer',
      agency: 'population',
      organisation: `police-${commune}`,
      jurisdiction,
      purposes: ['IDENTITY_VERIFICATION'],
      caseNumber: null,
      reads,
      about: { vi: `Công an ${place}.`, en: `Police officer of ${place}.` },
    },
  ];
}

function provinceLabourOfficer(province: string, place: string): OfficerPersona {
  return {
    name: `province-labour-officer-${province}`,
    role: 'province-labour-officer',
    agency: 'labour',
    organisation: `labour-department-${province}`,
    jurisdiction: { level: 'PROVINCE', units: [province] },
    purposes: ['BENEFIT_APPRAISAL', 'INSPECTION', 'CASE_ADMINISTRATION'],
    caseNumber: `HS-2026-${province}-0001`,
    reads: province === '75' ? 'dongNai' : 'laoCai',
    is: province === '75' ? 'giang' : 'dung',
    about: {
      vi: `Công chức sở của ${place}, chỉ đọc theo vụ việc.`,
      en: `Officer of the department of ${place}; reads under a case only.`,
    },
  };
}

const PROVINCE_OF_OFFICES = { level: 'PROVINCE', units: ['75'] } as const;

/** An office of Đồng Nai that reads records under a dossier or a case, or reads none. */
function office(
  facts: Pick<OfficerPersona, 'name' | 'role' | 'agency' | 'organisation' | 'purposes' | 'about'>,
  caseNumber: string | null,
  reads: OfficerPersona['reads'] = null,
) {
  return { ...facts, jurisdiction: PROVINCE_OF_OFFICES, caseNumber, reads } satisfies OfficerPersona;
}

export const OFFICERS: readonly OfficerPersona[] = [
  ...communeOfficers(dongNai, 'dongNai', 'phường Trấn Biên, Đồng Nai'),
  ...communeOfficers(laoCai, 'laoCai', 'phường Lào Cai, Lào Cai'),
  provinceLabourOfficer('75', 'Đồng Nai'),
  provinceLabourOfficer('15', 'Lào Cai'),
  office(
    {
      name: 'meritorious-officer',
      role: 'meritorious-officer',
      agency: 'labour',
      organisation: 'meritorious-office-75',
      purposes: ['BENEFIT_APPRAISAL'],
      about: { vi: 'Cán bộ người có công, chỉ đọc theo hồ sơ.', en: 'Officer for meritorious people; reads under a dossier only.' },
    },
    'NC-2026-75-0001',
    'grandmother',
  ),
  office(
    {
      name: 'employment-service-officer',
      role: 'employment-service-officer',
      agency: 'labour',
      organisation: 'employment-service-75',
      purposes: ['UNEMPLOYMENT_CLAIM'],
      about: {
        vi: 'Viên chức trung tâm dịch vụ việc làm, chỉ đọc theo vụ việc.',
        en: 'Employment-service officer; reads under a case only.',
      },
    },
    'TN-2026-75-0001',
    'dongNai',
  ),
  office(
    {
      name: 'insurance-officer',
      role: 'insurance-officer',
      agency: 'social-insurance',
      organisation: 'social-insurance-75',
      purposes: ['INSURANCE_ADMINISTRATION'],
      about: { vi: 'Viên chức bảo hiểm xã hội, chỉ đọc theo hồ sơ.', en: 'Social-insurance officer; reads under a dossier only.' },
    },
    null,
    'dongNai',
  ),
  office(
    {
      name: 'insurance-assessor',
      role: 'insurance-assessor',
      agency: 'social-insurance',
      organisation: 'social-insurance-75',
      purposes: ['CLAIM_ASSESSMENT'],
      about: { vi: 'Giám định viên bảo hiểm y tế, chỉ đọc theo vụ việc.', en: 'Health-insurance assessor; reads under a case only.' },
    },
    'GD-2026-75-0001',
    'dongNai',
  ),
  office(
    {
      name: 'health-worker',
      role: 'health-worker',
      agency: 'health',
      organisation: 'health-facility-75096',
      purposes: ['TREATMENT', 'EMERGENCY'],
      about: {
        vi: 'Bác sĩ bệnh viện khu vực, đọc theo đợt điều trị.',
        en: 'Physician of an area hospital; reads under an open encounter.',
      },
    },
    null,
    'grandmother',
  ),
  {
    ...office(
      {
        name: 'payment-provider',
        role: 'payment-provider',
        agency: null,
        organisation: 'bank-demo',
        purposes: ['PAYMENT'],
        about: { vi: 'Ngân hàng chi trả, chỉ đọc theo tài khoản đã xác minh.', en: 'Paying bank; reads under a matched account only.' },
      },
      null,
      'dongNai',
    ),
    jurisdiction: null,
  },
  office(
    {
      name: 'analyst',
      role: 'analyst',
      agency: null,
      organisation: 'statistics-office-75',
      purposes: ['STATISTICS'],
      about: { vi: 'Chuyên viên thống kê, không đọc bản ghi nào.', en: 'Statistical analyst; reads no record at all.' },
    },
    null,
  ),
  office(
    {
      name: 'inspector',
      role: 'inspector',
      agency: null,
      organisation: 'inspectorate-75',
      purposes: ['INSPECTION'],
      about: { vi: 'Thanh tra viên, chỉ đọc theo quyết định thanh tra.', en: 'Inspector; reads under an inspection decision only.' },
    },
    'TT-2026-75-0001',
    'dongNai',
  ),
  {
    ...office(
      {
        name: 'data-protection-officer',
        role: 'data-protection-officer',
        agency: null,
        organisation: 'data-protection-office',
        purposes: ['AUDIT'],
        about: {
          vi: 'Cán bộ bảo vệ dữ liệu, đọc nhật ký, không đọc dữ liệu.',
          en: 'Data-protection officer; reads the log, never the data.',
        },
      },
      null,
    ),
    jurisdiction: { level: 'NATION', units: [] },
  },
  {
    ...office(
      {
        name: 'agency-publisher',
        role: 'agency-publisher',
        agency: 'health',
        organisation: 'health-department-75',
        purposes: ['SCHEMA_PUBLICATION'],
        about: { vi: 'Cán bộ công bố lược đồ của cơ quan y tế.', en: 'Publishes the schema of the health agency.' },
      },
      null,
    ),
    jurisdiction: null,
  },
];
