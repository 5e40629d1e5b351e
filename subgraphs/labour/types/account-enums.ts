import { registerEnumType } from 'type-graphql';

export enum PaymentAccountKind {
  BANK = 'BANK',
  E_WALLET = 'E_WALLET',
  MOBILE_MONEY = 'MOBILE_MONEY',
  OTHER = 'OTHER',
}
registerEnumType(PaymentAccountKind, {
  name: 'PaymentAccountKind',
  description: 'Loại tài khoản nhận tiền an sinh xã hội. Where money can be received without cash.',
  valuesConfig: {
    BANK: { description: 'Tài khoản ngân hàng. Bank account.' },
    E_WALLET: { description: 'Ví điện tử. E-wallet.' },
    MOBILE_MONEY: { description: 'Tài khoản mobile money, tiền di động. Mobile money.' },
    OTHER: { description: 'Hình thức hợp pháp khác. Another legal form.' },
  },
});

export enum AccountHolder {
  OWN = 'OWN',
  PROXY = 'PROXY',
}
registerEnumType(AccountHolder, {
  name: 'AccountHolder',
  description: 'Chủ tài khoản: chính người hưởng hay người được ủy quyền. Whose account it is.',
  valuesConfig: {
    OWN: { description: 'Của chính người hưởng. The beneficiary’s own.' },
    PROXY: { description: 'Của người được ủy quyền, người giám hộ nhận thay. Of a proxy or guardian who receives for them.' },
  },
});

export enum AccountVerificationStage {
  IDENTITY = 'IDENTITY',
  ACCOUNT = 'ACCOUNT',
}
registerEnumType(AccountVerificationStage, {
  name: 'AccountVerificationStage',
  description: 'Bước xác thực: nhân thân trước, tài khoản sau. First the identity in the population register, then the account itself.',
  valuesConfig: {
    IDENTITY: { description: 'Xác thực nhân thân với dữ liệu dân cư. Identity, with the population register.' },
    ACCOUNT: { description: 'Xác thực tài khoản với nhà cung cấp. The account, with its provider.' },
  },
});

export enum AccountVerificationOutcome {
  MATCHED = 'MATCHED',
  MISMATCHED = 'MISMATCHED',
  NOT_VERIFIED = 'NOT_VERIFIED',
}
registerEnumType(AccountVerificationOutcome, {
  name: 'AccountVerificationOutcome',
  description: 'Kết quả xác thực gần nhất. Outcome of the latest verification.',
  valuesConfig: {
    MATCHED: { description: 'Thông tin khớp. Matched.' },
    MISMATCHED: { description: 'Thông tin sai khác. Mismatched.' },
    NOT_VERIFIED: { description: 'Chưa xác thực. Not verified yet.' },
  },
});
