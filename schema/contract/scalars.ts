import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { createError } from './error-codes.js';
import { findLocalDate } from './local-date.js';

/** A text scalar that takes exactly the texts for which `find` gives a value. Values from the database pass as they are. */
function createTextScalar(name: string, description: string, find: (text: string) => string | null): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const found = typeof value === 'string' ? find(value) : null;
    if (found === null) throw createError('BAD_USER_INPUT');
    return found;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** `YYYY-MM-DD` in the calendar of Asia/Ho_Chi_Minh. */
export const DateScalar = createTextScalar(
  'Date',
  'Ngày theo lịch Việt Nam (Asia/Ho_Chi_Minh), không có giờ: `YYYY-MM-DD`. A calendar date without time.',
  findLocalDate,
);

/** An exact amount in whole đồng as decimal digits: no Int, no float, nothing rounded on the way. */
export const VndScalar = createTextScalar(
  'Vnd',
  'Số tiền chính xác bằng đồng Việt Nam, viết bằng chữ số thập phân trong chuỗi. An exact amount of whole đồng, as a string of digits.',
  (text) => (/^-?\d{1,18}$/.test(text) ? text : null),
);

/** `YYYY-MM`. */
export const YearMonthScalar = createTextScalar('YearMonth', 'Tháng theo lịch: `YYYY-MM`. A calendar month.', (text) =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null,
);

/** An ISO 8601 instant in UTC. */
export const InstantScalar = createTextScalar('Instant', 'Thời điểm ISO 8601 (UTC). An instant.', (text) =>
  Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString(),
);
