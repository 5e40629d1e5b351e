/**
 * Proportions of the two provinces, as shares of their people unless said otherwise.
 * Đồng Nai: plan 5023/KH-UBND of 21/5/2018 (figures of end 2017); its assistance figures imply 3.2 million people, its health-insurance
 * rate is given. Lào Cai: plan 282/KH-UBND of 3/11/2017 (figures of 2016 and 6/2017); about 159,900 households, 700,000 people.
 * The provinces of 1/7/2025 are larger (with Bình Phước, with Yên Bái): the old rates are applied to the new territory.
 */
export interface ProvinceFacts {
  /** Code valid from 1/7/2025. */
  readonly code: string;
  readonly name: string;
  /** Share of the generated people. */
  readonly share: number;
  /** Birth-registration prefixes of personal numbers (frozen table of 63 provinces) by the first commune code of each old territory. */
  readonly birthPrefixes: readonly { readonly fromCommuneCode: string; readonly prefix: string; readonly oldIdentityPrefix: string }[];
  readonly compulsoryInsurance: number;
  /** Of those in compulsory insurance. */
  readonly unemploymentInsurance: number;
  readonly healthInsurance: number;
  readonly voluntaryInsurance: number;
  /** Of the members as a household: whose premium the State supports. Chosen so that the State pays for the plan's share of all cards. */
  readonly supportedHouseholdCards: number;
  /** Of the households, at the yearly review. */
  readonly poorHouseholds: number;
  readonly nearPoorHouseholds: number;
  readonly meritoriousDossiers: number;
  /** Multiplies the assistance groups of the first plan. */
  readonly assistanceFactor: number;
  /** Leading two digits of tax codes, from memory, unverified. */
  readonly taxPrefix: string;
}

export const DONG_NAI_PEOPLE = 3_200_000;

export const PROVINCES: readonly ProvinceFacts[] = [
  {
    code: '75',
    name: 'Đồng Nai',
    share: 0.82,
    birthPrefixes: [
      { fromCommuneCode: '00000', prefix: '070', oldIdentityPrefix: '28' },
      { fromCommuneCode: '25900', prefix: '075', oldIdentityPrefix: '27' },
    ],
    compulsoryInsurance: 763_510 / DONG_NAI_PEOPLE,
    unemploymentInsurance: 727_969 / 763_510,
    healthInsurance: 0.816,
    voluntaryInsurance: 2_569 / DONG_NAI_PEOPLE,
    // 1,006,146 of 2,387,537 cards, 42.1 %.
    supportedHouseholdCards: 0.384,
    poorHouseholds: 0.0121,
    nearPoorHouseholds: 0.007,
    meritoriousDossiers: 57_174 / DONG_NAI_PEOPLE,
    assistanceFactor: 1,
    taxPrefix: '36',
  },
  {
    code: '15',
    name: 'Lào Cai',
    share: 0.18,
    birthPrefixes: [
      { fromCommuneCode: '00000', prefix: '010', oldIdentityPrefix: '06' },
      { fromCommuneCode: '04000', prefix: '015', oldIdentityPrefix: '07' },
    ],
    compulsoryInsurance: 59_073 / 700_000,
    unemploymentInsurance: 49_669 / 59_073,
    healthInsurance: 0.988,
    voluntaryInsurance: 1_246 / 700_000,
    supportedHouseholdCards: 0,
    poorHouseholds: 0.2741,
    nearPoorHouseholds: 0.1052,
    meritoriousDossiers: 25_000 / 700_000,
    assistanceFactor: 11_270 / 700_000 / (74_351 / DONG_NAI_PEOPLE),
    taxPrefix: '53',
  },
];
