/**
 * The JSON bodies of the aggregator's requests up to their variables: the same fields, from the same agencies, as the gateway's plan
 * asks for the three operations. The comparison before each run tells when an operation has moved on.
 */
export const BODIES = {
  one: {
    population: open(`query($id: ID!) { citizen(id: $id) {
      id fullName birthDate sex lifeStatus personalNumber nativePlace maritalStatus
      identityDocuments { kind number issuedOn expiresOn }
      residences { kind address validFrom validTo unit { code name } }
      household { id fileNumber members { relationToHead fullName } }
    } }`),
    labour: open(`query($c: [_Any!]!, $h: [_Any!]!) {
      citizens: _entities(representations: $c) { ... on Citizen {
        assistanceEntitlements { id category monthlyAmountVnd decisionNumber validFrom validTo }
        meritoriousDossiers { id category regime allowanceVnd }
      } }
      households: _entities(representations: $h) { ... on Household { povertyClassifications { year class } } }
    }`),
    insurance: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen {
      insuranceMemberships { id kind status fundingSource validFrom validTo }
      contributionPeriods { id startMonth endMonth salaryVnd employer { id name } }
      healthInsuranceCards { id cardCode benefitLevel validFrom validTo registeredFacility { id } }
    } } }`),
    health: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen {
      encounters {
        id admittedOn dischargedOn kind facility { id name } totalCostVnd insuranceShareVnd patientShareVnd
        diagnoses { icd10Code name role }
      }
    } } }`),
    facility: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on HealthFacility { name } } }`),
  },
  list: {
    population: open(`query($first: Int!) { citizens(first: $first) {
      nodes { id fullName birthDate sex residences { kind address unit { code name } } household { id fileNumber } }
      pageInfo { hasNextPage endCursor }
    } }`),
    labour: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen {
      assistanceEntitlements { id category monthlyAmountVnd }
    } } }`),
    insurance: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen {
      insuranceMemberships { id kind status }
      contributionPeriods { id startMonth endMonth salaryVnd }
      healthInsuranceCards { id cardCode validTo }
    } } }`),
    health: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen {
      encounters { id admittedOn kind totalCostVnd }
    } } }`),
  },
  insured: {
    insurance: open(`query($first: Int!) { insuranceMemberships(first: $first) {
      nodes { id kind status citizen {
        id
        contributionPeriods { id startMonth endMonth salaryVnd }
        healthInsuranceCards { id cardCode validTo }
      } }
      pageInfo { hasNextPage endCursor }
    } }`),
    population: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen {
      fullName birthDate sex personalNumber residences { kind address unit { code name } }
    } } }`),
    labour: open(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen {
      unemploymentClaims { id filedOn outcome monthlyBenefitVnd }
    } } }`),
  },
};

function open(query: string): string {
  return `{"query":${JSON.stringify(query.replace(/\s+/g, ' '))},"variables":`;
}
