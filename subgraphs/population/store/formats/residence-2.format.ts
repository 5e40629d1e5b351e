import type { ImportFormat } from '../../../kit/import/format.js';
import { RESIDENCE_FORMAT } from './residence.format.js';

const UNIT_OF_THE_PERIOD = {
  vi: 'Mã xã, phường, thị trấn, đặc khu có hiệu lực vào ngày cuối cư trú (đang cư trú: hiện nay), 5 chữ số; đến 30/6/2025 là mã cũ.',
  en: 'Code of the commune as it was on the last day of the residence (still there: today), 5 digits; until 30/6/2025 an old code.',
};

/** Version 1 with the codes of the time: a residence that ended before 1/7/2025 has the code that its commune had then. */
export const RESIDENCE_FORMAT_2: ImportFormat = {
  ...RESIDENCE_FORMAT,
  version: 2,
  columns: RESIDENCE_FORMAT.columns.map((column) => (column.key === 'unitCode' ? { ...column, about: UNIT_OF_THE_PERIOD } : column)),
};
