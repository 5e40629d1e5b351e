import { Command } from 'commander';
import type { Sentence } from '../schema/contract/error-codes.js';

/** Names and what each means, as a block of lines below the options. */
export interface HelpBlock {
  readonly title: string;
  readonly lines: readonly (readonly [name: string, meaning: string])[];
}

/**
 * How every verb explains itself: `Usage: npm run <verb> -- …`, as it is typed; what it does, in Vietnamese and in English; options
 * and blocks with both languages on either side of a dot in the middle.
 */
export function createProgram(verb: string, about: Sentence, ...blocks: readonly HelpBlock[]): Command {
  const program = new Command(verb === 'start' ? 'npm start --' : `npm run ${verb} --`)
    .description(`${about.vi}\n${about.en}`)
    .helpOption('-h, --help', 'in hướng dẫn này · print this');
  for (const block of blocks) program.addHelpText('after', `\n${describeBlock(block)}`);
  return program;
}

function describeBlock({ title, lines }: HelpBlock): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return [`${title}:`, ...lines.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`)].join('\n');
}
