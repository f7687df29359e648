package vn.lotrinh.access;

/**
 * Somebody as an identity provider knows them.
 *
 * @param issuer the provider
 * @param subject the provider's unchanging name for the person
 */
record ProvidedIdentity(String issuer, String subject) {}
