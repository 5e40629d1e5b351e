import { registerEnumType } from 'type-graphql';

export enum PaymentProgramme {
  SOCIAL_ASSISTANCE = 'SOCIAL_ASSISTANCE',
  SOCIAL_PENSION = 'SOCIAL_PENSION',
  MERITORIOUS = 'MERITORIOUS',
  POVERTY_SUPPORT = 'POVERTY_SUPPORT',
}
registerEnumType(PaymentProgramme, {
  name: 'PaymentProgramme',
  description:
    'Chương trình chi trả; không nói khoản, hệ số hay nhóm đối tượng. What is paid; never a clause, a coefficient or a group of beneficiaries.',
  valuesConfig: {
    SOCIAL_ASSISTANCE: { description: 'Trợ giúp xã hội. Social assistance.' },
    SOCIAL_PENSION: { description: 'Trợ cấp hưu trí xã hội. Social pension.' },
    MERITORIOUS: { description: 'Ưu đãi người có công. Allowance for meritorious people.' },
    POVERTY_SUPPORT: { description: 'Hỗ trợ hộ nghèo, hộ cận nghèo. Support of poor households.' },
  },
});

export enum PaymentChannel {
  BANK_TRANSFER = 'BANK_TRANSFER',
  E_WALLET = 'E_WALLET',
  MOBILE_MONEY = 'MOBILE_MONEY',
  POST_CASH = 'POST_CASH',
  OFFICE_CASH = 'OFFICE_CASH',
}
registerEnumType(PaymentChannel, {
  name: 'PaymentChannel',
  description: 'Kênh chi trả. How the money goes out.',
  valuesConfig: {
    BANK_TRANSFER: { description: 'Chuyển khoản ngân hàng. Bank transfer.' },
    E_WALLET: { description: 'Ví điện tử. E-wallet.' },
    MOBILE_MONEY: { description: 'Tiền di động. Mobile money.' },
    POST_CASH: { description: 'Tiền mặt qua bưu điện. Cash at the post office.' },
    OFFICE_CASH: { description: 'Tiền mặt tại trụ sở xã. Cash at the commune office.' },
  },
});

export enum PaymentStatus {
  PENDING = 'PENDING',
  PAID = 'PAID',
  RETURNED = 'RETURNED',
}
registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'Kết quả của một lần chi trả. What became of a payment.',
  valuesConfig: {
    PENDING: { description: 'Đã lập danh sách, chưa chi trả. On the pay list, not paid yet.' },
    PAID: { description: 'Đã chi trả. Paid.' },
    RETURNED: { description: 'Không chi được, đã hoàn trả. Could not be paid out and came back.' },
  },
});
