import type { Policy } from '../../schema/policy/policy.js';

export function roleCell({ roles }: Policy, role: string): string {
  return `${roles.get(role)?.label.vi ?? ''}<br>\`${role}\``;
}

export function purposeCell({ purposes }: Policy, purpose: string): string {
  return `${purposes.get(purpose)?.label.vi ?? ''}<br>\`${purpose}\``;
}

export function listOf(coordinates: readonly string[]): string {
  return coordinates.map((coordinate) => `\`${coordinate}\``).join(', ');
}
