import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';
import type { Persona } from '../generate/personas.js';
import { claimsOf } from './personas.js';
import { SIGNING_ALGORITHM, type IssuerSecrets } from './secrets.js';

/** Resource indicators are URIs (RFC 8707); the audience in the token is the one that the gateway expects. */
export const RESOURCE = 'urn:asxh:graph';
const TOKEN_LIFETIME_SECONDS = 8 * 60 * 60;

export interface IssuerOptions {
  readonly url: string;
  readonly audience: string;
  readonly personas: readonly Persona[];
  readonly secrets: IssuerSecrets;
}

/** A standard OpenID provider in which every persona is a client that may ask for a token of its own (client credentials). */
export function createIssuer(options: IssuerOptions): Provider {
  const personasByName = new Map(options.personas.map((persona) => [persona.name, persona]));
  const configuration: Configuration = {
    clients: options.personas.map((persona) => describeClient(persona.name, options.secrets)),
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    jwks: { keys: [options.secrets.signingKey] },
    cookies: { keys: Object.values(options.secrets.clientSecrets).slice(0, 1) },
    ttl: { ClientCredentials: TOKEN_LIFETIME_SECONDS },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => describeResource(options.audience),
      },
    },
    formats: { customizers: { jwt: (_context, token, parts) => claimForPersona(personasByName.get(token.clientId ?? ''), parts) } },
  };
  return new Provider(options.url, configuration);
}

function describeClient(name: string, { clientSecrets }: IssuerSecrets): ClientMetadata {
  return {
    client_id: name,
    client_secret: clientSecrets[name] ?? '',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

function describeResource(audience: string) {
  const jwt = { sign: { alg: SIGNING_ALGORITHM } } as const;
  return { scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: TOKEN_LIFETIME_SECONDS, jwt } as const;
}

/** The provider has the parts changed in place; the subject would otherwise be the name of the client. */
function claimForPersona(persona: Persona | undefined, parts: { payload: Record<string, unknown> }): void {
  if (persona === undefined) throw new Error('a token was asked for a client that is no persona');
  Object.assign(parts.payload, claimsOf(persona));
}
