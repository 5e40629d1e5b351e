import { plantBenefitToDeceased, plantSecondRegistration } from '../defects/benefit-defects.js';
import { findAssistance, writeAssistance } from './assistance-rows.js';
import { writeBenefitRecords } from './benefit-rows.js';
import { writeCitizen } from './citizen-rows.js';
import type { Row } from '../csv-file.js';
import type { Assistance } from './assistance-rows.js';
import type { PersonContext, RecordContext } from './context.js';
import { writeContributionPeriods } from './contribution-rows.js';
import { createDeliveredIdentity } from './delivered-identity.js';
import { writeIdentityDocuments } from './document-rows.js';
import { writeFamilyRelations, writeHousehold, writeHouseholdMember, writeRepresentatives } from './family-rows.js';
import { writeFormerMembership } from './former-membership-rows.js';
import { countEncounters, writeEncounter } from './health-rows.js';
import { drawInsurance, type Insurance } from './insurance.js';
import { writeCards, writeMemberships } from './insurance-rows.js';
import { writeMartyrRecords } from './martyr-rows.js';
import { findMeritoriousCategory, writeMeritoriousDossier } from './meritorious-rows.js';
import { writePersonalLabourRecords, type LabourCopy } from './personal-labour-rows.js';
import { drawPovertyClasses, writePovertyClassifications, type PovertyClass } from './poverty-rows.js';
import { hasPreventionRecords, writePreventionRecords } from './prevention-rows.js';
import { writeResidences } from './residence-rows.js';
import { writeSeal } from './seal-rows.js';
import { writeStagedDossiers } from './staged-dossier-rows.js';
import { writeHouseholdAssistance, writeHouseholdSupports } from './support-rows.js';

/** Writes all records of a household, of all four agencies. Nothing of it is kept. */
export function writeHouseholdRecords(context: RecordContext): void {
  const classes = drawPovertyClasses(context);
  writeHousehold(context);
  writeSeal(context);
  writePovertyClassifications(context, classes);
  writeHouseholdSupports(context, classes);
  const copies: LabourCopy[] = [];
  for (const person of context.household.people) {
    const personContext = { ...context, person };
    writePopulationRecords(personContext);
    const copy = writeLabourRecords(personContext, classes.at(-1) ?? 'Không nghèo');
    copies.push(copy);
    const insurance = drawInsurance(personContext, copy.benefits);
    const insuredAs = writeInsuranceRecords(personContext, insurance);
    writeHealthRecords(personContext, insurance, insuredAs, copy.benefits.assistance);
  }
  for (const copy of copies) writePersonalLabourRecords(copy);
  writeHouseholdAssistance(context);
  writeStagedDossiers(context);
}

function writePopulationRecords(context: PersonContext): void {
  writeCitizen(context);
  writeIdentityDocuments(context);
  writeResidences(context);
  writeHouseholdMember(context);
  writeFamilyRelations(context);
  writeRepresentatives(context);
}

function writeLabourRecords(context: PersonContext, povertyClass: PovertyClass): LabourCopy {
  const assistance = findAssistance(context, povertyClass);
  const category = findMeritoriousCategory(context);
  const createIdentity = () => createDeliveredIdentity(context, context.person, context.numbers.agencyNumber('LD', context.person.index));
  const benefits = { povertyClass, assistance, isMeritorious: category !== null };
  if (!assistance && !category) {
    plantBenefitToDeceased(context, createIdentity);
    return { context, benefits, identity: null };
  }
  const identity = createIdentity();
  if (assistance) {
    writeAssistance(context, assistance, identity);
    plantSecondRegistration(context, assistance, identity);
  }
  if (category) {
    writeMeritoriousDossier(context, category, identity, assistance !== null);
    writeMartyrRecords(context, category, identity);
  }
  return { context, benefits, identity };
}

/** Answers with the insurance agency's copy of the person; null for one whom it does not know. */
function writeInsuranceRecords(context: PersonContext, insurance: Insurance): Row | null {
  if (!insurance.cardGroup && !insurance.hasVoluntaryInsurance) return null;
  const identity = createDeliveredIdentity(context, context.person, context.person.insuranceNumber);
  writeMemberships(context, insurance, identity);
  writeContributionPeriods(context, insurance, identity);
  if (insurance.cardGroup) {
    writeFormerMembership(context, insurance, identity);
    writeCards(context, insurance.cardGroup, identity);
  }
  writeBenefitRecords(context, insurance, identity);
  return identity;
}

function writeHealthRecords(context: PersonContext, { cardGroup }: Insurance, insuredAs: Row | null, assistance: Assistance | null): void {
  const count = countEncounters(context);
  const hasPrevention = hasPreventionRecords(context, assistance);
  if (count === 0 && !hasPrevention) return;
  const identity = createDeliveredIdentity(context, context.person, context.numbers.agencyNumber('BN', context.person.index));
  for (let position = 0; position < count; position += 1)
    writeEncounter(context, position, cardGroup, { health: identity, insurance: insuredAs });
  if (hasPrevention) writePreventionRecords(context, assistance, identity);
}
