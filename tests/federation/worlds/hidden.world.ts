import type { Thing, World } from './world.js';

const files: Thing[] = [
  { __typename: 'Report', id: 'r1', title: 'Report', grade: 'A', pages: 3 },
  { __typename: 'Secret', id: 's1', title: 'Secret', grade: 'B' },
  { __typename: 'Note', id: 'n1', title: 'Note', grade: 'X' },
  { __typename: 'Note', id: 'n2', title: null, grade: null },
];

/** Inaccessible object types, enum values, keys and fields, met through interfaces, unions and lists of both. */
export const hiddenWorld: World = {
  name: 'hidden',
  ids: ['r1', 's1', 'n1', 'n2', 'zz'],
  entities: files,
  sdls: {
    archive: `
      type Query { files: [File] strict: [File!] file(id: ID!): File items: [Item] report: Report }
      interface File { title: String grade: Grade next: File }
      union Item = Report | Note | Secret
      enum Grade { A B X @inaccessible }
      type Report implements File @key(fields: "id") { id: ID! @inaccessible title: String grade: Grade next: File pages: Int }
      type Note implements File @key(fields: "id") { id: ID! title: String grade: Grade next: File }
      type Secret implements File @key(fields: "id") @inaccessible { id: ID! title: String grade: Grade next: File }`,
    desk: `
      type Report @key(fields: "id") { id: ID! @inaccessible clerk: String! copies: [Note!] }
      type Note @key(fields: "id") { id: ID! clerk: String of: Report }`,
  },
  resolvers: {
    Query: {
      files: () => files,
      strict: () => files,
      file: (_: unknown, { id }: { id: string }) => files.find((one) => one.id === id) ?? null,
      items: () => [files[2], files[1], null, files[0]],
      report: () => files[0],
    },
    Report: { next: () => files[1], clerk: () => 'clerk', copies: () => [files[3], files[2]] },
    Note: { next: () => files[0], clerk: (note: Thing) => (note.id === 'n2' ? null : `clerk of ${String(note.id)}`), of: () => files[0] },
    Secret: { next: () => files[0] },
  },
};
