import type { PersonReference, RegisterClient, ResolvedPerson } from './register-client.js';

const MEMORY = 20_000;

/**
 * Asks the register once for a person who stands in many rows of an agency's files. What it remembers can be overtaken by a
 * merge of codes; `settleImport` rewrites such rows when the files are done.
 */
export function rememberPersons(client: RegisterClient, memory = MEMORY): RegisterClient {
  const known = new Map<string, ResolvedPerson>();
  return {
    ...client,
    async resolvePersons(persons) {
      const keys = persons.map(keyOf);
      // Before the wait, during which another batch may drop the memory.
      const remembered = keys.map((key) => known.get(key));
      const unknown = new Map(
        keys.map((key, index) => [key, persons[index]] as const).filter((_, index) => remembered[index] === undefined),
      );
      const asked = [...unknown.values()].filter((person) => person !== undefined);
      const answers = await client.resolvePersons(asked);
      const fresh = new Map(asked.map((person, index) => [keyOf(person), answers[index]] as const));
      const resolved = keys.map((key, index) => remembered[index] ?? getAnswer(fresh, key));
      // Dropped whole when it is full: a file is mostly in the order of its persons.
      if (known.size + fresh.size > memory) known.clear();
      for (const key of fresh.keys()) known.set(key, getAnswer(fresh, key));
      return resolved;
    },
  };
}

function getAnswer(answers: ReadonlyMap<string, ResolvedPerson | undefined>, key: string): ResolvedPerson {
  const answer = answers.get(key);
  if (answer === undefined) throw new Error('The register answered for fewer persons than were asked.');
  return answer;
}

function keyOf({ recordNumber, personalNumber, insuranceNumber }: PersonReference): string {
  return JSON.stringify([recordNumber, personalNumber, insuranceNumber]);
}
