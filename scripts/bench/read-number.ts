import { InvalidArgumentError } from 'commander';

/** An option's value. */
export function readNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0.');
}
