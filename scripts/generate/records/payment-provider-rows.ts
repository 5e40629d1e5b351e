import { dayOf, formatDay } from '../calendar.js';
import type { Write } from '../output.js';

/** The names that accounts and payments carry, and the organisation of the demo tokens behind each. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'Ngân hàng Mẫu 1': 'bank-demo',
  'Ngân hàng Mẫu 2': 'bank-demo-2',
  'Ngân hàng Mẫu 3': 'bank-demo-3',
  'Ngân hàng Mẫu 4': 'bank-demo-4',
  'Ngân hàng Mẫu 5': 'bank-demo-5',
  'Nhà cung cấp Mẫu 1': 'wallet-demo-1',
  'Nhà cung cấp Mẫu 2': 'wallet-demo-2',
  'Nhà cung cấp Mẫu 3': 'wallet-demo-3',
  'Bưu điện Mẫu': 'post-demo',
};

export function writePaymentProviders(write: Write): void {
  for (const [name, code] of Object.entries(PROVIDERS))
    write('payment-provider', { name, code, validFrom: formatDay(dayOf(2015, 1, 1)), validTo: null });
}
