/** What one check saw. `bad` stops the product from working here; `note` is worth knowing. */
export interface Finding {
  readonly level: 'good' | 'note' | 'bad';
  readonly subject: string;
  readonly text: string;
}

export function good(subject: string, text: string): Finding {
  return { level: 'good', subject, text };
}

export function note(subject: string, text: string): Finding {
  return { level: 'note', subject, text };
}

export function bad(subject: string, text: string): Finding {
  return { level: 'bad', subject, text };
}
