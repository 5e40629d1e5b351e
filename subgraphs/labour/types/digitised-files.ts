import type { ClassType } from 'type-graphql';
import { DIGITISED_OWNERS, type DigitisedOwnerKind } from '../store/digitised-owners.js';
import { createDigitisedFileType, type DigitisedFile } from './digitised-file.type.js';

function createTypeOf(kind: DigitisedOwnerKind, name: string, description: string): ClassType<DigitisedFile> {
  return createDigitisedFileType(name, DIGITISED_OWNERS[kind].group, description);
}

/** The type of the digitised papers of each kind of dossier. */
export const DIGITISED_FILE_TYPES: Readonly<Record<DigitisedOwnerKind, ClassType<DigitisedFile>>> = {
  ASSISTANCE_ENTITLEMENT: createTypeOf(
    'ASSISTANCE_ENTITLEMENT',
    'AssistanceEntitlementFile',
    'Giấy tờ số hóa của hồ sơ trợ giúp xã hội (Nghị định 20/2021/NĐ-CP); dữ liệu nhạy cảm. A digitised paper of an entitlement to assistance.',
  ),
  MERITORIOUS_DOSSIER: createTypeOf(
    'MERITORIOUS_DOSSIER',
    'MeritoriousDossierFile',
    'Giấy tờ số hóa của hồ sơ người có công (Pháp lệnh 02/2020/UBTVQH14). A digitised paper of the dossier of a meritorious person.',
  ),
  DISABILITY_CERTIFICATE: createTypeOf(
    'DISABILITY_CERTIFICATE',
    'DisabilityCertificateFile',
    'Giấy tờ số hóa của hồ sơ xác nhận khuyết tật (Luật Người khuyết tật 2010). A digitised paper of a confirmation of disability.',
  ),
  CHILD_CIRCUMSTANCE: createTypeOf(
    'CHILD_CIRCUMSTANCE',
    'ChildCircumstanceFile',
    'Giấy tờ số hóa của hồ sơ trẻ em có hoàn cảnh đặc biệt (Luật Trẻ em 2016). A digitised paper on a child in special circumstances.',
  ),
  UNEMPLOYMENT_CLAIM: createTypeOf(
    'UNEMPLOYMENT_CLAIM',
    'UnemploymentClaimFile',
    'Giấy tờ số hóa của hồ sơ trợ cấp thất nghiệp (Luật Việc làm). A digitised paper of a claim for unemployment benefit.',
  ),
};
