import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { DigitisedOwner } from '../loaders/digitised-files.js';
import type { LabourContext } from '../loaders/index.js';
import { DIGITISED_OWNERS, type DigitisedOwnerKind } from '../store/digitised-owners.js';
import { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import { ChildCircumstance } from '../types/child-circumstance.type.js';
import { DIGITISED_FILE_TYPES } from '../types/digitised-files.js';
import { DisabilityCertificate } from '../types/disability-certificate.type.js';
import { MeritoriousDossier } from '../types/meritorious-dossier.type.js';
import { UnemploymentClaim } from '../types/unemployment-claim.type.js';

/** The field `digitisedFiles` of one kind of dossier, in the group that opens that kind. */
function createFilesResolver<Dossier extends { readonly recordNumber: string }>(
  dossierType: ClassType<Dossier>,
  kind: DigitisedOwnerKind,
  ownerOf: (dossier: Dossier) => DigitisedOwner = () => kind,
) {
  @Resolver(() => dossierType)
  class DigitisedFilesResolver {
    @Group(DIGITISED_OWNERS[kind].group)
    @AssumedSize(5)
    @FieldResolver(() => [DIGITISED_FILE_TYPES[kind]], {
      nullable: true,
      description: 'Giấy tờ của hồ sơ đã được số hóa, số hóa trước đứng trước. Digitised papers of the dossier, first digitised first.',
    })
    digitisedFiles(@Root() dossier: Dossier, @Ctx() { loaders }: LabourContext) {
      return loaders.digitisedFilesByDossier[ownerOf(dossier)].load(dossier.recordNumber);
    }
  }
  return DigitisedFilesResolver;
}

export const DIGITISED_FILES_RESOLVERS = [
  createFilesResolver(AssistanceEntitlement, 'ASSISTANCE_ENTITLEMENT', ({ householdId }) =>
    householdId === null ? 'ASSISTANCE_ENTITLEMENT' : 'HOUSEHOLD_ASSISTANCE',
  ),
  createFilesResolver(MeritoriousDossier, 'MERITORIOUS_DOSSIER'),
  createFilesResolver(DisabilityCertificate, 'DISABILITY_CERTIFICATE'),
  createFilesResolver(ChildCircumstance, 'CHILD_CIRCUMSTANCE'),
  createFilesResolver(UnemploymentClaim, 'UNEMPLOYMENT_CLAIM'),
] as const;
